import type { PlanCell } from '#shared/plan/plan';
import type { Template } from '#shared/template/schema';
import type { Offer, Offers } from '../grid/host';
import { cellKind } from './cell-kind';
import type { IndicatorSuggestion } from './form-sheet-props';
import { columnText } from './form-on-screen';
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
  readonly suggestions: ((text: string) => readonly IndicatorSuggestion[]) | undefined;
  /** Whether a word answers what was typed, by its letters or by pinyin. */
  readonly matches: (text: string, typed: string) => boolean;
};

/**
 * The list under a cell being edited.
 * @param row the record behind the cell, for a level 2 that depends on its level 1
 * @param all whatever was typed: the list was asked for
 */
export function offersFor(
  { template, suggestions, matches }: OfferSources,
  cell: PlanCell,
  row: { readonly id: string; readonly [column: string]: unknown } | undefined,
  typed: { readonly text: string; readonly all: boolean },
): Offers | null {
  if (!cell.place) return null;
  const kind = cellKind(template, cell.place);
  if (kind.kind === 'choice' || kind.kind === 'level') {
    const entries: Offer[] =
      kind.kind === 'choice'
        ? kind.choices.map((text) => ({ text, label: text }))
        : levelNames(template, kind.column, columnText(row, 'level1')).map(({ name, label }) =>
            label === name ? { text: name, label } : { text: name, label, detail: name },
          );
    return { closed: true, entries: typed.all ? entries : entries.filter(({ text, label }) => matches(text, typed.text) || matches(label, typed.text)) };
  }
  if (kind.kind !== 'indicatorName' || typed.all || typed.text.trim() === '') return null;
  const entries = (suggestions?.(typed.text) ?? []).map(
    (suggestion): SuggestionOffer => ({
      text: suggestion.name,
      label: suggestion.name,
      detail: [suggestion.value, suggestion.source].filter((part) => part !== '').join(' · '),
      suggestion,
    }),
  );
  return { closed: false, entries };
}
