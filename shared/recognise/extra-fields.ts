import type { GridCell } from '../model/cell-grid';
import { parseAmount } from '../normalise/amount';
import type { Template } from '../template/schema';
import { isFrame, isNote, isUnitLine, yearLine } from './captions';
import { isoDate } from './field-values';
import type { RawText } from './raw';
import type { Language, Segment } from './segments';
import { rightOf, type Sheet } from './sheet';
import { withoutMarks } from './told-labels';
import { endsWithColon, labelKeys, plainWords, splitsAtColon } from './words';

/** A header field that no template of ours has: its label as the form prints it, and its value; null where it is empty. */
export type ExtraField = { readonly id: string; readonly label: RawText; readonly value: RawText | null };

/** Templates that keep fields of a form's own: those for forms of no known region, and those that a person has made. */
export function keepsExtraFields({ id }: Template): boolean {
  return id.startsWith('mof-') || id.startsWith(ownTemplatePrefix);
}
/** How ids of templates begin that a person has made. */
export const ownTemplatePrefix = 'own-';

/** The id of a field of that label, the same in every file, so that a template made from one names the field of another. */
export function extraFieldId(label: string): string {
  let hash = 0x811c9dc5;
  for (const character of labelKeys(withoutMarks(label))[0] ?? plainWords(label)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `extra${(hash >>> 0).toString(36)}`;
}

/**
 * Labels and values side by side, or behind a colon, outside the tables of a form, where nothing else has found a use for them: a
 * short word with a text right of it.
 */
export function readExtraFields(sheet: Sheet, segment: Segment, language: Language, used: ReadonlySet<GridCell>): ExtraField[] {
  const fields: ExtraField[] = [];
  const taken = new Set<GridCell>();
  for (let row = segment.top; row <= segment.bottom; row += 1) {
    if (segment.tables.some(({ header, bottom }) => row >= header.top && row <= bottom)) continue;
    for (const cell of sheet.row(row)) {
      if (used.has(cell) || taken.has(cell) || isPrinted(cell.text, language)) continue;
      const inline = cell.text.length < 120 ? splitsAtColon(cell.text).find(({ label }) => isLabel(label, language)) : undefined;
      if (inline) {
        fields.push({ id: extraFieldId(inline.label), label: { text: inline.label, cell }, value: { text: inline.value, cell } });
        taken.add(cell);
        continue;
      }
      if (!isLabel(cell.text, language)) continue;
      const value = sheet.at(row, rightOf(cell));
      const isFree = value !== undefined && !used.has(value) && !taken.has(value) && !isPrinted(value.text, language) && language.lexicon(value.text).length === 0;
      if (!isFree && value !== undefined && !endsWithColon(cell.text)) continue;
      fields.push({ id: extraFieldId(cell.text), label: { text: cell.text, cell }, value: isFree ? { text: value.text, cell: value } : null });
      taken.add(cell);
      if (isFree) taken.add(value);
    }
  }
  return fields;
}

const isPrinted = (text: string, { isTitle }: Language) => isTitle(text) || isFrame(text) || isUnitLine(text) || isNote(text) || yearLine(text) !== null;

function isLabel(text: string, { lexicon, levels }: Language): boolean {
  const words = plainWords(withoutMarks(text)).replace(/[:*]+$/g, '');
  if (words === '其中' || words.length < 2 || words.length > 20 || !/\p{Script=Han}/u.test(words) || /[。；;，,！？]/.test(words)) return false;
  return lexicon(text).length === 0 && !levels.knows(text) && parseAmount(words) === null && isoDate(words) === null;
}
