import { Decimal } from 'decimal.js';
import { formName, type Declaration, type Indicator, type IndicatorColumn } from '../model/declaration';
import type { FormPlace, RowTable } from '../model/edit';
import { parseAmount } from '../normalise/amount';
import { withoutBlanks } from '../normalise/character-width';
import type { TargetReading } from '../normalise/target-reading';
import type { TargetValue } from '../normalise/target-value';
import type { Level1Entry, Level2Entry, Template } from '../template/schema';
import { indicatorCategory, type IndicatorCategory } from './indicator-category';
import { noOwnWords, readWithOwnUnits, type OwnWords } from './own-words';

/** An indicator as rules see it: parsed once, with its place in the catalogue. */
export type IndicatorRow = {
  readonly indicator: Indicator;
  /** Number of the row among those of its period, from 1. */
  readonly number: number;
  /** True where the form has indicators of both periods, so that a row's number alone does not name it. */
  readonly ofTwoPeriods: boolean;
  /** Without blanks. */
  readonly name: string;
  /** Sign, number, unit, wording: from the form's own columns where it has them. */
  readonly value: TargetValue;
  /** What the value cell says as a whole. */
  readonly reading: TargetReading;
  readonly category: IndicatorCategory | null;
  readonly level1: Level1Entry | null;
  readonly level2: Level2Entry | null;
  /** False where the row says 不适用. */
  readonly applies: boolean;
};

/** One text of a form that a person wrote. */
export type FormText = {
  readonly place: FormPlace;
  readonly text: string;
  readonly kind: 'formName' | 'overview' | 'goal' | 'text' | 'task' | 'name' | 'value' | 'explanation' | 'basis' | 'remark';
  readonly row: IndicatorRow | null;
};

/** A form as rules see it. */
export type FormView = {
  readonly declaration: Declaration;
  readonly template: Template;
  readonly year: number;
  readonly name: string;
  readonly rows: readonly IndicatorRow[];
  /** Header texts and the texts of all rows, in the order of the form. */
  readonly texts: readonly FormText[];
  /** How many values carried over from last year nobody has looked at, and the first of them. */
  readonly pending: readonly FormPlace[];
  /** The same form of the year before; null where the workbook has none. */
  readonly previous: Declaration | null;
  readonly words: OwnWords;
};

/** What a form is seen with, beside itself. */
export type ViewOptions = {
  readonly pending: readonly FormPlace[];
  readonly previous: Declaration | null;
  readonly words?: OwnWords | undefined;
  readonly readings: ReadingCache;
};

const goalFields = new Set(['annualGoal', 'longTermGoal', 'overallGoal']);
const textColumns = ['name', 'value', 'explanation', 'basis', 'remark'] as const satisfies readonly IndicatorColumn[];

/** Readings of value texts with the same own units, shared by all forms of a check: values repeat a great deal. */
export type ReadingCache = Map<string, TargetReading>;

export function viewForm(declaration: Declaration, template: Template, { pending, previous, words = noOwnWords, readings }: ViewOptions): FormView {
  const catalogue = catalogueOf(template);
  const columns = new Set(template.indicators.columns.map((column) => column.id));
  const counts = { annual: 0, overall: 0 };
  const ofTwoPeriods = new Set(declaration.indicators.map((indicator) => indicator.period)).size > 1;
  const rows = declaration.indicators.map((indicator): IndicatorRow => {
    const reading = readingOf(indicator.value, words, readings);
    const entry = catalogue.get(indicator.level2.trim());
    return {
      indicator,
      number: (counts[indicator.period] += 1),
      ofTwoPeriods,
      name: withoutBlanks(indicator.name),
      value: ownParts(indicator, reading.value, columns),
      reading,
      category: indicatorCategory(indicator.level1, indicator.level2),
      level1: entry?.level1 ?? template.indicators.catalogue.find((level1) => level1.name === indicator.level1.trim()) ?? null,
      level2: entry?.level2 ?? null,
      applies: !saysNotApplicable(indicator, template.indicators.notApplicable),
    };
  });
  return { declaration, template, year: declaration.year, name: formName(declaration.fields) || template.title, rows, texts: textsOf(declaration, template, rows), pending, previous, words };
}

function readingOf(text: string, words: OwnWords, readings: ReadingCache): TargetReading {
  const known = readings.get(text);
  if (known) return known;
  const reading = readWithOwnUnits(text, words);
  readings.set(text, reading);
  return reading;
}

function ownParts(indicator: Indicator, parsed: TargetValue, columns: ReadonlySet<IndicatorColumn>): TargetValue {
  if (!columns.has('sign') && !columns.has('number') && !columns.has('unit')) return parsed;
  const sign = columns.has('sign') ? indicator.sign : parsed.sign;
  const number = columns.has('number') ? indicator.number : parsed.number;
  const unit = columns.has('unit') ? indicator.unit.trim() || parsed.unit : parsed.unit;
  return { sign, number, unit, wording: parsed.wording };
}

/** 不适用 as value or, beside an empty value, as name; 无 only where it stands for the whole row. */
function saysNotApplicable(indicator: Indicator, word: string): boolean {
  const value = indicator.value.trim();
  const name = indicator.name.trim();
  const is = (text: string) => (word !== '' && text === word) || text === '不适用';
  const nothing = (text: string) => text === '' || is(text) || text === '无';
  return is(value) || (nothing(name) && name !== '' && nothing(value));
}

type CatalogueEntry = { readonly level1: Level1Entry; readonly level2: Level2Entry };
const catalogues = new WeakMap<Template, ReadonlyMap<string, CatalogueEntry>>();
/** Second-level names of a template; the same name under two first levels keeps the first. */
function catalogueOf(template: Template): ReadonlyMap<string, CatalogueEntry> {
  const known = catalogues.get(template);
  if (known) return known;
  const entries = new Map<string, CatalogueEntry>();
  for (const level1 of template.indicators.catalogue) for (const level2 of level1.level2) if (!entries.has(level2.name)) entries.set(level2.name, { level1, level2 });
  catalogues.set(template, entries);
  return entries;
}

function textsOf(declaration: Declaration, template: Template, rows: readonly IndicatorRow[]): FormText[] {
  const texts: FormText[] = [];
  const add = (place: FormPlace, text: string | undefined, kind: FormText['kind'], row: IndicatorRow | null) => {
    if (text !== undefined && text.trim() !== '') texts.push({ place, text, kind, row });
  };
  for (const field of template.fields) {
    if (field.kind !== 'text' && field.kind !== 'longText') continue;
    const kind = goalFields.has(field.id) ? 'goal' : field.id === 'projectName' ? 'formName' : field.kind === 'longText' ? 'overview' : 'text';
    add(fieldPlace(field.id), declaration.fields[field.id], kind, null);
  }
  for (const task of declaration.tasks) for (const column of ['name', 'content'] as const) add(cellPlace('task', task.id, column), task[column], 'task', null);
  for (const row of rows) {
    if (!row.applies) continue;
    for (const column of textColumns) add(indicatorPlace(row, column), row.indicator[column], column, row);
  }
  return texts;
}

export function fieldPlace(field: string): FormPlace {
  return { kind: 'field', field };
}
export function cellPlace(table: RowTable, row: string, column: string): FormPlace {
  return { kind: 'cell', table, row, column };
}
export function indicatorPlace(row: IndicatorRow, column: IndicatorColumn): FormPlace {
  return cellPlace('indicator', row.indicator.id, column);
}

/** A field's amount; null where it is empty, `unreadable` where its text is no amount. */
export function fieldAmount(form: FormView, field: string): Decimal | null | 'unreadable' {
  return amountOf(form.declaration.fields[field] ?? '');
}
export function amountOf(text: string): Decimal | null | 'unreadable' {
  if (text.trim() === '') return null;
  const amount = parseAmount(text);
  return amount === null ? 'unreadable' : new Decimal(amount);
}
