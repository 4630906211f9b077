import type { Correction } from '#shared/api/records';
import { columnName } from '#shared/model/cell-grid';
import type { Template } from '#shared/template/schema';
import { correctionText } from '#shared/text/import-corrections';
import { parseRange, type CellRange } from '../../form-places/cell-range';
import { LabelSelect } from './label-select';
import type { SourceSheet } from './sheet-rows';

type Shared = { readonly sheet: SourceSheet; readonly template: Template | undefined; readonly onCorrect: (correction: Correction) => void };

/** Under the column letters: what each column of the form's indicator table is taken for. */
export function ColumnMeanings({ sheet, form, columns, template, onCorrect }: Shared & { readonly form: CellRange | null; readonly columns: number }) {
  const header = sheet.headers.find(({ top }) => form === null || (top >= form.top && top <= form.bottom)) ?? sheet.headers[0];
  if (header === undefined) return null;
  const cells = [];
  for (let column = 0; column < columns; ) {
    const own = header.columns.find((each) => each.column === column);
    const span = Math.max(1, Math.min(columns, own?.to ?? column + 1) - column);
    cells.push(
      <th key={column} colSpan={span}>
        {own === undefined || own.as === 'none' ? null : (
          <LabelSelect
            label={correctionText.columnIs(columnName(column), own.text)}
            as={own.as}
            template={template}
            onChoose={(as) => onCorrect({ kind: 'label', sheet: sheet.index, row: own.row, column: own.column, as })}
          />
        )}
      </th>,
    );
    column += span;
  }
  return (
    <tr className="source-meanings">
      <th>{correctionText.meansRow}</th>
      {cells}
    </tr>
  );
}

/** What the cell that is pointed at is, for labels and headers that were not known. */
export function CellLabel({ sheet, hot, template, onCorrect }: Shared & { readonly hot: string }) {
  const at = parseRange(hot);
  if (at === null) return null;
  const column = sheet.headers.flatMap(({ columns }) => columns).find((each) => each.row === at.top && each.column === at.left);
  return (
    <label className="inline-label">
      <span>{correctionText.cellIs(hot)}</span>
      <LabelSelect
        label={correctionText.cellIs(hot)}
        as={column?.as ?? ''}
        template={template}
        onChoose={(as) => onCorrect({ kind: 'label', sheet: sheet.index, row: at.top, column: at.left, as })}
      />
    </label>
  );
}
