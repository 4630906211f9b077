import { placeKey } from '#shared/model/edit';
import type { FormView } from '#shared/api/records';
import type { PlanCell } from '#shared/plan/plan';
import type { Template } from '#shared/template/schema';
import { formatAmount } from '#shared/normalise/amount';
import { gridText } from '#shared/text/grid';
import { cellId } from '../grid/measure';
import { cellKind, placeLabel, rawText } from './cell-kind';
import type { FormIndex } from './form-index';
import type { FormMarks } from './marks';
import { PaperCell } from './paper-cell';

export type PaperProps = {
  readonly gridId: string;
  readonly template: Template;
  readonly view: FormView;
  readonly index: FormIndex;
  readonly marks: FormMarks;
  readonly showPrevious: boolean;
};

/** Characters of last year's text that are shown beside this year's; the panel 上年 has all of it. */
const shownPrevious = 60;

/** Last year's value of a cell where it was another, as this form shows values; null where there is none to show. */
function previousOf({ template, view }: PaperProps, cell: PlanCell): string | null {
  const { place } = cell;
  if (!place || cell.look === 'level') return null;
  const previous = view.previous[placeKey(view.declaration.id, place)] ?? '';
  if (previous === '' || previous === rawText(view.declaration, cell)) return null;
  if (cellKind(template, place).kind === 'amount') return formatAmount(previous, template.money.decimals);
  return previous.length > shownPrevious ? `${previous.slice(0, shownPrevious)}…` : previous;
}

/** The rows of the form, for the grid's surface. */
export function Paper(props: PaperProps) {
  const { index, marks, gridId, template, showPrevious } = props;
  const byRow = new Map<number, PlanCell[]>();
  for (const cell of index.plan.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return index.plan.rows.map((_, row) => (
    <div key={row} role="row" aria-rowindex={row + 1} className="form-row">
      {(byRow.get(row) ?? []).map((cell) => {
        const mark = marks.get(cell);
        const pending = (mark?.pending.length ?? 0) > 0;
        const description = [
          cell.place ? placeLabel(template, cell.place) : '',
          pending ? gridText.pendingSaid : '',
          ...(mark?.findings.map((finding) => finding.message) ?? []),
        ];
        return (
          <PaperCell
            key={cell.column}
            id={cellId(gridId, cell)}
            cell={cell}
            description={description.filter((part) => part !== '').join(gridText.separator)}
            pending={pending}
            level={mark?.findings[0]?.level ?? null}
            previous={showPrevious ? previousOf(props, cell) : null}
          />
        );
      })}
    </div>
  ));
}
