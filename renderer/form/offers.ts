import type { FormPlace } from '#shared/model/edit';
import { measureUnits } from '#shared/normalise/measure-units';
import type { Template } from '#shared/template/schema';
import type { Offer, Offers } from '../grid/host';
import { cellKind } from './cell-kind';
import type { IndicatorSuggestion } from './form-sheet-props';
import { columnText } from './form-on-screen';
import { gridText } from '#shared/text/grid';
import { levelNames } from './levels';

/** A suggestion in the list: taking it fills more than the name. */
export type SuggestionOffer = Offer & { readonly suggestion: IndicatorSuggestion };

/** Whether the entry is a suggested indicator. */
export function isSuggestion(offer: Offer): offer is SuggestionOffer {
  return 'suggestion' in offer;
}

/** What the list is made from. */
export type OfferSources = {
  readonly template: Template;
  /** Indicators used before whose name answers a text, those of the level 2 first. */
  readonly suggestions: ((text: string, level2: string) => readonly IndicatorSuggestion[]) | undefined;
  /** Whether a word answers what was typed, by its letters or by pinyin. */
  readonly matches: (text: string, typed: string) => boolean;
  readonly year: number;
  readonly today: () => Date;
};

const knownUnits: readonly string[] = [...new Set(Object.values(measureUnits).flat())];
const shownUnits = 60;

/** A day as forms write it. */
export function dayText(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * The list under a cell being edited.
 * @param place of the cell
 * @param row the record behind the cell, for a level 2 that depends on its level 1
 * @param all whatever was typed: the list was asked for
 */
export function offersFor(
  { template, suggestions, matches, year, today }: OfferSources,
  place: FormPlace,
  row: { readonly id: string; readonly [column: string]: unknown } | undefined,
  typed: { readonly text: string; readonly all: boolean },
): Offers | null {
  const kind = cellKind(template, place);
  if (kind.kind === 'choice' || kind.kind === 'level') {
    const entries: Offer[] =
      kind.kind === 'choice'
        ? kind.choices.map((text) => ({ text, label: text }))
        : levelNames(template, kind.column, columnText(row, 'level1')).map(({ name, label }) =>
            label === name ? { text: name, label } : { text: name, label, detail: name },
          );
    return { closed: true, entries: typed.all ? entries : entries.filter(({ text, label }) => matches(text, typed.text) || matches(label, typed.text)) };
  }
  if (kind.kind === 'unit') {
    const units = knownUnits.filter((unit) => typed.all || (typed.text !== '' && matches(unit, typed.text))).toSorted((one, other) => (typed.all ? 0 : one.length - other.length));
    return { closed: false, entries: units.slice(0, shownUnits).map((text) => ({ text, label: text })) };
  }
  if (kind.kind === 'date') {
    const days: Offer[] = [
      { text: `${year}-01-01`, label: `${year}-01-01`, detail: gridText.yearBegins },
      { text: `${year}-12-31`, label: `${year}-12-31`, detail: gridText.yearEnds },
      { text: dayText(today()), label: dayText(today()), detail: gridText.today },
    ];
    return { closed: false, entries: days.filter(({ text }) => typed.all || text.includes(typed.text)) };
  }
  if (kind.kind !== 'indicatorName' || typed.all || typed.text.trim() === '') return null;
  const entries = (suggestions?.(typed.text, columnText(row, 'level2')) ?? []).map(
    (suggestion): SuggestionOffer => ({
      text: suggestion.name,
      label: suggestion.name,
      detail: [suggestion.value, suggestion.source].filter((part) => part !== '').join(' · '),
      suggestion,
    }),
  );
  return { closed: false, entries };
}
