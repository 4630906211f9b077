import type { IndicatorColumn, IndicatorContent } from '#shared/model/declaration';
import type { Database } from './database';

/** One use of an indicator, for the library. */
export type IndicatorUse = IndicatorContent & { readonly year: number; readonly project: string };

export type IndicatorReader = {
  /** Forms of a year with how many indicators each has, department forms first, then by unit and position. */
  readonly counts: (year: number) => { readonly form: string; readonly count: number }[];
  /** Indicators of a form in its order, texts in the order of `columns`; `pending` names those of them that are to be confirmed, if any. */
  readonly rows: (form: string, columns: readonly IndicatorColumn[]) => { readonly id: string; readonly texts: string[]; readonly pending?: IndicatorColumn[] }[];
  /** Every named indicator of all years, the latest first. */
  readonly uses: () => IterableIterator<IndicatorUse>;
};

const contentColumns = [
  'period', 'level1', 'level2', 'name', 'value', 'sign', 'number', 'unit', 'wording', 'direction', 'explanation', 'basis', 'weight', 'remark',
] as const satisfies readonly IndicatorColumn[];

export function prepareIndicatorReader(db: Database): IndicatorReader {
  const counts = db.prepare(`
    SELECT d.id AS form, (SELECT count(*) FROM indicator WHERE declarationId = d.id) AS count
    FROM declaration d LEFT JOIN unit u ON u.id = d.unitId
    WHERE d.year = ? ORDER BY d.unitId IS NOT NULL, u.position, d.position, d.id`);
  const rows = db.prepare(`SELECT id, ${contentColumns.join(', ')} FROM indicator WHERE declarationId = ? ORDER BY position, id`);
  const pending = db.prepare(`
    SELECT json_extract(place, '$.row') AS row, json_extract(place, '$.column') AS column
    FROM pending WHERE declarationId = ? AND json_extract(place, '$.table') = 'indicator'`);
  const uses = db.prepare(`
    SELECT ${contentColumns.map((column) => `i.${column}`).join(', ')}, d.year,
      COALESCE((SELECT value FROM field WHERE id = d.id || '/projectName'), (SELECT value FROM field WHERE id = d.id || '/department'), '') AS project
    FROM indicator i JOIN declaration d ON d.id = i.declarationId
    WHERE i.name <> '' ORDER BY d.year DESC, d.position, i.position`);
  return {
    counts: (year) => counts.all(year) as { form: string; count: number }[],
    rows: (form, columns) => {
      const marks = new Map<string, Set<string>>();
      for (const { row, column } of pending.iterate(form) as IterableIterator<{ row: string; column: string }>) marks.set(row, (marks.get(row) ?? new Set()).add(column));
      return (rows.all(form) as (Record<IndicatorColumn, string> & { id: string })[]).map((row) => {
        const own = marks.get(row.id);
        const marked = own ? columns.filter((column) => own.has(column)) : [];
        return { id: row.id, texts: columns.map((column) => row[column]), ...(marked.length > 0 && { pending: marked }) };
      });
    },
    uses: () => uses.iterate() as IterableIterator<IndicatorUse>,
  };
}
