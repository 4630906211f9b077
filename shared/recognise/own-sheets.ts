import type { CellGrid } from '../model/cell-grid';

/**
 * Words on sheets that the program adds beside the forms (汇总, 选项): they repeat what the forms say and are not read. Never
 * changed once released, so that files written before are still known.
 */
export const ownSheetMark = '本页由绩效簿生成，导入时不读取。';

const firstRows = 3;

/** Whether a sheet is one that the program added beside the forms of its own file. */
export function isOwnSheet({ cells }: CellGrid): boolean {
  return cells.some(({ row, text }) => row < firstRows && text.trim() === ownSheetMark);
}
