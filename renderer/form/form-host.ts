import { editLabelText } from '#shared/text/grid';
import type { PlanCell } from '#shared/plan/plan';
import { copyRange } from '../grid/copy';
import type { GridCommand, GridHost, Offer } from '../grid/host';
import type { Range, Slot } from '../grid/layout';
import { boxesIn } from '../grid/range';
import { cellKind, placeLabel, rawText } from './cell-kind';
import { cellText } from './form-index';
import type { FormIndex } from './form-index';
import { rowsOf } from './form-on-screen';
import type { Batch, FormOnScreen } from './form-on-screen';
import { dayText, isSuggestion, offersFor } from './offers';
import type { OfferSources } from './offers';
import { pasteBlock } from './paste';
import { takeSuggestion } from './suggestion';
import { writeEdits } from './write';
import type { CellWrite } from './write';

/** Where the selection goes once an edit is on screen; null while it is not. */
export type SelectionGoal = (index: FormIndex) => { readonly active: Slot; readonly anchor: Slot; readonly head: Slot } | null;

export type FormHostOptions = {
  readonly form: FormOnScreen;
  readonly readOnly: boolean;
  readonly suggestions: OfferSources['suggestions'];
  readonly matches: OfferSources['matches'];
  readonly send: (batch: Batch, goal?: SelectionGoal) => void;
  readonly command: (command: GridCommand) => boolean;
  readonly today: () => Date;
};

/** A form as the grid sees it. */
export function createFormHost(options: FormHostOptions): GridHost {
  const { form, readOnly, suggestions, matches, send } = options;
  const { template, declaration, index } = form;
  const shownAt = (slot: Slot) => {
    const cell = index.cellAt(slot);
    if (!cell) return '';
    // What is stored comes back the same; a level is known by the word that the form prints.
    return cell.place && cell.look !== 'level' ? rawText(declaration, cell) : cellText(cell);
  };
  const write = (writes: readonly CellWrite[], label: string) => send({ label, edits: writeEdits(form, writes) });

  function clear(range: Range, reason: 'clear' | 'cut'): void {
    if (readOnly) return;
    const cells = [...boxesIn(index.layout, range)].flatMap((box) => index.cellAt(box) ?? []);
    // A row without its level would fall out of the form.
    const cleared = cells.filter((cell) => cell.place && cell.look !== 'level');
    write(cleared.map((cell) => ({ cell, text: '' })), editLabelText[reason]);
  }

  function take(slot: Slot, offer: Offer): void {
    const cell = index.cellAt(slot);
    if (!cell || readOnly) return;
    if (isSuggestion(offer)) send(takeSuggestion(form, cell, offer.suggestion));
    else write([{ cell, text: offer.text }], writeLabel(options.form, cell));
  }

  return {
    layout: index.layout,
    editText: (slot) => {
      const cell = index.cellAt(slot);
      return !readOnly && cell?.place ? rawText(declaration, cell) : null;
    },
    offers: (slot, text, all) => {
      const place = index.cellAt(slot)?.place;
      if (!place) return null;
      const row = place.kind === 'cell' ? rowsOf(declaration, place.table).find(({ id }) => id === place.row) : undefined;
      return offersFor({ template, suggestions, matches, year: declaration.year, today: options.today }, place, row, { text, all });
    },
    write: (slot, text) => {
      const cell = index.cellAt(slot);
      if (cell && !readOnly) write([{ cell, text }], writeLabel(form, cell));
    },
    take,
    writeAll: (writes, reason) => {
      if (readOnly) return;
      const known = writes.flatMap(({ slot, text }) => {
        const cell = index.cellAt(slot);
        return cell ? [{ cell, text }] : [];
      });
      // A level is chosen, not written over in passing.
      write(reason === 'replace' ? known.filter(({ cell }) => cell.look !== 'level') : known, editLabelText[reason]);
    },
    clear,
    copy: (range) =>
      copyRange(index.layout, range, (slot) => {
        const cell = index.cellAt(slot);
        const kind = cell?.place && cellKind(template, cell.place).kind;
        return { text: shownAt(slot), isNumber: kind === 'amount' };
      }),
    paste: (range, block) => {
      if (readOnly) return;
      const paste = pasteBlock(form, range, block);
      const { top, left, bottom, right } = paste.landed;
      send(paste, ({ layout }) => {
        if (bottom >= layout.rows) return null;
        return { active: { row: top, column: left }, anchor: { row: top, column: left }, head: { row: bottom, column: right } };
      });
    },
    textAt: shownAt,
    command: options.command,
    today: () => dayText(options.today()),
  };
}

function writeLabel({ template }: FormOnScreen, cell: PlanCell): string {
  return editLabelText.write(editLabelText.place(cell.place ? placeLabel(template, cell.place) : ''));
}
