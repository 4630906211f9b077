import type { CellGrid } from '../model/cell-grid';
import type { Doubt } from '../model/pending';
import type { Template } from '../template/schema';
import { recogniseText } from '../text/recognise';
import { doubtAt } from './assemble';
import { titleTest } from './captions';
import { buildLexicon, type Lexicon } from './lexicon';
import { levelNames, type LevelNames } from './levels';
import { leftOvers } from './left-over';
import type { Recognition, RecognisedForm } from './recognition';
import { recogniseSegment, type Knowledge, type TemplateWords } from './recognise-segment';
import { splitSheet } from './segments';
import { isOwnSheet } from './own-sheets';
import { sheetOf, type Sheet } from './sheet';
export type { Recognition, RecognisedForm, RecognisedSources } from './recognition';

/**
 * Turns grids into filled forms by the words printed on them, whatever the layout. Pure; nothing is dropped in silence: each text
 * of a form is in its content or in its doubts, each text outside forms in the doubts of the whole.
 */
export function recognise(grids: readonly CellGrid[], templates: readonly Template[]): Recognition {
  const knowledge: Knowledge = {
    lexicon: buildLexicon(templates),
    levels: levelNames(templates),
    isTitle: titleTest(templates),
    templates,
    wordsOf: remembered((template) => ({ lexicon: buildLexicon([template]), levels: levelNames([template]) })),
  };
  const forms: RecognisedForm[] = [];
  const doubts: Doubt[] = [];
  for (const grid of grids.filter((each) => !isOwnSheet(each))) {
    const sheet = sheetOf(grid);
    const found = grid.hidden ? [] : recogniseSheet(sheet, knowledge, doubts);
    forms.push(...found);
    if (found.length === 0 && grid.cells.length > 0) doubts.push(wholeSheet(sheet));
  }
  return { forms, doubts };
}

function recogniseSheet(sheet: Sheet, knowledge: Knowledge, doubts: Doubt[]): RecognisedForm[] {
  const forms: RecognisedForm[] = [];
  const outside: Doubt[] = [];
  for (const segment of splitSheet(sheet, knowledge)) {
    const found = recogniseSegment(sheet, segment, knowledge);
    if (found.length > 0) {
      forms.push(...found);
      continue;
    }
    const cells = sheet.cells.filter((cell) => cell.row >= segment.top && cell.row <= segment.bottom);
    for (const left of leftOvers(cells, new Set(), knowledge)) outside.push(doubtAt(sheet, { ...left, reason: recogniseText.outside }));
  }
  if (forms.length === 0) return forms;
  doubts.push(...outside);
  const hidden = sheet.hiddenCells;
  if (hidden.length > 0) doubts.push(doubtAt(sheet, { cells: hidden, text: excerpt(hidden), reason: recogniseText.hiddenCells }));
  return forms;
}

/** Instruction sheets, code tables, empty forms and hidden sheets: one doubt for all of it. */
function wholeSheet(sheet: Sheet): Doubt {
  const reason = sheet.grid.hidden ? recogniseText.hiddenSheet : recogniseText.noForm;
  return doubtAt(sheet, { cells: sheet.grid.cells, text: excerpt(sheet.grid.cells), reason });
}

function excerpt(cells: readonly { readonly text: string }[]): string {
  const text = cells.map((cell) => cell.text).join('\n');
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

function remembered(make: (template: Template) => { lexicon: Lexicon; levels: LevelNames }): TemplateWords {
  const known = new Map<string, { lexicon: Lexicon; levels: LevelNames }>();
  return (template) => {
    const words = known.get(template.id) ?? make(template);
    known.set(template.id, words);
    return words;
  };
}
