const names = ['培训人次', '保障挂职干部住宿人数', '体检合格率', '任务完成及时率', '服务对象满意度', '预算控制数'];
const levels = ['数量指标', '数量指标', '质量指标', '时效指标', '服务对象满意度指标', '成本指标'];

export const columns = ['level1', 'level2', 'name', 'value', 'explanation'] as const;

/** Rows as long as real ones: 30 a form, each with a name, a value and a sentence of its own. */
export function madeRows(count: number): { id: string; form: string; texts: string[] }[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = index % names.length;
    return {
      id: `r${index}`,
      form: `f${Math.floor(index / 30)}`,
      texts: [kind < 4 ? '产出指标' : '满意度指标', levels[kind] ?? '', `${names[kind]}${index}`, `≥${(index * 7) % 100}人`, `反映第 ${index} 项工作的完成情况，按实际完成数与计划数之比计算`],
    };
  });
}
