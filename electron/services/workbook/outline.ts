import type { OutlineForm, OutlineUnit } from '#shared/api/records';
import type { Database } from './database';

/** A line of the tree without what only a check can tell. */
export type OutlineRow = Omit<OutlineForm, 'money' | 'errors' | 'warnings'>;

export type OutlineReader = {
  readonly units: () => OutlineUnit[];
  readonly forms: (year: number) => OutlineRow[];
  readonly years: () => number[];
  readonly department: () => { id: string; name: string; code: string };
  /** Position of the last form of a year; 0 where it has none. */
  readonly lastPosition: (year: number) => number;
  readonly setting: (id: string) => string | null;
};

/** A project's amount is that of the year; a department's form has only a total. */
const amountOf = (declaration: string) =>
  `COALESCE((SELECT value FROM field WHERE id = ${declaration} || '/annualAmount'), (SELECT value FROM field WHERE id = ${declaration} || '/totalAmount'), '')`;

export function prepareOutlineReader(db: Database): OutlineReader {
  const forms = db.prepare(`
    SELECT d.id, d.kind, d.unitId, d.template, d.done,
      COALESCE(
        (SELECT value FROM field WHERE id = d.id || '/projectName'),
        (SELECT value FROM field WHERE id = d.id || '/department'),
        (SELECT value FROM field WHERE id = d.id || '/budgetUnit'),
        '') AS name,
      ${amountOf('d.id')} AS amount,
      CASE WHEN d.previousId IS NULL THEN '' ELSE ${amountOf('d.previousId')} END AS previousAmount,
      (SELECT count(*) FROM pending WHERE declarationId = d.id) AS pending,
      (SELECT count(*) FROM doubt WHERE declarationId = d.id) AS doubts,
      NOT EXISTS (SELECT 1 FROM indicator WHERE declarationId = d.id) AS empty
    FROM declaration d LEFT JOIN unit u ON u.id = d.unitId
    WHERE d.year = ?
    ORDER BY d.unitId IS NOT NULL, u.position, d.position, d.id`);
  const units = db.prepare('SELECT id, name, code, position FROM unit ORDER BY position, id');
  const years = db.prepare('SELECT CAST(id AS INTEGER) AS year FROM fiscalYear ORDER BY year').pluck();
  const department = db.prepare('SELECT id, name, code FROM department LIMIT 1');
  const setting = db.prepare('SELECT value FROM setting WHERE id = ?').pluck();
  const lastPosition = db.prepare('SELECT COALESCE(max(position), 0) FROM declaration WHERE year = ?').pluck();
  return {
    lastPosition: (year) => lastPosition.get(year) as number,
    units: () => units.all() as OutlineUnit[],
    forms: (year) =>
      (forms.all(year) as (Omit<OutlineRow, 'done' | 'empty'> & { done: number; empty: number })[]).map((row) => ({
        ...row,
        done: row.done === 1,
        empty: row.empty === 1,
      })),
    years: () => years.all() as number[],
    department: () => department.get() as { id: string; name: string; code: string },
    setting: (id) => (setting.get(id) as string | undefined) ?? null,
  };
}
