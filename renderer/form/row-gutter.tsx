import { gridText } from '#shared/text/grid';
import type { FormIndex } from './form-index';

type Ending = { readonly row: number; readonly level: string };

/** The last row of each level 2, or of a table without levels: where «＋» adds one. */
function endings({ plan, recordAt, cellAt }: FormIndex): Ending[] {
  const levels = plan.cells.filter((cell) => cell.look === 'level' && cell.place?.kind === 'cell' && cell.place.column === 'level2');
  const ends = new Map(levels.map((cell) => [cell.row + cell.rowSpan - 1, cell.text]));
  return plan.rows.flatMap((_, row): Ending[] => {
    const record = recordAt(row);
    if (!record) return [];
    const level = ends.get(row);
    const last = recordAt(row + 1)?.table !== record.table || plan.rows[row + 1]?.table !== plan.rows[row]?.table;
    const hasLevels = [...Array(plan.columns.length).keys()].some((column) => cellAt({ row, column })?.look === 'level');
    return level !== undefined || (last && !hasLevels) ? [{ row, level: level ?? '' }] : [];
  });
}

/** Beside the form, in the page's margin: adds a row at the end of a level. For the mouse; the keyboard has its key. */
export function RowGutter({ index, onAdd }: { readonly index: FormIndex; readonly onAdd: (row: number) => void }) {
  return endings(index).map(({ row, level }) => {
    const title = level === '' ? gridText.addRow : gridText.insertInLevel(level);
    return (
      <button
        key={row}
        type="button"
        tabIndex={-1}
        className="form-add"
        style={{ gridRow: row + 1 }}
        title={title}
        aria-label={title}
        // The text area keeps the focus.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onAdd(row)}
      >
        ＋
      </button>
    );
  });
}
