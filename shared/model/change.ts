import { z } from 'zod';

/** The workbook's tables that a change may touch. */
export const tableName = z.enum([
  'department',
  'unit',
  'fiscalYear',
  'declaration',
  'field',
  'indicator',
  'task',
  'planStep',
  'member',
  'pending',
  'setAside',
  'doubt',
  'setting',
]);
export type TableName = z.infer<typeof tableName>;

export const cellValue = z.union([z.string(), z.number(), z.null()]);
export type CellValue = z.infer<typeof cellValue>;
export type Row = { readonly id: string } & { readonly [column: string]: CellValue };

/** One reversible step. `from`, `to` and `row` hold all that is needed to go either way. */
export type Change =
  | { readonly kind: 'insert'; readonly table: TableName; readonly id: string; readonly row: Row }
  | { readonly kind: 'delete'; readonly table: TableName; readonly id: string; readonly row: Row }
  | {
      readonly kind: 'update';
      readonly table: TableName;
      readonly id: string;
      readonly field: string;
      readonly from: CellValue;
      readonly to: CellValue;
    };

/** Changes that were made together, undone together, and carry the name that the history shows. */
export type ChangeBatch = {
  readonly id: number;
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly undone: boolean;
};

/** The changes that take a batch back: each reversed, last first. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.toReversed().map((change): Change => {
    if (change.kind === 'insert') return { ...change, kind: 'delete' };
    if (change.kind === 'delete') return { ...change, kind: 'insert' };
    return { ...change, from: change.to, to: change.from };
  });
}
