import type { Template, TemplateField } from '../template/schema';
import { recogniseText } from '../text/recognise';
import { yearInTitle, yearLine } from './captions';
import { readFieldValue, type FormMoney } from './field-values';
import type { Lexicon, Meaning } from './lexicon';
import type { Ledger, RawField, RawText } from './raw';

/** The header of a form by field id, each with the cell that it was read from. */
export type PlacedFields = {
  readonly fields: ReadonlyMap<string, RawText>;
  readonly units: readonly RawText[];
  readonly year: number | null;
};

type Target = { readonly id: string; readonly field: TemplateField | undefined } | 'members' | 'year' | 'signature' | null;

/** Gives each label of the form its place in the template and each value the form that its field has. */
export function placeFields(raw: readonly RawField[], template: Template, lexicon: Lexicon, money: FormMoney, ledger: Ledger): PlacedFields {
  const byId = new Map(template.fields.map((field) => [field.id, field]));
  const fields = new Map<string, RawText>();
  const targets = new Map<RawField, string>();
  const units: RawText[] = [];
  let year: number | null = null;
  for (const field of raw) {
    ledger.used.add(field.label.cell);
    const target = targetOf(field, raw, targets, template, byId, lexicon);
    const [value] = field.values;
    if (target !== null && typeof target === 'object') targets.set(field, target.id);
    if (!value) continue;
    if (target !== null || isSequence(field)) for (const { cell } of field.values) ledger.used.add(cell);
    if (target === null) continue;
    if (target === 'members') units.push(...field.values.flatMap(linesOf));
    else if (target === 'year') year ??= yearLine(value.text) ?? yearInTitle(value.text);
    else if (target === 'signature') doubt(ledger, field, recogniseText.signature);
    else setField(fields, target, field, money, ledger);
  }
  return { fields, units, year };
}

/** A form of ours prints the units in one cell, one a line. */
function linesOf({ text, cell }: RawText): RawText[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), cell }]));
}

function doubt(ledger: Ledger, field: RawField, reason: string): void {
  ledger.doubts.push({ cells: field.values.map(({ cell }) => cell), text: field.values.map(({ text }) => text).join('\n'), reason });
}

/** What a field holds that this template does not have and others do. */
function kindById(id: string): TemplateField['kind'] {
  return id.endsWith('Amount') ? 'amount' : id.endsWith('Date') ? 'date' : id.endsWith('Code') ? 'code' : 'text';
}

const isSequence = ({ meanings }: RawField) => meanings.some((meaning) => meaning.role === 'field' && meaning.id === 'sequence');

function setField(
  fields: Map<string, RawText>,
  target: { readonly id: string; readonly field: TemplateField | undefined },
  raw: RawField,
  money: FormMoney,
  ledger: Ledger,
): void {
  const [first] = raw.values;
  if (!first) return;
  const joined = { text: raw.values.map(({ text }) => text).join('\n'), cell: first.cell };
  const read = readFieldValue(target.field?.kind ?? kindById(target.id), raw.label.text, joined, money, target.field?.choices);
  const before = fields.get(target.id);
  if (before !== undefined) {
    if (before.text !== read.text) doubt(ledger, raw, recogniseText.valueDiffers(raw.label.text.trim()));
    return;
  }
  fields.set(target.id, { text: read.text, cell: first.cell });
  if (read.reason) doubt(ledger, raw, read.reason);
  if (!target.field) doubt(ledger, raw, recogniseText.unknownField(raw.label.text.trim()));
}

function targetOf(
  raw: RawField,
  all: readonly RawField[],
  placed: ReadonlyMap<RawField, string>,
  template: Template,
  byId: ReadonlyMap<string, TemplateField>,
  lexicon: Lexicon,
): Target {
  const own = lexicon(raw.label.text);
  const meanings = own.length > 0 ? own : raw.meanings;
  const ids = meanings.flatMap((meaning) => (meaning.role === 'field' ? [meaning.id] : []));
  const known = ids.filter((id) => byId.has(id));
  const member = meanings.find(({ role }) => role === 'member');
  if (member && template.members && (member.own || known.length === 0)) return 'members';
  if (known.length > 0) {
    const ofSurest = known.filter((id) => isOwn(meanings, id) === isOwn(meanings, known[0] ?? ''));
    const id = ofSurest.length > 1 ? byTotal(raw, ofSurest, all, placed, template) : ofSurest[0];
    const field = id === undefined ? undefined : byId.get(id);
    if (field?.kind === 'year') return 'year';
    return id === undefined ? null : { id, field };
  }
  if (meanings.some(({ role }) => role === 'year')) return 'year';
  if (meanings.some(({ role }) => role === 'signature')) return 'signature';
  const strange = ids[0];
  // a number that only counts the projects of a table is not kept where the form has no place for it
  return strange === undefined || strange === 'sequence' ? null : { id: strange, field: undefined };
}

const isOwn = (meanings: readonly Meaning[], id: string) =>
  meanings.some((meaning) => meaning.role === 'field' && meaning.id === id && meaning.own);

/**
 * 其他资金 is printed under 项目资金总额 and under 年度资金申请总额: it is a part of the nearest total above it in its column, else before
 * it. Where no total tells, the first field that is still free.
 */
function byTotal(
  raw: RawField,
  ids: readonly string[],
  all: readonly RawField[],
  placed: ReadonlyMap<RawField, string>,
  template: Template,
): string | undefined {
  const totalOf = (id: string) => template.rules.sums.find(({ parts }) => parts.includes(id))?.total;
  const totals = new Set(ids.map(totalOf));
  const before = all.slice(0, all.indexOf(raw)).filter((other) => totals.has(placed.get(other))).toReversed();
  const above = before.find((other) => other.label.cell.column === raw.label.cell.column);
  const total = placed.get(above ?? before[0] ?? raw);
  const taken = new Set(placed.values());
  const free = ids.filter((id) => !taken.has(id));
  const candidates = free.length > 0 ? free : ids;
  const part = candidates.find((id) => total !== undefined && totalOf(id) === total);
  return part ?? candidates.find((id) => isAsked(id, all, template)) ?? candidates[0];
}

/** 资金总额 on a form with one sum is the one that the form must have, unless another label says that sum plainly. */
function isAsked(id: string, all: readonly RawField[], template: Template): boolean {
  const isRequired = template.fields.some((field) => field.id === id && field.required);
  return isRequired && !all.some(({ meanings }) => meanings[0]?.role === 'field' && meanings[0].id === id);
}
