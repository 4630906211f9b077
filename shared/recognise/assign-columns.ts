import type { Meaning } from './lexicon';
import type { HeaderColumn } from './vocabulary';

/** What a column of an indicator table holds. `side` is a word beside the table; `field` a header field given row by row. */
export type ColumnUse =
  | { readonly role: 'column'; readonly id: HeaderColumn }
  | { readonly role: 'field'; readonly meanings: readonly Meaning[] }
  | { readonly role: 'side' }
  | { readonly role: 'unknown' };

type HeaderWord = { readonly text: string; readonly meanings: readonly Meaning[] };
type Claim = { readonly index: number; readonly id: HeaderColumn; readonly order: number };

/**
 * Gives each header word one use. Where two words could mean the same column the surer one does, and the other takes its next
 * meaning: beside 三级指标, 指标内容 is an explanation and 绩效指标 a word at the side. A word that is repeated as it stands keeps its
 * meaning: such tables show two periods side by side.
 */
export function assignColumns(words: readonly HeaderWord[]): ColumnUse[] {
  const holders = new Map<HeaderColumn, string>();
  const uses = new Map<number, ColumnUse>();
  const claims = words.flatMap(({ meanings }, index) =>
    meanings.flatMap((meaning): Claim[] =>
      meaning.role === 'column' ? [{ index, id: meaning.id, order: (meaning.own ? 0 : 1000) + meaning.rank }] : [],
    ),
  );
  const isDouble = words.some(({ text, meanings }, index) => meanings.length > 0 && words.some((other, at) => at > index && other.text === text));
  for (const { index, id, order } of claims.toSorted((a, b) => a.order - b.order || a.index - b.index)) {
    const text = words[index]?.text ?? '';
    const holder = holders.get(id);
    // 指标性质 and 方向 may stand side by side, one for the sign and one for the direction
    const taken = id !== 'nature' && holder !== undefined && holder !== text;
    // what a person says of a column in one of two periods does not speak for the other
    const isTold = isDouble && order < 0;
    if (uses.has(index) || (taken && !isTold)) continue;
    if (!isTold) holders.set(id, text);
    uses.set(index, { role: 'column', id });
  }
  return words.map(({ meanings }, index) => uses.get(index) ?? otherUse(meanings));
}

function otherUse(meanings: readonly Meaning[]): ColumnUse {
  const fields = meanings.filter((meaning) => meaning.role === 'field');
  if (meanings.some((meaning) => meaning.role === 'section' || meaning.role === 'words') && !fields.some(({ own }) => own)) return { role: 'side' };
  return fields.length > 0 ? { role: 'field', meanings: fields } : { role: 'unknown' };
}
