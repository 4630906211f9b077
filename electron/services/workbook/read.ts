import { indicatorExtras, type Declaration, type Indicator, type Member, type PlanStep, type Task } from '#shared/model/declaration';
import { formPlace } from '#shared/model/edit';
import type { TableName } from '#shared/model/change';
import type { SetAside } from '#shared/model/finding';
import type { Doubt, Pending } from '#shared/model/pending';
import type { Database } from './database';
import type { Form } from './form';
import { tables } from './tables';

/** Reads forms out of the tables. Made once a connection. */
export type FormReader = {
  readonly form: (id: string) => Form | null;
  /** Declarations of a year in the order of the tree: department forms first, then by unit and position. */
  readonly year: (year: number) => Form[];
  /** Ids of the same declarations in the same order. */
  readonly ids: (year: number) => string[];
  /** The declaration that a row of one of its tables belongs to; null for other tables and for rows that are gone. */
  readonly ownerOf: (table: TableName, row: string) => string | null;
};

type Stored<T> = Omit<T, 'declarationId'> & { declarationId: string };
type DeclarationRow = Pick<Declaration, 'id' | 'year' | 'unitId' | 'template' | 'kind' | 'position' | 'previousId'> & { done: number };

/** A table's rows of one declaration or of a whole year, without the reference to their parent. */
const childTables = {
  field: 'id',
  member: 'position',
  task: 'position',
  planStep: 'position',
  indicator: 'position',
  pending: 'id',
  setAside: 'id',
  doubt: 'position',
} as const;
type ChildTable = keyof typeof childTables;

type StoredIndicator = Omit<Indicator, 'extras'> & { readonly extras: string | null };

function indicatorOf({ extras, ...row }: StoredIndicator): Indicator {
  return extras === null ? row : { ...row, extras: indicatorExtras.parse(JSON.parse(extras)) };
}

function withoutParent<T>(row: Stored<T>): T {
  const { declarationId: _parent, ...rest } = row;
  return rest as T;
}

export function prepareFormReader(db: Database): FormReader {
  const declarationColumns = tables.declaration.map((column) => `d.${column}`).join(', ');
  const one = db.prepare(`SELECT ${declarationColumns} FROM declaration d WHERE d.id = ?`);
  const ofYear = db.prepare(
    `SELECT ${declarationColumns} FROM declaration d LEFT JOIN unit u ON u.id = d.unitId WHERE d.year = ? ORDER BY d.unitId IS NOT NULL, u.position, d.position, d.id`,
  );
  const idsOfYear = db.prepare('SELECT d.id FROM declaration d LEFT JOIN unit u ON u.id = d.unitId WHERE d.year = ? ORDER BY d.unitId IS NOT NULL, u.position, d.position, d.id').pluck();
  const children = (table: ChildTable, where: string) =>
    db.prepare(`SELECT ${tables[table].join(', ')} FROM ${table} WHERE ${where} ORDER BY declarationId, ${childTables[table]}`);
  const names = Object.keys(childTables) as ChildTable[];
  const owners = new Map<TableName, ReturnType<Database['prepare']>>(names.map((table) => [table, db.prepare(`SELECT declarationId FROM ${table} WHERE id = ?`).pluck()]));
  const childrenOfOne = new Map(names.map((table) => [table, children(table, 'declarationId = ?')]));
  const childrenOfYear = new Map(
    names.map((table) => [table, children(table, 'declarationId IN (SELECT id FROM declaration WHERE year = ?)')]),
  );

  const assemble = (row: DeclarationRow, rows: <T>(table: ChildTable) => Stored<T>[]): Form => {
    const own = <T>(table: ChildTable): T[] => rows<T>(table).map(withoutParent);
    const aside = rows<Omit<SetAside, 'place'> & { place: string }>('setAside');
    return {
      declaration: {
        ...row,
        done: row.done === 1,
        fields: Object.fromEntries(rows<{ field: string; value: string }>('field').map(({ field, value }) => [field, value])),
        members: own<Member>('member'),
        tasks: own<Task>('task'),
        spendingPlan: own<PlanStep>('planStep'),
        indicators: own<StoredIndicator>('indicator').map(indicatorOf),
      },
      pending: rows<{ id: string; place: string; previous: string; moved: number }>('pending').map(
        ({ id, declarationId, place, previous, moved }) =>
          ({ id, declarationId, place: JSON.parse(place), previous, moved: moved === 1 }) satisfies Pending,
      ),
      ...(aside.length > 0 && { setAside: aside.map(({ declarationId: _, place, ...rest }) => ({ ...rest, place: formPlace.parse(JSON.parse(place)) })) }),
      doubts: rows<Omit<Doubt, 'page'> & { page: number | null }>('doubt').map(({ sheet, range, page, text, reason }) => ({
        sheet,
        range,
        ...(page === null ? {} : { page }),
        text,
        reason,
      })),
    };
  };

  return {
    ids: (year) => idsOfYear.all(year) as string[],
    ownerOf: (table, row) => (owners.get(table)?.get(row) as string | undefined) ?? null,
    form: (id) => {
      const row = one.get(id) as DeclarationRow | undefined;
      if (!row) return null;
      return assemble(row, <T>(table: ChildTable) => childrenOfOne.get(table)?.all(id) as Stored<T>[]);
    },
    year: (year) => {
      const grouped = new Map<ChildTable, Map<string, unknown[]>>();
      for (const table of names) {
        const byDeclaration = new Map<string, unknown[]>();
        for (const row of childrenOfYear.get(table)?.iterate(year) ?? []) {
          const { declarationId } = row as { declarationId: string };
          const list = byDeclaration.get(declarationId);
          if (list) list.push(row);
          else byDeclaration.set(declarationId, [row]);
        }
        grouped.set(table, byDeclaration);
      }
      return (ofYear.all(year) as DeclarationRow[]).map((row) =>
        assemble(row, <T>(table: ChildTable) => (grouped.get(table)?.get(row.id) ?? []) as Stored<T>[]),
      );
    },
  };
}
