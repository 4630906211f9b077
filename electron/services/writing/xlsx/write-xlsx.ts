import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { Fault } from '#shared/api/reply';
import type { Plan } from '#shared/plan/plan';
import { namelessForm, productName, writingFaults } from '#shared/text/writing';
import { saveWhole } from '../save-whole';
import { addFormSheet } from './form-sheet';
import { newStyleBook } from './look';
import { sheetNames } from './sheet-name';

export type XlsxOptions = {
  /** Title of the workbook, in its properties. */
  readonly title?: string;
  /** Called after each form. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** More than a spreadsheet's cell can hold. */
const longestText = 32_767;

function numberedNames(plans: readonly Plan[]): string[] {
  const digits = Math.max(2, String(plans.length).length);
  return sheetNames(plans.map((plan, index) => `${String(index + 1).padStart(digits, '0')} ${plan.name || namelessForm}`));
}

/**
 * Writes forms to an .xlsx file, a sheet a form, each laid out and set up for printing like the form on paper.
 * @throws Fault `cancelled`, `badRequest` where a text is longer than a cell can hold, or what saveWhole throws
 */
export async function writeXlsx(plans: readonly Plan[], path: string, options: XlsxOptions = {}): Promise<void> {
  const file = basename(path);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = productName;
  if (options.title) workbook.title = options.title;
  const styleOf = newStyleBook();
  const names = numberedNames(plans);
  for (const [index, plan] of plans.entries()) {
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(file));
    if (plan.cells.some((cell) => cell.text.length > longestText)) throw new Fault('badRequest', writingFaults.textTooLong(plan.name || namelessForm, longestText));
    addFormSheet(workbook, names[index] ?? String(index + 1), plan, styleOf);
    options.onProgress?.(index + 1, plans.length);
    await breathe();
  }
  await saveWhole(path, async (temporary) => {
    await workbook.xlsx.writeFile(temporary);
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(file));
  });
}
