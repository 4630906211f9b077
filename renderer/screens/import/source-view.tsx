import { useEffect, useMemo, useRef, useState } from 'react';
import type { Correction, ImportPreview, PreviewForm } from '#shared/api/records';
import { columnName, rangeName } from '#shared/model/cell-grid';
import type { Doubt } from '#shared/model/pending';
import type { Template } from '#shared/template/schema';
import { importText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { inRange, parseRange } from '../../form-places/cell-range';
import { CellLabel, ColumnMeanings } from './source-labels';
import { rowsAround, sheetPart, type SourceSheet } from './sheet-rows';

type SourceViewProps = {
  readonly preview: ImportPreview;
  readonly sheet: string;
  readonly form: PreviewForm | null;
  readonly template: Template | undefined;
  /** Source cell that is pointed at, such as `B3`. */
  readonly hot: string | null;
  readonly onSheet: (sheet: string) => void;
  readonly onHot: (cell: string) => void;
  readonly onCorrect: (correction: Correction) => void;
};
const firstColumns = 40;
const moreRows = 200;

/** The file as it is, with the chosen form framed, doubtful cells marked, and the cell that is pointed at. */
export function SourceView({ preview, sheet: shown, form, template, hot, onSheet, onHot, onCorrect }: SourceViewProps) {
  const sheet = preview.sheets.find((one) => one.sheet === shown) ?? preview.sheets[0];
  return (
    <section className="import-source" aria-label={importText.source}>
      <header className="pane-head">
        <h2>{importText.source}</h2>
        {preview.sheets.length < 2 ? (
          <span className="muted">{sheet?.sheet}</span>
        ) : (
          <select aria-label={importText.sheetTabs} value={sheet?.sheet ?? ''} onChange={(event) => onSheet(event.target.value)}>
            {preview.sheets.map((one) => (
              <option key={one.sheet}>{one.sheet}</option>
            ))}
          </select>
        )}
        <span className="grow" />
        {sheet === undefined || hot === null ? null : <CellLabel sheet={sheet} hot={hot} template={template} onCorrect={onCorrect} />}
      </header>
      {sheet === undefined ? null : (
        <SheetTable
          key={`${sheet.sheet} ${form?.index ?? ''}`}
          sheet={sheet}
          range={form?.place.sheet === sheet.sheet ? form.place.range : null}
          doubts={[...preview.doubts, ...preview.forms.flatMap((one) => one.doubts)]}
          hot={hot}
          template={template}
          onHot={onHot}
          onCorrect={onCorrect}
        />
      )}
    </section>
  );
}

type SheetTableProps = {
  readonly sheet: SourceSheet;
  readonly range: string | null;
  readonly doubts: readonly Doubt[];
  readonly hot: string | null;
  readonly template: Template | undefined;
  readonly onHot: (cell: string) => void;
  readonly onCorrect: (correction: Correction) => void;
};

function SheetTable({ sheet, range, doubts, hot, template, onHot, onCorrect }: SheetTableProps) {
  const form = useMemo(() => (range === null ? null : parseRange(range)), [range]);
  const [rows, setRows] = useState(() => rowsAround(form, sheet));
  const [columns, setColumns] = useState(Math.min(sheet.columns, firstColumns));
  const part = useMemo(() => sheetPart(sheet, rows.from, rows.to, columns), [sheet, rows, columns]);
  const doubtful = useMemo(() => doubts.filter((one) => one.sheet === sheet.sheet).flatMap((one) => ({ range: parseRange(one.range), reason: one.reason })), [doubts, sheet]);
  const scroll = useRef<HTMLDivElement>(null);
  const target = useMemo(() => (hot === null ? null : parseRange(hot)), [hot]);

  useEffect(() => {
    if (target === null) return;
    // The cell is outside what is drawn: draw what is around it.
    if (target.top < rows.from || target.top >= rows.to) setRows(rowsAround({ ...target, bottom: target.top + 40 }, sheet));
    scroll.current?.querySelector('.source-hot')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [target, rows, sheet]);

  const above = Math.min(rows.from, moreRows);
  const below = Math.min(sheet.rows - rows.to, moreRows);
  const right = Math.min(sheet.columns - columns, firstColumns);
  return (
    <div ref={scroll} className="source-scroll" tabIndex={0} role="region" aria-label={`${importText.source} ${sheet.sheet}`}>
      {above > 0 ? <Button look="quiet" onClick={() => setRows({ ...rows, from: rows.from - above })}>{importText.showAbove(above)}</Button> : null}
      <table className="source">
        <thead>
          <tr>
            <th>{importText.rowNumbers}</th>
            {Array.from({ length: columns }, (_, column) => (
              <th key={column}>{columnName(column)}</th>
            ))}
          </tr>
          <ColumnMeanings sheet={sheet} form={form} columns={columns} template={template} onCorrect={onCorrect} />
        </thead>
        <tbody>
          {part.rows.map((cells, offset) => {
            const row = part.from + offset;
            return (
              <tr key={row}>
                <th>{row + 1}</th>
                {cells.map(({ column, cell, rowSpan, columnSpan }) => {
                  const doubt = cell === null ? undefined : doubtful.find((one) => one.range !== null && inRange(one.range, cell.row, cell.column));
                  const name = cell === null ? '' : rangeName(cell.row, cell.column, cell.row, cell.column);
                  const marks = [
                    form !== null && inRange(form, row, column) ? 'source-in' : '',
                    doubt === undefined ? '' : 'source-doubt',
                    target !== null && cell !== null && inRange(target, cell.row, cell.column) ? 'source-hot' : '',
                  ];
                  return (
                    <td key={column} rowSpan={rowSpan} colSpan={columnSpan} className={marks.join(' ')} title={doubt?.reason} onClick={cell === null ? undefined : () => onHot(name)}>
                      {doubt === undefined ? null : <span aria-hidden="true">? </span>}
                      {cell?.text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {below > 0 ? <Button look="quiet" onClick={() => setRows({ ...rows, to: rows.to + below })}>{importText.showBelow(below)}</Button> : null}
      {right > 0 ? <Button look="quiet" onClick={() => setColumns(columns + right)}>{importText.showRight(right)}</Button> : null}
    </div>
  );
}
