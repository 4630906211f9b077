import type { Word } from './page-marks';

/** Words of one cell in reading order: lines from top to bottom, words from left to right. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b) || a.left - b.left)) {
    const line = lines.at(-1);
    const height = Math.max(1, word.bottom - word.top);
    if (line?.[0] && Math.abs(middle(line[0]) - middle(word)) < height * 0.5) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

const middle = ({ top, bottom }: Word) => (top + bottom) / 2;

/** One line's words with a blank where there is a gap between letters or digits; Chinese needs none. */
export function lineText(words: readonly Word[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1];
      const gap = before ? word.left - before.right : 0;
      const isApart = before !== undefined && gap > (word.bottom - word.top) * 0.25;
      return isApart && (needsBlank(before.text, word.text) || gap > (word.bottom - word.top)) ? ` ${word.text}` : word.text;
    })
    .join('')
    .trim();
}

const needsBlank = (before: string, after: string) => /[\w.,)]$/.test(before) && /^[\w(]/.test(after);
const endsParagraph = /[。；;!！:：]$/;
const beginsParagraph = /^(?:\d{1,2}[.、)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、]|目标\s*\d)/;

const padding = 12;

/** A cell's lines joined as the text that was wrapped into them. `width` is the cell's. */
export function cellText(words: readonly Word[], width: number): string {
  let text = '';
  let room = 0;
  for (const line of linesOf(words)) {
    const added = lineText(line);
    const height = (line[0]?.bottom ?? 0) - (line[0]?.top ?? 0);
    // Chinese is wrapped at any character: a line with room for more of it was ended
    const isEnded = room > padding + height * 3 && /^\p{Script=Han}/u.test(added);
    if (text === '') text = added;
    else if (isEnded || (endsParagraph.test(text) && beginsParagraph.test(added))) text += `\n${added}`;
    else text += needsBlank(text, added) && /[A-Za-z]$/.test(text) ? ` ${added}` : added;
    room = width - ((line.at(-1)?.right ?? 0) - (line[0]?.left ?? 0));
  }
  return text;
}
