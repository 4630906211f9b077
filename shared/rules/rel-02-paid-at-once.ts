import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { cellPlace } from './form-view';

const text = structureText.rel02;
const atOnce = /一次性(?:全额|全部|集中)?(?:发放|列支|拨付|支付|支出|下达|兑付|付清)(?:到位)?/u;

/** Money that is paid at once, in a plan that spreads it over the year. */
export const paidAtOnce = defineRule({
  id: 'REL-02',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const steps = form.declaration.spendingPlan.filter((step) => step.percent.trim() !== '');
    const partial = new Set(steps.map((step) => Number(step.percent.replace(/[%％]/gu, ''))).filter((percent) => percent > 0 && percent < 100));
    const first = steps[0];
    if (!first || partial.size < 2) return 'notApplicable';
    const said = form.texts.find((each) => (each.kind === 'value' || each.kind === 'goal' || each.kind === 'overview') && atOnce.test(each.text));
    if (!said) return [];
    const plan = steps.map((step) => `${step.percent.replace(/[%％]/gu, '')}%`).join('、');
    return [{ place: cellPlace('planStep', first.id, 'percent'), message: text.conflict(atOnce.exec(said.text)?.[0] ?? '', plan), found: said.text, expected: plan }];
  },
  examples: {
    passes: [
      { spendingPlan: [{ period: '6月底', percent: '0' }, { period: '12月底', percent: '100' }], indicators: [{ name: '发放', value: '一次性发放' }] },
      { spendingPlan: [{ period: '3月底', percent: '25' }, { period: '6月底', percent: '50' }, { period: '12月底', percent: '100' }], indicators: [{ name: '发放', value: '按月发放一次性生活补助' }] },
    ],
    fails: [{ spendingPlan: [{ period: '3月底', percent: '25' }, { period: '6月底', percent: '50' }, { period: '12月底', percent: '100' }], indicators: [{ name: '发放', value: '1离任补贴于年终考核后一次性发放' }] }],
  },
});
