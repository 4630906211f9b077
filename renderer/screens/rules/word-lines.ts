import type { OwnWords } from '#shared/model/own-words';

/** Word lists as one types them: one entry a line. */
export type WordLines = { readonly [K in keyof OwnWords]: string };

export function linesOf({ wrongWords, units, wordings }: OwnWords): WordLines {
  return { wrongWords: wrongWords.map(({ wrong, right }) => `${wrong}=${right}`).join('\n'), units: units.join('\n'), wordings: wordings.join('\n') };
}

/** The lists that the lines say; the first line that is none where one is not. Empty lines and repetitions are left out. */
export function wordsOf(lines: WordLines): { readonly words: OwnWords } | { readonly badLine: string } {
  const wrongWords: OwnWords['wrongWords'] = [];
  for (const line of entries(lines.wrongWords)) {
    const [wrong = '', right = '', ...more] = line.split(/[=＝]|[-－]?[>＞]|→/u).map((part) => part.trim());
    if (wrong.length < 2 || right === '' || wrong === right || more.length > 0) return { badLine: line };
    if (!wrongWords.some((each) => each.wrong === wrong)) wrongWords.push({ wrong, right });
  }
  return { words: { wrongWords, units: entries(lines.units), wordings: entries(lines.wordings) } };
}

const entries = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
