import type { Border, Style } from 'exceljs';
import type { CellLook, Plan, PlanCell } from '#shared/plan/plan';
import type { Side } from '../squares';

export type Sides = { readonly top: Side; readonly right: Side; readonly bottom: Side; readonly left: Side };

const titleScale = 1.72;
const fontName = '宋体';
/** The character set that tells Excel the font is Chinese. */
const chinese = 134;

export function fontSizeOf(plan: Plan, look: CellLook): number {
  return look === 'title' ? Math.round(plan.page.fontSize * titleScale) : plan.page.fontSize;
}

const borderStyles = { inner: 'thin', outer: 'medium' } as const;

function border(side: Side): Partial<Border> | undefined {
  return side === 'none' ? undefined : { style: borderStyles[side], color: { argb: 'FF000000' } };
}

export type StyleBook = (plan: Plan, cell: PlanCell, numberFormat: string, sides: Sides) => Partial<Style>;

/** Gives one style object a look: exceljs compares styles by identity first, and writes several times faster for it. */
export function newStyleBook(): StyleBook {
  const styles = new Map<string, Partial<Style>>();
  return (plan, cell, numberFormat, sides) => {
    const size = fontSizeOf(plan, cell.look);
    const bold = cell.look === 'title' || cell.look === 'header';
    const atTop = cell.look === 'signature' && cell.bordered;
    const key = [size, bold, cell.align, atTop, numberFormat, sides.top, sides.right, sides.bottom, sides.left].join(' ');
    const known = styles.get(key);
    if (known) return known;
    const style: Partial<Style> = {
      font: { name: fontName, charset: chinese, size, bold },
      alignment: { horizontal: cell.align, vertical: atTop ? 'top' : 'middle', wrapText: true },
      border: { top: border(sides.top), right: border(sides.right), bottom: border(sides.bottom), left: border(sides.left) },
      numFmt: numberFormat,
    };
    styles.set(key, style);
    return style;
  };
}
