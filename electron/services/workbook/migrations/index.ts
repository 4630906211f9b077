import * as firstTables from './010-first-tables';
import * as setAside from './020-set-aside';
import * as extraColumns from './030-extra-columns';

/** One step up. Numbered by tens, never changed once released; `sql` runs in one transaction with its version. */
export type Migration = { readonly version: number; readonly sql: string };

export const migrations: readonly Migration[] = [firstTables, setAside, extraColumns];
