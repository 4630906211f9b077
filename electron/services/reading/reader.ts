import type { CellGrid } from '#shared/model/cell-grid';

/** A file that has been read into memory and passed the guards. */
export type SourceFile = {
  /** The file's name without folders, for messages. */
  readonly name: string;
  readonly bytes: Buffer;
};

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** Sheets, tables or pages done, of all. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Turns one kind of file into grids. Foreseen trouble is thrown as a Fault. */
export type Reader = (file: SourceFile, options: ReadOptions) => Promise<CellGrid[]>;
