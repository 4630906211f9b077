import { useEffect, useMemo, useRef, type ComponentProps } from 'react';
import type { Correction, PreviewForm } from '#shared/api/records';
import { extraColumn } from '#shared/model/declaration';
import type { Doubt } from '#shared/model/pending';
import type { Template } from '#shared/template/schema';
import { placeKey, type Edit, type FormPlace, type RowTable } from '#shared/model/edit';
import { rowsOf, textAt } from '#shared/model/place-text';
import { correctionText } from '#shared/text/import-corrections';
import { importText } from '#shared/text/screens';
import { DoubtList } from '../../controls/doubt-list';
import { parseRange } from '../../form-places/cell-range';
import { DoubtActions } from './doubt-actions';
import { EditableValue } from './editable-value';
import type { SourceSheet } from './sheet-rows';

type ResultFormProps = {
  readonly form: PreviewForm;
  readonly template: Template | undefined;
  /** The sheet that the form was read from. */
  readonly source: SourceSheet | undefined;
  readonly hot: string | null;
  readonly onHot: (cell: string, sheet: string) => void;
  readonly onCorrect: (correction: Correction) => void;
};

/** What was recognised of one form: doubts, header fields, tables; each value leads to its cell in the file, and is corrected in place. */
export function ResultForm({ form, template, source, hot, onHot, onCorrect }: ResultFormProps) {
  const { declaration, doubts, sources, place } = form;
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroll.current?.querySelector('.value-hot')?.scrollIntoView({ block: 'nearest' });
  }, [hot]);
  const doubtful = useMemo(() => new Set(doubts.map(({ range }) => range)), [doubts]);
  if (template === undefined) return null;

  const value = (at: Exclude<FormPlace, { kind: 'form' }>, name: string): ShownCell => {
    const cell = sources[placeKey('', at).slice(1)] ?? null;
    const marks = ['value', cell !== null && cell === hot ? 'value-hot' : '', cell !== null && doubtful.has(cell) ? 'value-doubt' : ''];
    const change = (text: string): Edit => (at.kind === 'field' ? { kind: 'setField', field: at.field, value: text } : { kind: 'setCell', table: at.table, row: at.row, column: at.column, value: text });
    return {
      text: textAt(declaration, at),
      name,
      className: marks.join(' '),
      title: cell ?? undefined,
      onClick: cell === null ? undefined : () => onHot(cell, place.sheet),
      onChange: (text) => onCorrect({ kind: 'edit', form: declaration.id, edits: [change(text)] }),
    };
  };
  const rowTable = (heading: string, table: RowTable, columns: readonly { readonly id: string; readonly label: string }[]) => (
    <RowsTable heading={heading} columns={columns} rows={rowsOf(declaration, table).map(({ id }) => id)} cell={(row, column, label) => value({ kind: 'cell', table, row, column }, label)} />
  );
  const doubtActions = (doubt: Doubt) => <DoubtActions doubt={doubt} form={form} template={template} onCorrect={onCorrect} />;
  const known = new Set(template.fields.map(({ id }) => id));
  const ownFields = Object.keys(declaration.fields).filter((id) => !known.has(id));
  const extras = [...new Set(declaration.indicators.flatMap((row) => Object.keys(row.extras ?? {})))];

  return (
    <div ref={scroll} className="result-form" tabIndex={0} role="region" aria-label={importText.result}>
      <h2>{doubts.length === 0 ? importText.noDoubts : `${importText.doubtsHeading} ${doubts.length}`}</h2>
      <DoubtList
        doubts={doubts}
        onGoTo={(doubt) => onHot(doubt.range, doubt.sheet)}
        actions={doubtActions}
      />
      <h2>{importText.fields}</h2>
      <table className="result-fields">
        <tbody>
          {template.fields.map(({ id, label, kind }) =>
            // The year is that of the workbook, chosen below.
            kind === 'year' ? null : (
              <tr key={id}>
                <th scope="row">{label}</th>
                <EditableValue {...value({ kind: 'field', field: id }, label)} />
              </tr>
            ),
          )}
          {ownFields.map((id) => {
            const label = labelBeside(source, sources[id]) || correctionText.otherField;
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <EditableValue {...value({ kind: 'field', field: id }, label)} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {declaration.members.length === 0 ? null : rowTable(template.members?.label ?? importText.members, 'member', [{ id: 'name', label: importText.members }])}
      {declaration.tasks.length === 0 ? null : rowTable(importText.tasks(declaration.tasks.length), 'task', template.tasks?.columns ?? [])}
      {declaration.spendingPlan.length === 0 ? null : rowTable(importText.spendingPlan, 'planStep', [{ id: 'period', label: '' }, { id: 'percent', label: '%' }])}
      {rowTable(importText.indicators(declaration.indicators.length), 'indicator', [...template.indicators.columns, ...extras.map((header) => ({ id: extraColumn(header), label: header }))])}
    </div>
  );
}

/** The text left of a source cell: what a field of the file's own is called there. */
function labelBeside(sheet: SourceSheet | undefined, cell: string | undefined): string {
  const at = cell === undefined ? null : parseRange(cell);
  if (at === null) return '';
  const beside = sheet?.cells.find(({ row, column, rowSpan, columnSpan }) => row <= at.top && row + rowSpan > at.top && column + columnSpan === at.left);
  return beside?.text.trim() ?? '';
}

type ShownCell = ComponentProps<typeof EditableValue>;
type RowsTableProps = {
  readonly heading: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly string[];
  readonly cell: (row: string, column: string, label: string) => ShownCell;
};

function RowsTable({ heading, columns, rows, cell }: RowsTableProps) {
  return (
    <>
      <h2>{heading}</h2>
      <table className="result-rows">
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map(({ id, label }) => (
                <EditableValue key={id} {...cell(row, id, label)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
