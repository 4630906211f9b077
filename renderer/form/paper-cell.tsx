import { memo } from 'react';
import type { FindingLevel } from '#shared/model/finding';
import type { PlanCell } from '#shared/plan/plan';
import { findingMarkText, gridText } from '#shared/text/grid';
import { slotName } from '../grid/measure';

export type PaperCellProps = {
  readonly id: string;
  readonly cell: PlanCell;
  /** Read out besides the text: the name of the value, what is to be confirmed, what was found. */
  readonly description: string;
  readonly pending: boolean;
  readonly level: FindingLevel | null;
  /** Last year's value, ready to be shown; null where none is. */
  readonly previous: string | null;
};

function roleOf(cell: PlanCell): 'gridcell' | 'rowheader' | 'columnheader' {
  if (cell.place) return 'gridcell';
  return cell.look === 'header' ? 'columnheader' : cell.look === 'label' ? 'rowheader' : 'gridcell';
}

/** One cell of the paper. Drawn anew only when what it shows is new: each plan has new objects for all its cells. */
export const PaperCell = memo(function PaperCell({ id, cell, description, pending, level, previous }: PaperCellProps) {
  return (
    <div
      id={id}
      role={roleOf(cell)}
      aria-colindex={cell.column + 1}
      {...(cell.rowSpan > 1 && { 'aria-rowspan': cell.rowSpan })}
      {...(cell.columnSpan > 1 && { 'aria-colspan': cell.columnSpan })}
      {...(description !== '' && { 'aria-description': description })}
      data-slot={slotName(cell)}
      data-look={cell.look}
      data-align={cell.align}
      data-bordered={cell.bordered || undefined}
      data-pending={pending || undefined}
      data-marked={level !== null || undefined}
      className="form-cell"
      style={{
        gridRow: `${cell.row + 1} / span ${cell.rowSpan}`,
        gridColumn: `${cell.column + 2} / span ${cell.columnSpan}`,
      }}
    >
      <div className="form-content">
        <span className="form-text">{cell.text}</span>
        {previous !== null && <span className="form-previous">{gridText.previous(previous)}</span>}
      </div>
      {level && (
        <span className="form-mark" data-level={level} aria-hidden>
          {findingMarkText[level].mark}
        </span>
      )}
    </div>
  );
}, sameCell);

function sameCell(one: PaperCellProps, other: PaperCellProps): boolean {
  const keys = ['row', 'column', 'rowSpan', 'columnSpan', 'text', 'look', 'align', 'bordered'] as const;
  return (
    one.id === other.id &&
    one.description === other.description &&
    one.pending === other.pending &&
    one.level === other.level &&
    one.previous === other.previous &&
    (one.cell.place === undefined) === (other.cell.place === undefined) &&
    keys.every((key) => one.cell[key] === other.cell[key])
  );
}
