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

/** A cell's lines joined as the text that was wrapped into them. */
export function cellText(words: readonly Word[]): string {
  let text = '';
  for (const line of linesOf(words).map(lineText)) {
    if (text === '') text = line;
    else if (endsParagraph.test(text) && beginsParagraph.test(line)) text += `\n${line}`;
    else text += needsBlank(text, line) && /[A-Za-z]$/.test(text) ? ` ${line}` : line;
  }
  return text;
}
