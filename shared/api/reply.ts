import { z } from 'zod';

/** Foreseen faults. All else is a bug and comes as `internal`. */
export const faultCode = z.enum([
  'badRequest', 'notFound', 'noWorkbook', 'exists', 'cancelled', 'findingsOpen',
  'fileMissing', 'fileUnreadable', 'fileUnsupported', 'fileEmpty', 'fileEncrypted', 'fileDamaged', 'fileTooLarge', 'fileNoForms',
  'yearUnknown', 'workbookNewer', 'workbookForeign', 'workbookDamaged', 'workbookReadOnly', 'folderReadOnly', 'diskFull', 'fileLocked',
  'internal',
]);
export type FaultCode = z.infer<typeof faultCode>;

/** One reply for every request. `message` is a sentence in Chinese: what, where, and what to do. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: FaultCode;
      readonly message: string;
      /** A file name that is free, where the one asked for cannot be written. */
      readonly suggestion?: string;
    };

/** A foreseen fault on its way to the reply: the only thing that services throw on purpose. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** A file name that is free, where the one asked for cannot be written. */
  readonly suggestion: string | undefined;
  constructor(
    readonly code: FaultCode,
    message: string,
    options?: { cause?: unknown; suggestion?: string | undefined },
  ) {
    super(message, options);
    this.suggestion = options?.suggestion;
  }
}
