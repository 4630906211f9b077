import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { Fault } from '#shared/api/reply';
import type { Plan } from '#shared/plan/plan';
import { namelessForm, productName, sheetText, writingFaults } from '#shared/text/writing';
import { saveWhole } from '../save-whole';
import { newChoiceLists } from './choice-lists';
import { addFormSheet } from './form-sheet';
import { newStyleBook } from './look';
import { sheetRows } from './row-heights';
import { sheetNames } from './sheet-name';
import { addSummarySheet, type FormAddress, type SummaryRow } from './summary-sheet';

export type XlsxOptions = {
  /** Title of the workbook, in its properties and over the summary. */
  readonly title?: string;
  /** A sheet for each form, or forms of one layout below one another. */
  readonly layout?: 'sheets' | 'stacked';
  /** Lines of the first sheet 汇总, one a form in their order; without them there is no such sheet. */
  readonly summary?: readonly SummaryRow[] | undefined;
  /** Called after each form. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** More than a spreadsheet's cell can hold. */
const longestText = 32_767;

type Group = { readonly name: string; readonly plans: [Plan, ...Plan[]]; readonly indices: number[] };

/** Forms that share a sheet: a sheet's columns and page are one form's, so only forms of one layout stand below one another. */
function stackedGroups(plans: readonly Plan[]): Group[] {
  const groups = new Map<string, Group>();
  plans.forEach((plan, index) => {
    const key = JSON.stringify([plan.title, plan.columns, plan.page]);
    const group = groups.get(key);
    if (!group) groups.set(key, { name: plan.title, plans: [plan], indices: [index] });
    else {
      group.plans.push(plan);
      group.indices.push(index);
    }
  });
  return [...groups.values()];
}

function numberedGroups(plans: readonly Plan[]): Group[] {
  const digits = Math.max(2, String(plans.length).length);
  return plans.map((plan, index) => ({ name: `${String(index + 1).padStart(digits, '0')} ${plan.name || namelessForm}`, plans: [plan], indices: [index] }));
}

/**
 * Writes forms to an .xlsx file, each laid out and set up for printing like the form on paper.
 * @throws Fault `cancelled`, `badRequest` where a text is longer than a cell can hold, or what saveWhole throws
 */
export async function writeXlsx(plans: readonly Plan[], path: string, options: XlsxOptions = {}): Promise<void> {
  const file = basename(path);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = productName;
  if (options.title) workbook.title = options.title;
  const pens = { styleOf: newStyleBook(), lists: newChoiceLists() };
  const groups = options.layout === 'stacked' ? stackedGroups(plans) : numberedGroups(plans);
  // Named together with the sheets beside the forms, so that no two are alike.
  const names = sheetNames([sheetText.summary, sheetText.choices, ...groups.map(({ name }) => name)]).slice(2);
  const addresses: FormAddress[] = [];
  let done = 0;
  let top = 0;
  const sheets = groups.map((group, index) => ({ ...group, sheet: names[index] ?? String(index + 1) }));
  if (options.summary) {
    // The summary comes first and leads to rows that are only known once they are drawn: rows are counted here.
    for (const { plans: own, indices, sheet } of sheets) {
      top = 0;
      own.forEach((plan, at) => {
        addresses[indices[at] ?? 0] = { sheet, row: top + 1 };
        top += sheetRows(plan).length;
      });
    }
    addSummarySheet(workbook, options.title ?? sheetText.summary, options.summary, addresses);
  }
  for (const { plans: own, sheet } of sheets) {
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(file));
    const tooLong = own.find((plan) => plan.cells.some((cell) => cell.text.length > longestText));
    if (tooLong) throw new Fault('badRequest', writingFaults.textTooLong(tooLong.name || namelessForm, longestText));
    addFormSheet(workbook, sheet, own, pens);
    done += own.length;
    options.onProgress?.(done, plans.length);
    await breathe();
  }
  pens.lists.addSheet(workbook);
  await saveWhole(path, async (temporary) => {
    await workbook.xlsx.writeFile(temporary);
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(file));
  });
}
