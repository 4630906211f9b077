import { readFileSync } from 'node:fs';
import { emptyIndicator, type FormContent } from '#shared/model/declaration';
import type { Printed, PrintedForm } from '../compare-recognised';

export function expectedFile(file: string): Printed {
  return JSON.parse(readFileSync(new URL(`../expected/${file}.json`, import.meta.url), 'utf8'));
}

/** The content that a form of an expected file says. */
export function contentOf(form: PrintedForm): FormContent {
  return {
    fields: form.fields,
    units: form.units ?? [],
    tasks: (form.tasks ?? []).map((row) => ({ name: '', content: '', total: '', fiscal: '', other: '', ...row })),
    spendingPlan: (form.spendingPlan ?? []).map((row) => ({ period: '', percent: '', ...row })),
    indicators: form.indicators.map((row) => ({ ...emptyIndicator, ...row })),
  };
}
