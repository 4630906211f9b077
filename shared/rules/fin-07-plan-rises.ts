import type { PlanStep } from '../model/declaration';
import { toHalfWidth } from '../normalise/character-width';
import { amountText } from '../text/rules-amounts';
import { defineRule } from './define-rule';
import { cellPlace } from './form-view';
import type { Problem } from './rule';

const text = amountText.fin07;

/** Cumulative percents: each within 0 to 100, none below the one before, 100 at the end. */
export const planRises = defineRule({
  id: 'FIN-07',
  title: text.title,
  basis: text.basis,
  level: 'E',
  check(form) {
    const steps = form.declaration.spendingPlan;
    if (steps.every((step) => step.percent.trim() === '')) return 'notApplicable';
    const problems: Problem[] = [];
    let before = 0;
    for (const [index, step] of steps.entries()) {
      const percent = percentOf(step);
      const tell = (message: string, expected: string, cannotTell?: true) =>
        problems.push({ place: cellPlace('planStep', step.id, 'percent'), message, found: step.percent, expected, ...(cannotTell && { cannotTell, level: 'I' as const }) });
      if (percent === null) tell(step.percent.trim() === '' ? text.blank(step.period) : text.unreadable(step.period, step.percent), '0—100%', step.percent.trim() === '' ? undefined : true);
      else if (percent < 0 || percent > 100) tell(text.over(step.period, String(percent)), '0—100%');
      else if (percent < before) tell(text.falls(step.period, String(percent), String(before)), `≥${before}%`);
      else if (index === steps.length - 1 && percent !== 100) tell(text.end(step.period, String(percent)), '100%');
      before = Math.max(before, percent ?? 0);
    }
    return problems;
  },
  examples: {
    passes: [
      { spendingPlan: [{ period: '3月底', percent: '25' }, { period: '6月底', percent: '50%' }, { period: '10月底', percent: '50' }, { period: '12月底', percent: '100.00' }] },
      { spendingPlan: [{ period: '3月底', percent: '' }] },
    ],
    fails: [
      { spendingPlan: [{ period: '3月底', percent: '50' }, { period: '12月底', percent: '40' }] },
      { spendingPlan: [{ period: '3月底', percent: '25' }, { period: '12月底', percent: '95' }] },
      { spendingPlan: [{ period: '3月底', percent: '' }, { period: '12月底', percent: '100' }] },
    ],
  },
});

function percentOf(step: PlanStep): number | null {
  const digits = /^(-?\d+(?:\.\d+)?)%?$/u.exec(toHalfWidth(step.percent).replace(/\s/gu, ''))?.[1];
  return digits === undefined ? null : Number(digits);
}
