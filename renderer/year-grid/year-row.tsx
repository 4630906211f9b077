import { memo } from 'react';
import type { Finding } from '#shared/model/finding';
import { findingMarkText, gridText } from '#shared/text/grid';
import { cellId, slotName } from '../grid/measure';
import type { YearColumn } from './year-view';

export type YearRowProps = {
  readonly gridId: string;
  readonly row: number;
  readonly top: number;
  readonly columns: readonly YearColumn[];
  /** Joined, so that a row is drawn anew only when one of them is another. */
  readonly texts: string;
  /** For each column whether it may be typed into: 1 or 0. */
  readonly editable: string;
  /** For each column whether its value was carried and is to be confirmed: 1 or 0. */
  readonly pending: string;
  readonly findings: readonly Finding[] | undefined;
};

/** Never in a text that was typed. */
export const textSeparator = '\u0000';

/** One row of the year's grid. */
export const YearRowView = memo(function YearRowView({ gridId, row, top, columns, texts, editable, pending, findings }: YearRowProps) {
  const parts = texts.split(textSeparator);
  return (
    <div role="row" aria-rowindex={row + 2} className="year-row" style={{ transform: `translateY(${top}px)` }} data-odd={row % 2 === 1 || undefined}>
      {columns.map((column, index) => {
        const here = findings?.filter(({ place }) => place.kind === 'cell' && place.column === column) ?? [];
        const first = here[0];
        const text = parts[index] ?? '';
        const isPending = pending[index] === '1';
        const said = [...(isPending ? [gridText.pendingSaid] : []), ...here.map(({ message }) => message)];
        return (
          <div
            key={column}
            id={cellId(gridId, { row, column: index })}
            role="gridcell"
            aria-colindex={index + 1}
            {...(editable[index] === '0' && { 'aria-readonly': true })}
            {...(said.length > 0 && { 'aria-description': said.join(gridText.separator) })}
            className="year-cell"
            data-slot={slotName({ row, column: index })}
            data-pending={isPending || undefined}
            data-locked={editable[index] === '0' || undefined}
            title={said.length > 0 ? said.join('\n') : text.length > 12 ? text : undefined}
          >
            <span className="year-text">{text}</span>
            {first && (
              <span className="form-mark" data-level={first.level} aria-hidden>
                {findingMarkText[first.level].mark}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});
