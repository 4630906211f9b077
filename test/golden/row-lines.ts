import type { IndicatorContent } from '#shared/model/declaration';

const heads: Readonly<Record<string, readonly [string, string]>> = {
  数: ['产出指标', '数量指标'],
  质: ['产出指标', '质量指标'],
  时: ['产出指标', '时效指标'],
  本: ['产出指标', '成本指标'],
  经: ['效益指标', '经济效益指标'],
  社: ['效益指标', '社会效益指标'],
  生: ['效益指标', '生态效益指标'],
  续: ['效益指标', '可持续影响指标'],
  满: ['满意度指标', '服务对象满意度指标'],
};

/** Indicators in short, one a line: heading, name, value, explanation. `_` stands for a blank within one of them, `-` for an empty one. */
export function rows(lines: string): Partial<IndicatorContent>[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', name = '', value = '', explanation = ''] = line.trim().split(/\s+/u).map((part) => (part === '-' ? '' : part.replaceAll('_', ' ')));
      const [level1 = '', level2 = ''] = heads[head] ?? [];
      return { level1, level2, name, value, explanation };
    });
}
