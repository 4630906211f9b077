import * as firstTables from './010-first-tables';

/** One step up. Numbered by tens, never changed once released; `sql` runs in one transaction with its version. */
export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [firstTables];
