import { declarationOf, emptyIndicator, type FormContent } from '#shared/model/declaration';
import type { Form } from './form';

/** A small project form for tests, with ids that can be read. */
export function testForm(id: string, content: Partial<FormContent> = {}, year = 2022): Form {
  let count = 0;
  const declaration = declarationOf(
    {
      fields: { projectName: '培训费', annualAmount: '138.00' },
      units: [],
      tasks: [],
      spendingPlan: [],
      indicators: [
        { ...emptyIndicator, level1: '产出指标', level2: '数量指标', name: '培训人数', value: '≥6人', sign: '≥', number: '6', unit: '人' },
        { ...emptyIndicator, level1: '产出指标', level2: '质量指标', name: '合格率', value: '100%', number: '100', unit: '%' },
      ],
      ...content,
    },
    { year, unitId: null, template: 'shenzhen-futian-project', kind: 'project', position: 1 },
    () => `${id}-${(count += 1)}`,
  );
  return { declaration, pending: [], doubts: [] };
}
