import { Decimal } from 'decimal.js';
import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { fieldAmount, type FormText, type FormView } from './form-view';
import { fieldLabel } from './labels';
import { countsIn, mayHoldPrice, pricesIn, type Price } from './money-formula';
import type { Problem } from './rule';

const text = amountText.fin06;

/**
 * A price a head in the form times the counts that the form names, against the budget. Counts of one kind are tried alone and together (录用63名、
 * 87名、50人 are 200人), so that only what cannot be made to agree is told. A product below the budget may be a part of it: only a hint.
 */
export const priceTimesCount = defineRule({
  id: 'FIN-06',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const budget = budgetInYuan(form);
    const priced = form.texts.filter((each) => mayHoldPrice.test(each.text));
    if (budget === null || priced.length === 0) return 'notApplicable';
    const told = new Map<string, { price: Price; source: FormText }>();
    for (const source of priced) for (const price of pricesIn(source.text)) if (!told.has(price.text)) told.set(price.text, { price, source });
    const only = [...told.values()];
    // Several prices are several lines of a budget: no product alone must give the whole.
    if (only.length !== 1 || !only[0]) return 'notApplicable';
    return judge(form, only[0].price, only[0].source, budget);
  },
  examples: {
    passes: [
      { fields: { annualAmount: '17.40' }, indicators: [{ name: '补助人数', value: '29人' }, { name: '补助标准', value: '0.6万元/人' }] },
      { fields: { annualAmount: '525' }, indicators: [{ name: '覆盖率', value: '1105个村，1个村5万元，一次性发放到位' }] },
      { fields: { annualAmount: '32' }, indicators: [{ name: '工作数', value: '100一个村8万元，共4个村' }] },
      { fields: { annualAmount: '30', overview: '培训100人，每人每天300元，共10天。' } },
      { fields: { annualAmount: '30', overview: '每人每天300元。' } },
    ],
    fails: [
      { fields: { annualAmount: '40', overview: '培训不少于12天，录用公务员63名，上年87名，计划招录50人，培训成本约每人每天200元' } },
      { fields: { annualAmount: '20', overview: '培训100人，每人每天300元，共10天。' } },
    ],
  },
});

function budgetInYuan(form: FormView): Decimal | null {
  const amount = fieldAmount(form, form.declaration.fields.annualAmount === undefined ? 'totalAmount' : 'annualAmount');
  return amount instanceof Decimal && amount.greaterThan(0) ? amount.mul(form.template.money.unit === '万元' ? 10_000 : 1) : null;
}

function judge(form: FormView, price: Price, source: FormText, budget: Decimal): Problem[] {
  const choices = price.heads.map((head) => countsOf(form, head, price));
  if (choices.length === 0 || choices.some((numbers) => numbers.all.length === 0)) return [];
  const products = choices.reduce<number[]>((so, numbers) => so.flatMap((product) => numbers.all.map((number) => product * number)), [price.yuan]);
  if (products.some((product) => budget.minus(product).abs().lessThanOrEqualTo(budget.mul('0.005')))) return [];
  const product = choices.reduce((so, numbers) => so * numbers.likely, price.yuan);
  const unit = form.template.money.unit;
  const inUnit = new Decimal(product).div(unit === '万元' ? 10_000 : 1).toFixed();
  const amount = budget.div(unit === '万元' ? 10_000 : 1).toFixed();
  const formula = text.formula(choices.map((numbers, index) => `${numbers.likely}${price.heads[index] ?? ''}`), `${price.yuan}元`);
  const where = source.place.kind === 'field' ? fieldLabel(form, source.place.field) : (source.row?.indicator.name ?? '');
  const exceeds = budget.lessThan(product);
  const problem = { place: source.place, message: text.differs(where, formula, `${inUnit}${unit}`, `${amount}${unit}`), found: price.text, expected: `${formula} = ${inUnit}${unit}` };
  return [exceeds ? problem : { ...problem, level: 'I' as const }];
}

/** The numbers that a head may have: each one named, and their sum. A number stuck to a value's may have lost its first digits to it. */
function countsOf(form: FormView, head: string, price: Price): { all: number[]; likely: number } {
  const named = new Set<number>();
  const stuck = new Set<number>();
  for (const each of form.texts) {
    for (const count of countsIn(each.text.replace(price.text, ''))) {
      if (count.head !== head) continue;
      named.add(count.number);
      if (count.start === 0 && each.row?.reading.kind === 'sentence') for (let from = 1; from < String(count.number).length; from += 1) stuck.add(Number(String(count.number).slice(from)));
    }
  }
  const sum = [...named].reduce((so, number) => so + number, 0);
  return { all: named.size === 0 ? [] : [...new Set([...named, ...stuck, sum])], likely: sum };
}
