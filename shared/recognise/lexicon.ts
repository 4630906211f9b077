import type { TaskColumn } from '../model/declaration';
import type { Template } from '../template/schema';
import {
  columnWords, fieldWords, memberWords, sectionWords, signatureWords, taskWords, totalRowWords, yearWords, type HeaderColumn,
} from './vocabulary';
import { toldMeanings } from './told-labels';
import type { Meaning } from './meaning';
import { labelKeys, remembering } from './words';

export { meaningOf, type Meaning } from './meaning';

/** Gives the meanings of a cell's text, surest first; empty for text that is no known label. */
export type Lexicon = (text: string) => readonly Meaning[];

/** Columns that tell sign or direction only by their content. */
const natureColumns: ReadonlySet<string> = new Set(['sign', 'direction']);

/** The words of some templates before the common vocabulary. */
export function buildLexicon(templates: readonly Template[]): Lexicon {
  const byKey = new Map<string, Meaning[]>();
  const add = (words: readonly string[], own: boolean, meaning: (rank: number) => Meaning) =>
    words.forEach((word, rank) => {
      const keys = labelKeys(word);
      // a template's label is known without its brackets too; 填报单位(盖章) without them is another label
      const known = own && meaning(rank).role !== 'signature' ? keys : keys.slice(0, 1);
      for (const key of known) addMeaning(byKey, key, meaning(rank));
    });
  for (const template of templates) addTemplate(template, add);
  addVocabulary(add);
  return remembering((text) => {
    const told = toldMeanings(text);
    if (told) return told;
    const found: Meaning[] = [];
    for (const key of labelKeys(text)) {
      found.push(...(byKey.get(key) ?? []));
      // what one form prints over a table, such as 预算金额（万元）, may be a label with a value on another
      if (found.some(({ role }) => role !== 'words')) break;
    }
    return found;
  });
}

type Add = (words: readonly string[], own: boolean, meaning: (rank: number) => Meaning) => void;

function addTemplate(template: Template, add: Add): void {
  for (const { id, label, aliases } of template.fields) add([label, ...aliases], true, (rank) => ({ role: 'field', id, own: true, rank }));
  for (const { id, label, aliases } of template.indicators.columns) {
    const column: HeaderColumn = natureColumns.has(id) ? 'nature' : id;
    add([label, ...aliases], true, (rank) => ({ role: 'column', id: column, own: true, rank }));
  }
  for (const { id, label, aliases } of template.tasks?.columns ?? []) {
    add([label, ...aliases], true, (rank) => ({ role: 'task', id, own: true, rank }));
  }
  const plain = (role: 'member' | 'section' | 'period' | 'signature' | 'words', words: readonly string[]) =>
    add(words, true, (rank) => ({ role, own: true, rank }));
  if (template.members) plain('member', [template.members.label, ...template.members.aliases]);
  if (template.spendingPlan) {
    plain('section', [template.spendingPlan.label, ...template.spendingPlan.aliases]);
    plain('period', template.spendingPlan.periods);
  }
  plain('words', printedWords(template));
  plain('signature', [...template.signature.labels, ...template.signature.boxes]);
}

/** Words that the form prints and that are neither label nor value: what stands at a table's side, in its header, in a caption. */
function printedWords(template: Template): string[] {
  return template.page.blocks.flatMap((block) => {
    if (block.kind === 'title' || block.kind === 'signature') return [];
    const side = 'side' in block && block.side ? [block.side.text] : [];
    const cells = block.kind === 'row' || block.kind === 'caption' ? block.cells : block.kind === 'tasks' ? [...block.header.flat(), ...(block.total ?? [])] : [];
    return [...side, ...cells.flatMap((cell) => (cell.text ? [cell.text] : []))];
  });
}

function addVocabulary(add: Add): void {
  for (const [id, words] of Object.entries(fieldWords)) add(words, false, (rank) => ({ role: 'field', id, own: false, rank }));
  for (const [id, words] of Object.entries(columnWords)) {
    add(words, false, (rank) => ({ role: 'column', id: id as HeaderColumn, own: false, rank }));
  }
  for (const [id, words] of Object.entries(taskWords)) {
    add(words, false, (rank) => ({ role: 'task', id: id as TaskColumn, own: false, rank }));
  }
  add(memberWords, false, (rank) => ({ role: 'member', own: false, rank }));
  add(yearWords, false, (rank) => ({ role: 'year', own: false, rank }));
  add(totalRowWords, false, (rank) => ({ role: 'total', own: false, rank }));
  add(sectionWords, false, (rank) => ({ role: 'section', own: false, rank }));
  add(signatureWords, false, (rank) => ({ role: 'signature', own: false, rank }));
}

function addMeaning(byKey: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = byKey.get(key);
  if (!known) byKey.set(key, [meaning]);
  else if (!known.some((other) => sameMeaning(other, meaning))) known.push(meaning);
}

const sameMeaning = (a: Meaning, b: Meaning) => a.role === b.role && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
