import { valueText } from '../text/rules-values';
import { defineRule } from './define-rule';
import { indicatorPlace, type IndicatorRow } from './form-view';
import { outputs } from './indicator-category';
import { nameKind } from './name-kind';
import type { Problem } from './rule';
import { cellLabel } from './text-label';
import { countByDocument, targetAsName, vagueValue } from './words/vague-values';

const text = valueText.val03;
/** From here on a value in words is read as a sentence. */
const sentenceLength = 16;
const numeralOrDegree = /\d|[零一二三四五六七八九十百千][级次个人场期批份项年月日天]|以上|以下|不低于|不超过|[优良甲乙A-C][级等]|国家标准|行业标准|标准化/u;

/** Wordings under 产出 that cannot be judged, whole sentences anywhere, and counts that are only referred to a document. */
export const notMeasurable = defineRule({
  id: 'VAL-03',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    return form.rows.flatMap((row) => (row.applies && !form.words.wordings.includes(withoutStop(row.indicator.value)) ? problemsOf(row) : []));
  },
  examples: {
    passes: [
      {
        indicators: [
          { level2: '质量指标', name: '培训主题明确性', value: '明确' },
          { level2: '时效指标', name: '完成时效', value: '及时' },
          { level2: '时效指标', name: '完成时效', value: '2022年12月底前' },
          { level2: '数量指标', name: '档案数', value: '650卷' },
          { level2: '质量指标', name: '系统等级', value: '二级以上' },
          { level2: '社会效益指标', name: '生活水平', value: '整体生活水平提高' },
          { level2: '数量指标', name: '发放补助人数', value: '≥20人', explanation: '发放补助人数符合文件规定' },
        ],
      },
      { words: { wordings: ['按方案'] }, indicators: [{ level2: '时效指标', name: '资金拨付及时性', value: '按方案。' }] },
    ],
    fails: [
      { indicators: [{ level2: '时效指标', name: '业务完成及时性', value: '文件要求' }] },
      { indicators: [{ level2: '时效指标', name: '资金拨付及时性', value: '按方案' }] },
      { indicators: [{ level2: '成本指标', name: '成本控制', value: '控制在预算经费以内' }] },
      { indicators: [{ level2: '成本指标', name: '采购成本', value: '遵循厉行节约原则' }] },
      { indicators: [{ level2: '成本指标', name: '成本控制有效性', value: '有效' }] },
      { indicators: [{ level2: '可持续影响指标', name: '资金的运用', value: '帮助选调生更好的认识基层、扎根基层，全心全意为群众服务' }] },
      { indicators: [{ level2: '数量指标', name: '发放补助人数', value: '100按月按要求发放补贴', explanation: '发放补助人数符合文件规定' }] },
      { indicators: [{ level2: '成本指标', name: '支出预算范围内', value: '≤100%' }] },
    ],
  },
});

function problemsOf(row: IndicatorRow): Problem[] {
  const found = row.indicator.value.trim();
  const where = cellLabel(row, 'value');
  const tell = (message: string): Problem[] => [{ place: indicatorPlace(row, 'value'), message, found, expected: '' }];
  const explanation = row.indicator.explanation.trim();
  const counted = row.category === 'quantity' && nameKind(row.name)?.kind !== 'share' && nameKind(row.name) !== null;
  if (counted && row.value.unit === '' && row.reading.kind !== 'date' && countByDocument.test(explanation)) return tell(text.counted(where, explanation));
  if (row.reading.kind === 'words' && withoutStop(found) !== row.name) return wordProblems(row, found, where, tell);
  const isOutput = outputs.has(row.category);
  return isOutput && targetAsName.test(row.name) ? [{ place: indicatorPlace(row, 'name'), message: text.name(cellLabel(row, 'name')), found: row.indicator.name, expected: '', level: 'I' }] : [];
}

function wordProblems(row: IndicatorRow, found: string, where: string, tell: (message: string) => Problem[]): Problem[] {
  const plain = withoutStop(found);
  if (outputs.has(row.category)) {
    if (vagueValue.some((vague) => vague.test(plain))) return tell(text.vague(where, found));
    const asksNumber = row.category === 'quantity' || row.category === 'cost';
    if (asksNumber && !numeralOrDegree.test(plain)) return tell(text.number(where, found, row.level2?.name ?? row.indicator.level2));
  }
  return plain.length >= sentenceLength && !numeralOrDegree.test(plain) ? tell(text.sentence(where, found)) : [];
}

function withoutStop(wording: string): string {
  return wording.replace(/\s+/gu, '').replace(/[。.；;]+$/u, '');
}
