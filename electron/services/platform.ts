import type { FileRef, OpenPurpose, SavePurpose } from '#shared/api/records';
import type { RunJob } from './jobs/job';

export type { OpenPurpose, SavePurpose };

/** Turns files that a person chose into tickets and back. Only a host knows paths; nobody else can name one. */
export type FileDesk = {
  /** Throws Fault `notFound` for a ticket that this host did not give. */
  readonly resolve: (ref: FileRef) => string;
  readonly give: (path: string) => FileRef;
  /** Null when the person thinks better of it. */
  readonly chooseOpen: (purpose: OpenPurpose) => Promise<FileRef | null>;
  readonly chooseSave: (purpose: SavePurpose, name: string) => Promise<FileRef | null>;
};

/** All that services need of the world around them; a host brings it. */
export type Platform = {
  readonly version: string;
  /** Folder of fonts, sample files and help. */
  readonly resources: string;
  /** Folder for what belongs to the user and not to a workbook: recent files, backups. */
  readonly dataFolder: string;
  /** Folders of template files; of two with one id the later one counts. */
  readonly templateFolders: readonly string[];
  readonly files: FileDesk;
  /** Path of a SQLite addon to load in place of the shipped one; only an unpackaged host may give it. */
  readonly nativeBinding: string | null;
  readonly runJob: RunJob;
  /** Prints a PDF through the system's dialog; absent where the page has to do it. Throws Fault `notFound` where it cannot be printed. */
  readonly print?: (path: string) => Promise<'printed' | 'cancelled'>;
  /** Messages hold no personal content. */
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
};
