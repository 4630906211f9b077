import type { Workbook } from '../workbook/open';

/** Forms laid out for printing, in a file of the program's own. */
export type PreparedPrint = {
  readonly id: string;
  readonly workbook: Workbook;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly year: number;
  readonly forms: number;
  /** Findings of level E that were open. */
  readonly errors: number;
  /** Every page says 草稿. */
  readonly draft: boolean;
};
