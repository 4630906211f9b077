import Decimal from 'decimal.js';
import type { OutlineForm } from '#shared/api/records';

export type YearSums = { readonly annual: string; readonly previous: string; readonly unit: '元' | '万元' };

const perTenThousand = new Decimal(10_000);

/**
 * Sums of the projects of a year, as decimal text in the unit that most forms use. A department's form repeats its
 * projects' amounts and counts only where there are no projects. Null where no form has an amount.
 */
export function yearSums(forms: readonly OutlineForm[]): YearSums | null {
  const projects = forms.filter(({ kind }) => kind === 'project');
  const counted = projects.length > 0 ? projects : forms;
  const inYuan = counted.filter(({ money }) => money === '元').length;
  const unit = inYuan > counted.length / 2 ? '元' : '万元';
  const annual = sum(counted, unit, ({ amount }) => amount);
  const previous = sum(counted, unit, ({ previousAmount }) => previousAmount);
  if (annual === null && previous === null) return null;
  return { annual: (annual ?? new Decimal(0)).toFixed(), previous: previous?.toFixed() ?? '', unit };
}

function sum(forms: readonly OutlineForm[], unit: '元' | '万元', amountOf: (form: OutlineForm) => string): Decimal | null {
  let total: Decimal | null = null;
  for (const form of forms) {
    const text = amountOf(form);
    // What a person typed into an amount may be words; such a form adds nothing.
    if (!/^-?\d+(\.\d+)?$/.test(text)) continue;
    const amount = new Decimal(text);
    const inUnit = form.money === unit ? amount : unit === '元' ? amount.times(perTenThousand) : amount.div(perTenThousand);
    total = (total ?? new Decimal(0)).plus(inUnit);
  }
  return total;
}
