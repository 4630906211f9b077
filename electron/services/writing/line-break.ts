/** Where a line of Chinese and Latin text may end (避头尾): pure, told widths by the caller. */

// Never at the head of a line.
const closing = new Set('、。，．：；？！）〕］｝】》〉」』〗〙”’…—～·•‧％‰℃°′″々ー￠!%),.:;?]}¨ˇˉ｀｜｡､－');
// Never at the end of one.
const opening = new Set('（〔［｛【《〈「『〖〘“‘([{￥￡＄$¥£№#＃≥≤＞＜≧≦⩾⩽±');
const spaces = new Set(' \t\u00a0\u2002\u2003\u2009\u3000');

const wordLike = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{M}.,:/\\\-_%@&=+'~*^|<>#"`;!?$]$/u;
const numberLike = /^[\d０-９.,．，%％‰]$/u;
const joiner = /^\p{M}$/u;

type Kind = { readonly closing: boolean; readonly opening: boolean; readonly space: boolean; readonly word: boolean; readonly number: boolean; readonly joiner: boolean };
const kinds = new Map<number, Kind>();

function kindOf(codePoint: number): Kind {
  const known = kinds.get(codePoint);
  if (known) return known;
  const text = String.fromCodePoint(codePoint);
  const kind = {
    closing: closing.has(text),
    opening: opening.has(text),
    space: spaces.has(text),
    // ①, ㎡ and the like are numbers to Unicode but characters of their own in Chinese text.
    word: wordLike.test(text) && (codePoint < 0x2100 || codePoint > 0xffff),
    number: numberLike.test(text),
    joiner: joiner.test(text),
  };
  kinds.set(codePoint, kind);
  return kind;
}

/** Whether a line may end between two neighbouring characters. */
function mayBreak(before: number, after: number): boolean {
  const left = kindOf(before);
  const right = kindOf(after);
  if (right.joiner || right.space) return false;
  if (left.space) return true;
  if (right.closing || left.opening) return false;
  if (left.number && right.number) return false;
  return !(left.word && right.word);
}

const tolerance = 1e-6;

function breakParagraph(text: string, room: number, widthOf: (codePoint: number) => number, lines: string[]): void {
  let start = 0;
  let width = 0;
  let chance = 0;
  let before = -1;
  let at = 0;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const length = codePoint > 0xffff ? 2 : 1;
    if (at > start && mayBreak(before, codePoint)) chance = at;
    const own = widthOf(codePoint);
    // White space at the end of a line hangs over its edge.
    if (at > start && own > 0 && width + own > room + tolerance && !kindOf(codePoint).space) {
      // Without a chance the word is wider than the line and has to be cut where the line is full.
      const end = chance > start ? chance : at;
      lines.push(text.slice(start, end));
      start = end;
      at = end;
      width = 0;
      continue;
    }
    width += own;
    before = codePoint;
    at += length;
  }
  lines.push(text.slice(start));
}

/**
 * Breaks text into lines that are at most `room` wide, in the units of `widthOf`. Line breaks of the text are kept, words
 * and numbers stay whole where a line can hold them. The lines of a paragraph, put together, are the paragraph.
 */
export function breakLines(text: string, room: number, widthOf: (codePoint: number) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) breakParagraph(paragraph, room, widthOf, lines);
  return lines;
}

/** Width of the widest word or number of the text that cannot be broken without cutting it. */
export function widestWord(text: string, widthOf: (codePoint: number) => number): number {
  let widest = 0;
  let width = 0;
  let before = 0x0a;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const own = codePoint === 0x0a || kindOf(codePoint).space ? 0 : widthOf(codePoint);
    width = before === 0x0a || codePoint === 0x0a || mayBreak(before, codePoint) ? own : width + own;
    widest = Math.max(widest, width);
    before = codePoint;
  }
  return widest;
}
