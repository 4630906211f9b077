import { wordText } from '../text/rules-words';
import { defineRule } from './define-rule';
import { indicatorPlace } from './form-view';
import { cellLabel } from './text-label';

const text = wordText.txt04;
/** Where one platform's export cuts names. */
const cutAt = 15;
/** After a whole name an explanation only says how it should go. */
const onlyPredicate = /^(?:显著|明显|逐年|不断|进一步|情况)?(?:提高|提升|增加|增长|上升|降低|下降|减少|减轻|改善|完成|及时|达标|到位|符合[^，。]{0,8}|为?\d+(?:\.\d+)?%)[。.]?$/u;

/** An explanation that repeats the whole name before it explains. */
const explains = /^[=＝：:，,。；;（(是指即为的达]/u;

/** A name of exactly 15 characters with which an explanation begins and goes on. */
export const nameCut = defineRule({
  id: 'TXT-04',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    return form.rows.flatMap((row) => {
      const name = row.indicator.name.trim();
      const explanation = row.indicator.explanation.trim();
      if (!row.applies || [...name].length !== cutAt || !explanation.startsWith(name) || explanation === name || explains.test(explanation.slice(name.length))) return [];
      const problem = { place: indicatorPlace(row, 'name'), message: text.cut(cellLabel(row, 'name'), explanation), found: name, expected: explanation };
      return [onlyPredicate.test(explanation.slice(name.length)) ? { ...problem, level: 'W' as const } : problem];
    });
  },
  examples: {
    passes: [{ indicators: [{ name: '农村社区综合服务设施覆盖率', value: '1', explanation: '农村社区综合服务设施覆盖率提高' }, { name: '开展培训、组织党员活动按年度工', value: '1', explanation: '考察培训' }, { name: '参加职业技能培训合格人员就业率', value: '≥60%', explanation: '参加职业技能培训合格人员就业率=就业人数/合格人数' }] }],
    fails: [
      { indicators: [{ name: '开展培训、组织党员活动按年度工', value: '1', explanation: '开展培训、组织党员活动按年度工作计划比例提高' }] },
      { indicators: [{ name: '实现档案查询便捷高效、保存完整', value: '1', explanation: '实现档案查询便捷高效、保存完整提高' }] },
    ],
  },
});
