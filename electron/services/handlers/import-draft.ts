import type { OutlineUnit, PreviewForm } from '#shared/api/records';
import type { CellGrid } from '#shared/model/cell-grid';
import { type Declaration, declarationOf } from '#shared/model/declaration';
import type { Doubt } from '#shared/model/pending';
import type { RecognisedForm } from '#shared/recognise/recognise';
import { firstRowOf, type Told, type ToldRecognition } from '#shared/recognise/recognise-told';

/** A form of a file with the identities that it will have in the workbook. */
export type DraftForm = {
  readonly declaration: Declaration;
  readonly doubts: readonly Doubt[];
  readonly year: number | null;
  readonly place: RecognisedForm['place'];
  /** Source cell of each value by place key without the declaration. */
  readonly sources: Readonly<Record<string, string>>;
};

/** An import that waits for a person: what the preview shows and accepting writes, made once for each set of corrections. */
export type ImportDraft = {
  readonly file: string;
  readonly grids: readonly CellGrid[];
  /** Ids given so far, by what they stand for: the same after each correction. */
  readonly ids: Map<string, string>;
  /** Where each form that was shown stands in the file. */
  readonly places: Map<string, DraftForm['place']>;
  readonly recognition: ToldRecognition;
  /** What the recognition was told; null where it must be made anew, since the templates have changed. */
  readonly told: Told | null;
  readonly forms: readonly DraftForm[];
  readonly doubts: readonly Doubt[];
  readonly unapplied: readonly number[];
};

/**
 * Gives what was recognised the identities that it will keep in the workbook. Year 0 until a person has chosen one.
 * @param idOf gives the id of a part by what tells it within its file, so that a second reading can give the same
 */
export function draftForm(form: RecognisedForm, position: number, idOf: (part: string) => string): DraftForm {
  const header = { year: form.year ?? 0, unitId: null, template: form.template, kind: form.kind, position };
  const bare = declarationOf(form.content, header, () => '');
  const at = `${form.place.sheet} ${firstRowOf(form.place.range)}`;
  const { sources } = form;
  const identified = <R extends { readonly id: string }>(table: string, rows: readonly R[], cellOf: (index: number) => string | undefined) =>
    rows.map((row, index): R => ({ ...row, id: idOf(`${at} ${table} ${cellOf(index) ?? index}`) }));
  const declaration: Declaration = {
    ...bare,
    id: idOf(at),
    // an empty field is an absent one, in the workbook as in the preview
    fields: Object.fromEntries(Object.entries(bare.fields).filter(([, value]) => value !== '')),
    members: identified('member', bare.members, (index) => sources.units[index]),
    tasks: identified('task', bare.tasks, (index) => rowOfCell(sources.tasks[index])),
    spendingPlan: identified('planStep', bare.spendingPlan, (index) => sources.spendingPlan[index]?.period),
    indicators: identified('indicator', bare.indicators, (index) => `${bare.indicators[index]?.period} ${rowOfCell(sources.indicators[index])}`),
  };
  return { declaration, doubts: form.doubts, year: form.year, place: form.place, sources: sourcesOf(declaration, form) };
}

/** The source row that a row was read from: that of its name, else of what it has. */
function rowOfCell(cells: Partial<Record<string, string>> | undefined): string | undefined {
  const cell = cells?.['name'] ?? cells?.['value'] ?? Object.values(cells ?? {})[0];
  return cell?.replace(/^[A-Z]+/, '');
}

/** Ids that stay the same for the same parts, however often the file is read again. Made anew for each reading from one `known`. */
export function identities(known: Map<string, string>, newId: () => string): (part: string) => string {
  const times = new Map<string, number>();
  return (part) => {
    const time = (times.get(part) ?? 0) + 1;
    times.set(part, time);
    const key = `${part} ${time}`;
    const id = known.get(key) ?? newId();
    known.set(key, id);
    return id;
  };
}

/** Drafts as a person is shown them, numbered from 0. */
export function previewForms(drafts: readonly DraftForm[]): PreviewForm[] {
  return drafts.map(({ doubts, sources, ...form }, index) => ({ ...form, index, doubts: [...doubts], sources: { ...sources } }));
}

function sourcesOf(declaration: Declaration, { sources }: RecognisedForm): Record<string, string> {
  const byKey: Record<string, string> = { ...sources.fields };
  const put = (table: 'indicator' | 'task' | 'planStep', rows: readonly { id: string }[], cells: readonly Partial<Record<string, string>>[]) =>
    rows.forEach((row, index) => {
      for (const [column, cell] of Object.entries(cells[index] ?? {})) if (cell) byKey[`${table}/${row.id}/${column}`] = cell;
    });
  put('indicator', declaration.indicators, sources.indicators);
  put('task', declaration.tasks, sources.tasks);
  put('planStep', declaration.spendingPlan, sources.spendingPlan);
  declaration.members.forEach((row, index) => {
    const cell = sources.units[index];
    if (cell) byKey[`member/${row.id}/name`] = cell;
  });
  return byKey;
}

/** Every form's year, where all that say one say the same. */
export function yearOfForms(forms: readonly { year: number | null }[]): number | null {
  const years = new Set(forms.map((form) => form.year).filter((year) => year !== null));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A unit's code in front of its name: `203001中共…`, `[116001]中共…`. */
export function splitUnit(text: string): { code: string; name: string } {
  const match = /^\s*[[［【]?(\d{3,})[\]］】]?\s*(.+)$/su.exec(text);
  return match ? { code: match[1] as string, name: (match[2] as string).trim() } : { code: '', name: text.trim() };
}

const plain = (text: string) => splitUnit(text).name.replace(/\s/gu, '').replace(/（/gu, '(').replace(/）/gu, ')');

/** The unit of the workbook that a form's words mean, told by name: brackets, blanks and a code in front do not count. */
export function unitNamed(units: readonly OutlineUnit[], text: string): OutlineUnit | undefined {
  return units.find((unit) => plain(unit.name) === plain(text));
}

/** Two forms are of the same project where their codes agree, or their names where one has no code. */
export function sameProject(one: Declaration, other: Declaration): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'department') return true;
  const codes = [one.fields.projectCode, other.fields.projectCode];
  if (codes[0] && codes[1]) return codes[0] === codes[1];
  const name = plain(one.fields.projectName ?? '');
  return name !== '' && name === plain(other.fields.projectName ?? '');
}
