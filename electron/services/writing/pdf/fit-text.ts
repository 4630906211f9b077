import type { CellLook, PlanCell } from '#shared/plan/plan';
import { breakLines, widestWord } from '../line-break';
import { widthOf, type Typeface } from './typeface';

/** Text of one line shrinks no further than this, labels no further than their own least; beyond it wraps. */
const leastSize = 8;
const leastLabelSize = 9;
/** Longer texts do not shrink for the sake of one word. */
const shortText = 40;

// Characters without a picture: control characters, zero-width spaces, marks of direction, choices of a variant.
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Text as it is set: white space in its plain forms, nothing that has no picture, no empty end. */
export function settable(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029|\x0b|\x0c/g, '\n').replaceAll('\t', '\u3000').replace(invisible, '').trimEnd();
}

const oneLine: Readonly<Partial<Record<CellLook, number>>> = {
  amount: leastSize,
  label: leastLabelSize,
  level: leastLabelSize,
  header: leastLabelSize,
};

/**
 * Size in points at which a cell's text is set: a figure or label stays on one line, and a short text's words stay whole, where shrinking to
 * the least size can do it.
 * @param room in points
 */
export function fittedSize(text: string, look: CellLook, size: number, room: number, typeface: Typeface): number {
  const shrunk = (widest: number, least: number): number | null => {
    const fitted = widest * size <= room ? size : Math.floor((room / widest) * 4) / 4;
    return fitted >= least ? fitted : null;
  };
  const least = oneLine[look];
  const whole = least && !text.includes('\n') ? shrunk(widthOf(text, typeface), least) : null;
  if (whole !== null) return whole;
  return text.length > shortText ? size : (shrunk(widestWord(text, typeface.widthOf), leastSize) ?? size);
}

const lastLine = (lines: readonly string[]) => [...(lines.at(-1)?.trim() ?? '')].length;

/**
 * Lines of a short text, none left with a single character: a centred text is evened out, another only as far as it takes.
 */
function evenLines(text: string, room: number, typeface: Typeface, centred: boolean): string[] {
  let lines = breakLines(text, room, typeface.widthOf);
  if (lines.length === 1) return lines;
  const least = Math.max(1, widestWord(text, typeface.widthOf));
  const settled = () => !centred && lastLine(lines) > 1;
  for (let narrower = room - 0.5; narrower >= least && !settled(); narrower -= 0.5) {
    const evened = breakLines(text, narrower, typeface.widthOf);
    if (evened.length > lines.length) break;
    lines = evened;
  }
  return lines;
}

/** Lines of a cell's text in `room`, a multiple of the font size; none for an empty text. */
export function linesOf(text: string, align: PlanCell['align'], room: number, typeface: Typeface): string[] {
  if (text === '') return [];
  return text.length <= shortText ? evenLines(text, room, typeface, align === 'center') : breakLines(text, room, typeface.widthOf);
}
