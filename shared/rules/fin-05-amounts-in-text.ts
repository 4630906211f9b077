import { Decimal } from 'decimal.js';
import { parseAmount } from '../normalise/amount';
import { toHalfWidth } from '../normalise/character-width';
import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { fieldAmount, type FormText, type FormView } from './form-view';
import { fieldLabel } from './labels';
import type { Problem } from './rule';

const text = amountText.fin05;
/** The budget named as such. What lies between the words and the number may not point to a part of it. */
const statement = /(上年|去年|20\d{2}年(?:度)?)?[^，。；;,]{0,20}?(?:预算数|预算总?额|预算金额|预算安排|预算|总投资|资金总额|项目总?金额)((?:(?!其中|用于|每|约|一部分)[^，。；;,\d%]){0,20}?)([\d,]+(?:\.\d+)?)\s*(亿元|万元|千元|元|万)(?!\s*[/每·])/gu;

/** Cheap: whether a budget and an amount are there at all. */
const mayName = /(?:预算|总投资|资金总额|总?金额)[^。]*\d\s*(?:亿元|万元|千元|元|万)/u;

/** «预算数110万元» in 项目概况 or 年度目标 against every amount of the form. Amounts of other years and rounded ones are left alone. */
export const amountsInText = defineRule({
  id: 'FIN-05',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const amounts = amountsOf(form);
    if (amounts.length === 0) return 'notApplicable';
    return form.texts.filter((each) => (each.kind === 'overview' || each.kind === 'goal') && mayName.test(each.text)).flatMap((each) => problemsOf(form, each, amounts));
  },
  examples: {
    passes: [
      { fields: { annualAmount: '110.00', overview: '基础职务补贴经费预算数110万元，全部为财政资金。' } },
      { fields: { annualAmount: '314.83', overview: '2022年度预算安排基层党建工作经费314.83万元，用于党建。' } },
      { fields: { annualAmount: '20', overview: '预算约25万元。' } },
      { fields: { annualAmount: '20', overview: '2021年度预算安排15万元，本年增加。' } },
      { fields: { annualAmount: '20', overview: '预算中用于印刷5万元。' } },
      { fields: { annualAmount: '525', overview: '预算数为5,250,000元。' } },
    ],
    fails: [{ fields: { annualAmount: '120.00', overview: '补贴经费预算数110万元，全部为财政资金。' } }, { fields: { annualAmount: '12', annualGoal: '项目预算为13.5万元。' } }],
  },
});

function amountsOf(form: FormView): Decimal[] {
  return form.template.fields.flatMap((field) => {
    const amount = field.kind === 'amount' ? fieldAmount(form, field.id) : null;
    return amount instanceof Decimal ? [amount] : [];
  });
}

function problemsOf(form: FormView, { place, text: said }: FormText, amounts: readonly Decimal[]): Problem[] {
  const problems: Problem[] = [];
  for (const match of toHalfWidth(said).matchAll(statement)) {
    const [, period = '', , digits = '', unit = ''] = match;
    if (period !== '' && !period.startsWith(String(form.year))) continue;
    const amount = parseAmount(`${digits}${unit}`, form.template.money.unit);
    if (amount === null || amounts.some((each) => each.equals(amount))) continue;
    const field = form.declaration.fields.annualAmount === undefined ? 'totalAmount' : 'annualAmount';
    const budget = `${form.declaration.fields[field] ?? amounts[0]?.toFixed() ?? ''}${form.template.money.unit}`;
    const label = place.kind === 'field' ? fieldLabel(form, place.field) : '';
    problems.push({ place, message: text.differs(label, `${digits}${unit}`, budget), found: match[0], expected: budget });
  }
  return problems;
}
