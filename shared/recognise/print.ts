import type { SourcePlace } from '../model/cell-grid';
import type { Doubt } from '../model/pending';
import type { Recognition, RecognisedForm } from './recognition';

/** The object that `recognise --json` prints: empty parts are left out, but `doubts` is always there. */
export function printRecognition(file: string, recognition: Recognition) {
  const doubts = [...recognition.forms.flatMap((form) => form.doubts), ...recognition.doubts];
  return { file, declarations: recognition.forms.map(printForm), doubts: doubts.map(printDoubt) };
}

function printForm({ template, kind, year, place, content }: RecognisedForm) {
  return {
    template,
    kind,
    ...(year === null ? {} : { year }),
    place,
    fields: withoutEmpty(content.fields),
    ...filled('units', content.units),
    ...filled('tasks', content.tasks.map(withoutEmpty)),
    ...filled('spendingPlan', content.spendingPlan.map(withoutEmpty)),
    indicators: content.indicators.map(({ period, extras, ...indicator }) => ({
      ...(period === 'annual' ? {} : { period }),
      ...withoutEmpty(indicator),
      ...(extras === undefined ? {} : { extras }),
    })),
  };
}

function printDoubt({ text, reason, ...place }: Doubt): { place: SourcePlace; text: string; reason: string } {
  const { page, sheet, range } = place;
  return { place: { sheet, range, ...(page === undefined ? {} : { page }) }, text, reason };
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function filled<Name extends string, T>(name: Name, values: readonly T[]): Partial<Record<Name, readonly T[]>> {
  return values.length === 0 ? {} : ({ [name]: values } as Record<Name, readonly T[]>);
}
