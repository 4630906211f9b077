import type { Transport } from '#shared/api/client';
import type { FileRef, OpenPurpose, SavePurpose } from '#shared/api/records';

export type { SavePurpose };

/** One way to the services, with a person's files at hand as that way has them. */
export type Stage = {
  readonly transport: Transport;
  /** A file of this machine, as the person would choose it. */
  readonly choose: (path: string, purpose: OpenPurpose) => Promise<FileRef>;
  /** Where a new file is to go. */
  readonly target: (purpose: SavePurpose, name: string) => Promise<FileRef>;
  /** What a file holds by now. */
  readonly bytes: (file: FileRef) => Promise<Uint8Array>;
  readonly end: () => Promise<void>;
};

/** @param folder is empty, and the stage's own: for its files and its data. */
export type OpenStage = (folder: string) => Promise<Stage>;
