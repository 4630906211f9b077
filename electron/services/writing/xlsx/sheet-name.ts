import { namelessForm } from '#shared/text/writing';
import { writableText } from './cell-value';

const longest = 31;
// Excel refuses these, and a quotation mark at either end; elsewhere one would break the names of print areas.
const forbidden = /[\\/?*[\]:＼／？＊［］：\0-\x1f]/g;

function cut(text: string, length: number): string {
  let kept = '';
  // Excel counts UTF-16 units; a character is never cut in two.
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/** Names as sheets may bear them: without forbidden characters, at most 31 long, no two alike in whatever case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = writableText(name).replace(forbidden, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '').replaceAll("'", '’');
    // «History» is a name that Excel keeps for itself.
    const base = clean === '' || /^history$/i.test(clean) ? `${clean}${namelessForm}` : clean;
    let candidate = cut(base, longest).trimEnd();
    for (let copy = 2; taken.has(candidate.toLowerCase()); copy += 1) {
      const mark = `(${copy})`;
      candidate = cut(base, longest - mark.length).trimEnd() + mark;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
