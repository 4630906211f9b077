import type { Typeface } from './typeface';

const grey = 0.9;
/** Width of the words as a part of the page's diagonal. */
const share = 0.55;

const operators: Readonly<Record<string, string>> = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' };
const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** Outlines of a character as path operators; PDF has no curves of the second degree, so they become ones of the third. */
function outline(commands: readonly { readonly command: string; readonly args: readonly number[] }[], left: number): string {
  let x = 0;
  let y = 0;
  const parts: string[] = [];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    const points = command === 'quadraticCurveTo' ? [x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d] : args;
    parts.push(`${points.map((value, index) => rounded(index % 2 === 0 ? value + left : value)).join(' ')} ${operators[command] ?? 'c'}`);
    if (args.length >= 2) [x = 0, y = 0] = args.slice(-2);
  }
  return parts.join(' ');
}

/**
 * Words across a page from corner to corner, in light grey, as content that lies behind the form. Drawn as outlines, not as
 * text: what is copied or searched in the file stays the form's own.
 */
export function watermark(text: string, paper: { readonly width: number; readonly height: number }, { program }: Typeface): string[] {
  let width = 0;
  const characters = [...text].map((character) => {
    const glyph = program.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const drawn = outline(glyph.path.commands, width);
    width += glyph.advanceWidth;
    return drawn;
  });
  if (width === 0) return [];
  const diagonal = Math.hypot(paper.width, paper.height);
  const scale = (diagonal * share) / width;
  const cosine = (paper.width / diagonal) * scale;
  const sine = (paper.height / diagonal) * scale;
  const middle = program.unitsPerEm * 0.38;
  return [
    '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC q',
    `${grey} g ${[cosine, sine, -sine, cosine].map((value) => value.toFixed(5)).join(' ')} ${rounded(paper.width / 2)} ${rounded(paper.height / 2)} cm`,
    `1 0 0 1 ${rounded(-width / 2)} ${rounded(-middle)} cm`,
    ...characters,
    'f Q EMC',
  ];
}
