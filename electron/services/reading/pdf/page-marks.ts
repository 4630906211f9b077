import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

/** A straight ruling line on a page, in points from the page's top left corner. */
export type Rule = { readonly direction: 'across' | 'down'; /** Its y where it goes across, its x where down. */ readonly at: number; readonly from: number; readonly to: number };
/** A run of text: the box around it. */
export type Word = { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export type PageMarks = { readonly width: number; readonly height: number; readonly rules: readonly Rule[]; readonly words: readonly Word[]; readonly hasPicture: boolean };

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** Lines that are thicker are areas of colour. */
const thickestRule = 3;
const straight = 0.7;

/** The text and the ruling lines of a page, turned as the page is shown. */
export async function pageMarks(page: PDFPageProxy): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const base: Matrix = toMatrix(viewport.transform);
  const { rules, hasPicture } = await drawnMarks(page, base);
  return { width: viewport.width, height: viewport.height, rules, words: await textMarks(page, base), hasPicture };
}

async function textMarks(page: PDFPageProxy, base: Matrix): Promise<Word[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const matrix = multiply(base, toMatrix(item.transform));
    const size = Math.hypot(matrix[2], matrix[3]) || item.height;
    const [x, y] = [matrix[4], matrix[5]];
    const along = Math.hypot(matrix[0], matrix[1]) || 1;
    const end: Point = [x + (matrix[0] / along) * item.width, y + (matrix[1] / along) * item.width];
    const word = { text: item.str, left: Math.min(x, end[0]), right: Math.max(x, end[0]), top: Math.min(y, end[1]) - size, bottom: Math.max(y, end[1]) };
    return splitAtGap(word);
  });
}

const chineseGap = /^(.*[\p{Script=Han}，。、；：”》）]) +([\p{Script=Han}“《（].*)$/u;

/**
 * The library joins runs over a gap and puts a blank there. In Chinese text such a gap is where a quotation mark of another font
 * was drawn, or the line between two cells: the runs are taken apart again, so that what belongs between them finds its place.
 */
function splitAtGap(word: Word): Word[] {
  const [, before, after] = chineseGap.exec(word.text) ?? [];
  if (!before || !after) return [word];
  const size = word.bottom - word.top;
  const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0) * size;
  const narrowing = Math.min(1, (word.right - word.left) / (widthOf(before) + widthOf(after)));
  const cut = word.left + widthOf(before) * narrowing;
  return [...splitAtGap({ ...word, text: before, right: cut }), { ...word, text: after, left: Math.max(cut, word.right - widthOf(after) * narrowing) }];
}

const pictureOperators: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
const strokeOperators: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const fillOperators: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/** Walks the page's drawing, keeping the transformation that each path is under. */
async function drawnMarks(page: PDFPageProxy, base: Matrix): Promise<{ rules: Rule[]; hasPicture: boolean }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let current = base;
  let hasPicture = false;
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(current);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? base;
    if (operator === OPS.transform) current = multiply(current, toMatrix(args));
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args) && args[0]) current = multiply(current, toMatrix(args[0]));
    if (operator === OPS.constructPath) rules.push(...pathRules(args, current));
    hasPicture ||= pictureOperators.has(operator);
  });
  return { rules, hasPicture };
}

function pathRules(args: unknown, matrix: Matrix): Rule[] {
  if (!Array.isArray(args)) return [];
  const operator = Number(args[0]);
  const isStroke = strokeOperators.has(operator);
  if (!isStroke && !fillOperators.has(operator)) return [];
  return subpaths(args[1], matrix).flatMap((points) => (isStroke ? points.slice(1).flatMap((to, at) => ruleBetween(points[at], to)) : filledRule(points)));
}

/** Points of each run of straight lines in path data: a number for the command, then its coordinates. */
function subpaths(data: unknown, matrix: Matrix): Point[][] {
  const numbers = Array.isArray(data) ? data[0] : data;
  if (!ArrayBuffer.isView(numbers) && !Array.isArray(numbers)) return [];
  const values = Array.from(numbers as ArrayLike<number>);
  const paths: Point[][] = [];
  for (let at = 0; at < values.length; ) {
    const command = values[at];
    const coordinates = [2, 2, 6, 4, 0][command ?? -1];
    if (coordinates === undefined) return paths;
    const path = paths.at(-1);
    const point = apply(matrix, values[at + coordinates - 1] ?? 0, values[at + coordinates] ?? 0);
    if (command === 0) paths.push([point]);
    else if (command === 1) path?.push(point);
    else if (command === 4 && path?.[0]) path.push(path[0]);
    // a curve is no ruling line: what follows begins anew at its end
    else if (coordinates > 2) paths.push([point]);
    at += 1 + coordinates;
  }
  return paths;
}

function ruleBetween(a: Point | undefined, b: Point): Rule[] {
  if (!a) return [];
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (dy <= straight && dx > straight) return [{ direction: 'across', at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }];
  if (dx <= straight && dy > straight) return [{ direction: 'down', at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) }];
  return [];
}

/** Many programs draw a line as a thin filled box. */
function filledRule(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickestRule && right - left > thickestRule) return [{ direction: 'across', at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= thickestRule && bottom - top > thickestRule) return [{ direction: 'down', at: (left + right) / 2, from: top, to: bottom }];
  return [];
}

function toMatrix(values: unknown): Matrix {
  const at = (index: number) => (Array.isArray(values) || ArrayBuffer.isView(values) ? ((values as ArrayLike<number>)[index] ?? 0) : 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function apply(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}
