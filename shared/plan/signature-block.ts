import type { Template } from '../template/schema';
import { addCell, addRow, type Flow } from './flow';

const lineHeight = 10;
const boxHeight = 28;
/** Room in mm that a signature or a stamp needs beside its label. */
const writingRoom = 28;

/** Width in mm of a label printed at `fontSize` points: a Chinese character is as wide as the font is high. */
function labelWidth(label: string, fontSize: number): number {
  return [...label].length * fontSize * (25.4 / 72);
}

/** Splits the columns into `parts` neighbouring groups as even in width as they come; each group is a number of columns. */
function evenGroups(columns: readonly number[], parts: number): number[] {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const groups: number[] = [];
  let taken = 0;
  let reached = 0;
  for (let part = 1; part <= parts; part += 1) {
    const goal = (whole * part) / parts;
    const left = parts - part;
    let end = taken + 1;
    reached += columns[taken] ?? 0;
    while (end < columns.length - left) {
      const next = reached + (columns[end] ?? 0);
      if (part < parts && Math.abs(next - goal) > Math.abs(reached - goal)) break;
      reached = next;
      end += 1;
    }
    groups.push(end - taken);
    taken = end;
  }
  return groups;
}

/** As many labels a line as leave each of them room to be signed. */
function lineGroups(template: Template, columns: readonly number[]): number[] {
  const widest = Math.max(...template.signature.labels.map((label) => labelWidth(label, template.page.fontSize)));
  for (let parts = Math.min(columns.length, template.signature.labels.length, 5); parts > 1; parts -= 1) {
    const groups = evenGroups(columns, parts);
    let start = 0;
    const narrowest = Math.min(
      ...groups.map((length) => {
        const width = columns.slice(start, start + length).reduce((sum, one) => sum + one, 0);
        start += length;
        return width;
      }),
    );
    if (narrowest >= widest + writingRoom) return groups;
  }
  return [columns.length];
}

/**
 * The signature block: boxes for the authorities' opinions, then lines to sign on.
 * @param columns widths in mm
 */
export function addSignatureBlock(flow: Flow, template: Template, columns: readonly number[]): void {
  const base = { rowSpan: 1, look: 'signature', align: 'left' } as const;
  for (const text of template.signature.boxes) {
    addRow(flow, { minHeight: boxHeight, role: 'signature', table: null });
    addCell(flow, { ...base, columnSpan: flow.columns, text, bordered: true });
  }
  if (template.signature.labels.length === 0) return;
  const groups = lineGroups(template, columns);
  template.signature.labels.forEach((label, index) => {
    const at = index % groups.length;
    if (at === 0) addRow(flow, { minHeight: lineHeight, role: 'signature', table: null });
    addCell(flow, { ...base, columnSpan: groups[at] ?? 1, text: /[：:]$/.test(label) ? label : `${label}：`, bordered: false });
  });
}
