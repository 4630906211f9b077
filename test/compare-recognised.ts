/** One form of a known file, as `recognise --json` prints it; parts may be absent. */
export type PrintedForm = {
  readonly template?: string;
  readonly kind?: string;
  readonly year?: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly units?: readonly string[];
  readonly tasks?: readonly Readonly<Record<string, string>>[];
  readonly spendingPlan?: readonly Readonly<Record<string, string>>[];
  readonly indicators: readonly Readonly<Record<string, string | Readonly<Record<string, string>>>>[];
};
export type Printed = { readonly file: string; readonly declarations: readonly PrintedForm[] };

export type Comparison = { readonly right: number; readonly all: number; readonly share: number; readonly wrong: readonly string[] };

const written = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const plain = (value: unknown) => written(value).replace(/\s+/g, '').replace(/^"|"$/g, '');
const amount = (value: unknown) => Number(plain(value).replace(/,/g, ''));
const isAmount = (key: string) => /Amount$|^(total|fiscal|other|percent)$/.test(key);
const same = (key: string, want: unknown, got: unknown) =>
  isAmount(key) ? Math.abs(amount(want) - amount(got)) < 0.005 : plain(want) === plain(got);

/**
 * Compares what was recognised with what a file is known to hold, cell by cell: fields, parts of indicators, tasks, steps.
 * White space does not count, amounts compare as numbers. What is missing and what is not in the file both count as wrong.
 */
export function compareRecognised(expected: Printed, actual: Printed): Comparison {
  let right = 0;
  let all = 0;
  const wrong: string[] = [];
  const cell = (where: string, key: string, want: unknown, got: unknown) => {
    all += 1;
    if (same(key, want, got)) right += 1;
    else wrong.push(`${where} ${key}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
  };
  const extra = (words: string) => {
    all += 1;
    wrong.push(words);
  };
  const left = [...actual.declarations];
  const take = (want: PrintedForm, index: number): PrintedForm | undefined => {
    const at = left.findIndex((form) => plain(form.fields.projectName) === plain(want.fields.projectName) && form.kind === want.kind);
    if (at >= 0) return left.splice(at, 1)[0];
    return want.fields.projectName ? undefined : left.splice(index < left.length ? index : 0, 1)[0];
  };
  const compareRows = (where: string, wanted: PrintedForm['tasks'], got: PrintedForm['tasks']) =>
    wanted?.forEach((row, index) => {
      for (const [key, value] of Object.entries(row)) cell(`${where} ${index + 1}`, key, value, got?.[index]?.[key]);
    });
  const compareIndicators = (where: string, wanted: PrintedForm['indicators'], found: PrintedForm['indicators']) => {
    const rest = [...found];
    for (const want of wanted) {
      let at = rest.findIndex((row) => plain(row.name) === plain(want.name) && plain(row.level2) === plain(want.level2));
      if (at < 0) at = rest.findIndex((row) => plain(row.name) === plain(want.name));
      const got = (at >= 0 ? rest.splice(at, 1)[0] : undefined) ?? {};
      for (const [key, value] of Object.entries(want)) cell(`${where} 「${written(want.name)}」`, key, value, got[key]);
    }
    for (const row of rest) extra(`${where}: an indicator that is not in the file: ${JSON.stringify(row.name)}`);
  };
  expected.declarations.forEach((want, index) => {
    const got = take(want, index);
    const where = want.fields.projectName ?? `form ${index + 1}`;
    for (const key of ['template', 'kind', 'year'] as const) if (want[key] !== undefined) cell(where, key, want[key], got?.[key]);
    for (const [key, value] of Object.entries(want.fields)) cell(where, key, value, got?.fields[key]);
    want.units?.forEach((unit, at) => cell(where, `units[${at}]`, unit, got?.units?.[at]));
    compareRows(`${where} task`, want.tasks, got?.tasks);
    compareRows(`${where} step`, want.spendingPlan, got?.spendingPlan);
    compareIndicators(where, want.indicators, got?.indicators ?? []);
  });
  const wantsDepartment = expected.declarations.some(({ kind }) => kind === 'department');
  for (const form of left) {
    // a document's own department form may come along where only its projects are listed
    if (form.kind === 'department' && !wantsDepartment) continue;
    extra(`a form that is not in the file: ${JSON.stringify(form.fields.projectName ?? form.template)}`);
  }
  return { right, all, share: all === 0 ? 0 : right / all, wrong };
}
