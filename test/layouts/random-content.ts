import fc from 'fast-check';
import { emptyIndicator, type FormContent, type IndicatorContent } from '#shared/model/declaration';
import { interpretValue } from '#shared/normalise/target-value';
import type { Template, TemplateField } from '#shared/template/schema';

const characters = [...'春江潮水连海平上明月共生滟随波千万里何处无宛转绕芳甸照花林皆似霰空流不觉飞汀白沙看见天色纤尘皎孤轮初'];
const han = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

/** A name as accountants write them, with the marks that could mislead a reader. */
const name = fc.tuple(han(2, 12), fc.constantFrom('', '', '人数', '率（%）', '：一期', '（2023级）', '“十四五”', '次数/月', ' A区')).map(([head, tail]) => head + tail);
const sentence = fc
  .array(fc.tuple(han(3, 20), fc.constantFrom('，', '。', '；', '：', '、\n', '（2022年12月底前）', '30%', '1,000元。')), { minLength: 1, maxLength: 5 })
  // a text that ends in a colon cannot be told from a label in every layout
  .map((parts) => parts.map(([text, mark]) => text + mark).join('').replace(/[：\s、]+$/, '。'));
const amount = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 99 })).map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);

function fieldText(field: TemplateField): fc.Arbitrary<string> {
  switch (field.kind) {
    case 'amount': return amount;
    case 'date': return fc.constantFrom('2023-01-01', '2023-12-31', '2023-06-05');
    case 'integer': return fc.integer({ min: 1, max: 9 }).map(String);
    case 'code': return fc.integer({ min: 100_000, max: 999_999 }).map((number) => `4403${number}A${number}`);
    case 'choice': return fc.constantFrom(...(field.choices ?? ['是']));
    case 'longText': return sentence;
    default: return name;
  }
}

const wholeValue = fc.oneof(
  fc.tuple(fc.constantFrom('≥', '≤', '＝', ''), fc.integer({ min: 0, max: 5000 }), fc.constantFrom('%', '人', '个', '万元', '人次')).map((parts) => parts.join('')),
  fc.constantFrom('100%', '2023年12月底前', '有效提升', '不适用', '95%≤n≤100%', '约300份', '每月1次'),
);

function indicator(template: Template): fc.Arbitrary<IndicatorContent> {
  const ids = new Set(template.indicators.columns.map(({ id }) => id));
  const levels = template.indicators.catalogue.flatMap(({ name: level1, level2 }) => level2.map((entry) => ({ level1, level2: entry.name })));
  const split = ids.has('sign') && ids.has('unit');
  return fc
    .record({
      level: fc.constantFrom(...levels),
      name,
      value: split ? fc.integer({ min: 1, max: 999 }).map(String) : wholeValue,
      sign: fc.constantFrom('≥', '≤', '＝'),
      unit: fc.constantFrom('%', '人', '次'),
      direction: fc.constantFrom('正向指标', '反向指标'),
      text: fc.tuple(sentence, sentence),
    })
    .map((part): IndicatorContent => {
      const row: IndicatorContent = {
        ...emptyIndicator,
        ...part.level,
        name: part.name,
        value: part.value,
        ...(split ? { sign: part.sign, unit: part.unit } : {}),
        ...(ids.has('direction') ? { direction: part.direction } : {}),
        ...(ids.has('explanation') ? { explanation: part.text[0].trim() } : {}),
        ...(ids.has('basis') ? { basis: part.text[1].trim() } : {}),
      };
      return interpretValue(row, split ? new Set(['sign', 'unit']) : new Set());
    });
}

/** A filled project form of a template: any fields, and indicators in the order of the levels. */
export function randomContent(template: Template): fc.Arbitrary<FormContent> {
  const fields = template.fields.filter(({ kind, id }) => kind !== 'year' && id !== 'goalPeriod');
  const order = template.indicators.catalogue.flatMap(({ level2 }, index) => level2.map((entry) => `${index}/${entry.name}`));
  const rank = (row: IndicatorContent) => order.findIndex((key) => key.endsWith(`/${row.level2}`));
  return fc
    .record({
      texts: fc.tuple(...fields.map((field) => (field.required ? fieldText(field) : fc.oneof({ weight: 3, arbitrary: fieldText(field) }, { weight: 1, arbitrary: fc.constant('') })))),
      indicators: fc.array(indicator(template), { minLength: 1, maxLength: 25 }),
    })
    .map(({ texts, indicators }) => ({
      fields: Object.fromEntries(fields.flatMap(({ id }, index) => (texts[index] ? [[id, texts[index].trim()] as const] : []))),
      units: [],
      tasks: [],
      spendingPlan: [],
      indicators: indicators.toSorted((a, b) => rank(a) - rank(b)),
    }));
}
