import { declarationOf, emptyIndicator, type Declaration } from '#shared/model/declaration';
import { interpretValue } from '#shared/normalise/target-value';
import { parseTemplate, type Template } from '#shared/template/schema';
import { readFileSync } from 'node:fs';

const things = ['公路', '学校', '医院', '社区', '河道', '档案', '设备', '图书', '广场', '车辆', '系统', '苗木', '路灯', '管网', '课程', '场馆'];
const works = ['养护', '建设', '巡查', '培训', '采购', '改造', '检测', '宣传', '评估', '更新'];
const rows = [
  ['产出指标', '数量指标', '数量', '≥{n}个'], ['产出指标', '数量指标', '人次', '≥{n}人次'], ['产出指标', '质量指标', '合格率', '≥{p}%'],
  ['产出指标', '质量指标', '达标率', '＝100%'], ['产出指标', '时效指标', '完成时间', '{y}年12月底前'], ['产出指标', '时效指标', '按期完成率', '≥{p}%'],
  ['产出指标', '成本指标', '总成本', '≤{n}万元'], ['效益指标', '社会效益指标', '覆盖率', '≥{p}%'], ['效益指标', '可持续影响指标', '使用年限', '≥{s}年'],
  ['满意度指标', '服务对象满意度指标', '使用者满意度', '≥{p}%'],
] as const;

export const benchTemplate: Template = parseTemplate(JSON.parse(readFileSync('resources/templates/shenzhen-futian-project.json', 'utf8')));

/** A year of made-up projects, the same at each run: one value in ten is written in a way that a rule tells of. */
export function yearOfForms(projects: number, indicators: number, year = 2024): Declaration[] {
  const columns = new Set(benchTemplate.indicators.columns.map(({ id }) => id));
  let count = 0;
  const newId = () => `r${(count += 1)}`;
  return Array.from({ length: projects }, (_, at) => {
    const [thing = '', work = ''] = [things[at % things.length], works[Math.floor(at / things.length) % works.length]];
    const name = `${thing}${work}项目${at + 1}号`;
    const amount = (10 + (at % 97) * 1.5).toFixed(2);
    const made = Array.from({ length: indicators }, (_each, row) => {
      const [level1, level2, kind, pattern] = rows[row % rows.length] ?? rows[0];
      const filled = pattern.replace('{n}', String(3 + ((at * 7 + row) % 180))).replace('{p}', String(85 + ((at + row) % 14))).replace('{y}', String(year)).replace('{s}', String(1 + (row % 8)));
      const value = (at + row) % 10 === 0 ? filled.replace('≥', '>=').replace('%', '') : filled;
      return interpretValue({ ...emptyIndicator, level1, level2, name: `${thing}${work}${kind}${row + 1}`, value, explanation: `考察${thing}${work}的${kind}情况` }, columns);
    });
    const fields = {
      projectName: name, projectCode: `4403${String(at).padStart(14, '0')}`, budgetUnit: `第${(at % 40) + 1}单位`, term: '1', totalAmount: amount, annualAmount: amount,
      overview: `用于全区${thing}的${work}，预算${amount}万元，按照《${thing}管理办法》实施，由第${(at % 40) + 1}单位负责。`,
      annualGoal: `${year}年12月底前完成${thing}${work}${3 + ((at * 7) % 180)}个，服务质量稳步提升，群众满意度达到${85 + (at % 14)}%以上。`,
    };
    return declarationOf({ fields, units: [], tasks: [], spendingPlan: [], indicators: made }, { year, unitId: null, template: benchTemplate.id, kind: 'project', position: at + 1 }, newId);
  });
}
