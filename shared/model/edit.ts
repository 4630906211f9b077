import { z } from 'zod';

/** The rows of a form that a person edits in a table. */
export const rowTable = z.enum(['indicator', 'task', 'planStep', 'member']);
export type RowTable = z.infer<typeof rowTable>;

/**
 * What a person, a paste or a fix asks of one declaration. Services turn edits into changes
 * (services/workbook/edits.ts); columns are those of model/declaration.ts.
 */
export const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('setField'), field: z.string().min(1), value: z.string() }),
  z.object({ kind: z.literal('setCell'), table: rowTable, row: z.string(), column: z.string(), value: z.string() }),
  z.object({
    kind: z.literal('insertRow'),
    table: rowTable,
    /** Chosen by the asker, so that later edits of the same batch can name the row. */
    row: z.string().min(1),
    values: z.record(z.string(), z.string()),
    /** The row above the new one; null puts it first. */
    after: z.string().nullable(),
  }),
  z.object({ kind: z.literal('deleteRow'), table: rowTable, row: z.string() }),
  z.object({ kind: z.literal('moveRow'), table: rowTable, row: z.string(), after: z.string().nullable() }),
  z.object({ kind: z.literal('setDone'), done: z.boolean() }),
]);
export type Edit = z.infer<typeof edit>;

/** A place on a form: the whole of it, a header field, or a cell of one of its tables. */
export const formPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('form') }),
  z.object({ kind: z.literal('field'), field: z.string() }),
  z.object({ kind: z.literal('cell'), table: rowTable, row: z.string(), column: z.string() }),
]);
export type FormPlace = z.infer<typeof formPlace>;

/** One text for a place: the key of marks on the screen and the id of a pending value. */
export function placeKey(declarationId: string, place: FormPlace): string {
  if (place.kind === 'form') return declarationId;
  if (place.kind === 'field') return `${declarationId}/${place.field}`;
  return `${declarationId}/${place.table}/${place.row}/${place.column}`;
}
