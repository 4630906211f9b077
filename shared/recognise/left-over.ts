import type { GridCell } from '../model/cell-grid';
import { recogniseText } from '../text/recognise';
import { isFrame, isNote, isUnitLine, yearLine } from './captions';
import type { RawDoubt } from './raw';
import { labelMeanings, type Language } from './segments';

/** Why a cell that no stage has used was left over; null for words that the form prints and that say nothing of their own. */
export function leftOverReason(cell: GridCell, { lexicon, levels, isTitle }: Language): string | null {
  const { text } = cell;
  if (isTitle(text) || isFrame(text) || isUnitLine(text) || yearLine(text) !== null) return null;
  if (lexicon(text).length > 0 || levels.knows(text)) return null;
  if (isNote(text)) return recogniseText.note;
  // headings such as 某部门预算项目绩效目标, which are no title of a form
  if (cell.columnSpan > 1 && text.length < 40 && /绩效(?:目标|指标|管理)[^，。；：]{0,8}$/.test(text)) return null;
  if (labelMeanings(text, lexicon)[0]?.role === 'signature') return recogniseText.signature;
  return recogniseText.unplaced;
}

/** Doubts for all cells of a form that were not used. */
export function leftOvers(cells: readonly GridCell[], used: ReadonlySet<GridCell>, language: Language): RawDoubt[] {
  return cells.flatMap((cell): RawDoubt[] => {
    const reason = used.has(cell) ? null : leftOverReason(cell, language);
    return reason === null ? [] : [{ cells: [cell], text: cell.text, reason }];
  });
}
