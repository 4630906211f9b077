import { useEffect, useMemo, useRef } from 'react';
import type { PreviewForm } from '#shared/api/records';
import type { Template } from '#shared/template/schema';
import { placeKey, type FormPlace, type RowTable } from '#shared/model/edit';
import { importText } from '#shared/text/screens';
import { DoubtList } from '../../controls/doubt-list';
import { rowsOf, valueAt } from '../../form-places/place-name';

type ResultFormProps = {
  readonly form: PreviewForm;
  readonly template: Template | undefined;
  readonly hot: string | null;
  readonly onHot: (cell: string, sheet: string) => void;
};

/** What was recognised of one form: doubts, header fields, tables; each value leads to its cell in the file. */
export function ResultForm({ form, template, hot, onHot }: ResultFormProps) {
  const { declaration, doubts, sources, place } = form;
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroll.current?.querySelector('.value-hot')?.scrollIntoView({ block: 'nearest' });
  }, [hot]);
  const doubtful = useMemo(() => new Set(doubts.map(({ range }) => range)), [doubts]);
  if (template === undefined) return null;

  const value = (at: FormPlace) => {
    const source = sources[placeKey('', at).slice(1)] ?? null;
    const marks = ['value', source !== null && source === hot ? 'value-hot' : '', source !== null && doubtful.has(source) ? 'value-doubt' : ''];
    return { className: marks.join(' '), title: source ?? undefined, onClick: source === null ? undefined : () => onHot(source, place.sheet) };
  };
  const rowTable = (heading: string, table: RowTable, columns: readonly { readonly id: string; readonly label: string }[]) => (
    <RowsTable heading={heading} columns={columns} rows={rowsOf(declaration, table).map(({ id }) => id)} cell={(row, column) => {
      const at: FormPlace = { kind: 'cell', table, row, column };
      return { ...value(at), text: valueAt(declaration, at) };
    }} />
  );

  return (
    <div ref={scroll} className="result-form" tabIndex={0} role="region" aria-label={importText.result}>
      <h2>{doubts.length === 0 ? importText.noDoubts : `${importText.doubtsHeading} ${doubts.length}`}</h2>
      <DoubtList doubts={doubts} onGoTo={(doubt) => onHot(doubt.range, doubt.sheet)} />
      <h2>{importText.fields}</h2>
      <table className="result-fields">
        <tbody>
          {template.fields.map(({ id, label, kind }) =>
            // The year is that of the workbook, chosen below.
            kind === 'year' ? null : (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td {...value({ kind: 'field', field: id })}>{declaration.fields[id] ?? ''}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {declaration.members.length === 0 ? null : rowTable(template.members?.label ?? importText.members, 'member', [{ id: 'name', label: importText.members }])}
      {declaration.tasks.length === 0 ? null : rowTable(importText.tasks(declaration.tasks.length), 'task', template.tasks?.columns ?? [])}
      {declaration.spendingPlan.length === 0 ? null : rowTable(importText.spendingPlan, 'planStep', [{ id: 'period', label: '' }, { id: 'percent', label: '%' }])}
      {rowTable(importText.indicators(declaration.indicators.length), 'indicator', template.indicators.columns)}
    </div>
  );
}

type ShownCell = { readonly text: string; readonly className: string; readonly title: string | undefined; readonly onClick: (() => void) | undefined };
type RowsTableProps = {
  readonly heading: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly string[];
  readonly cell: (row: string, column: string) => ShownCell;
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
              {columns.map(({ id }) => {
                const { text, ...rest } = cell(row, id);
                return (
                  <td key={id} {...rest}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
