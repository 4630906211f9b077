import { reportText } from '../text/report';
import { addCell, addRow, finishFlow, newFlow, type Flow } from './flow';
import type { CellLook, Plan } from './plan';

/** One line of a findings report, all of it text to print. */
export type ReportLine = {
  readonly level: string;
  /** The form's name, or what the report is not grouped by. */
  readonly form: string;
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  /** What the rule rests on. */
  readonly basis: string;
  /** Why a person let it stand; empty where it is open. */
  readonly reason: string;
};
export type ReportGroup = { readonly heading: string; readonly lines: readonly ReportLine[] };
export type Report = {
  /** What the headings are names of: that column is left out of the table. */
  readonly order: 'form' | 'rule';
  readonly title: string;
  /** Sentences above the table: when and by what it was made, counts, what went out all the same. */
  readonly remarks: readonly string[];
  /** Findings that are open, then those that were set aside, in the order in which they are to be read. */
  readonly groups: readonly ReportGroup[];
};

const margins = { top: 16, right: 12, bottom: 16, left: 12 } as const;
const a4Long = 297;
const fontSize = 9;
const rowHeight = 6.5;
const allKinds = ['number', 'level', 'form', 'rule', 'place', 'message', 'found', 'expected', 'basis', 'reason'] as const;
/** Shares of the page's width. */
const widths: Readonly<Record<(typeof allKinds)[number], number>> = { number: 9, level: 15, form: 30, rule: 26, place: 34, message: 68, found: 34, expected: 26, basis: 36, reason: 21 };

/** Lays a findings report out as one table on landscape pages: a heading for each group, and the header on every page. */
export function planReport(report: Report): Plan {
  const room = a4Long - margins.left - margins.right;
  const withReasons = report.groups.some(({ lines }) => lines.some(({ reason }) => reason !== ''));
  const kinds = allKinds.filter((kind) => kind !== report.order && (kind !== 'reason' || withReasons));
  const whole = kinds.reduce((sum, kind) => sum + widths[kind], 0);
  const flow = newFlow(kinds.length);
  row(flow, 'title', 12, [{ text: report.title, look: 'title', span: kinds.length }]);
  for (const remark of report.remarks) row(flow, 'caption', rowHeight, [{ text: remark, look: 'caption', span: kinds.length }]);
  row(flow, 'header', rowHeight, kinds.map((kind) => ({ text: reportText.listColumns[kind], look: 'header' })));
  let number = 0;
  if (report.groups.length === 0) row(flow, 'body', rowHeight, [{ text: reportText.none, look: 'text', span: kinds.length }]);
  for (const { heading, lines } of report.groups) {
    row(flow, 'body', rowHeight, [{ text: heading, look: 'label', span: kinds.length }]);
    for (const line of lines) {
      number += 1;
      row(flow, 'body', rowHeight, kinds.map((kind) => ({ text: kind === 'number' ? String(number) : line[kind], look: 'text' })));
    }
  }
  return {
    declarationId: '',
    name: reportText.sheet,
    title: report.title,
    page: { orientation: 'landscape', margins, fontSize },
    columns: kinds.map((kind) => (widths[kind] * room) / whole),
    ...finishFlow(flow),
  };
}

type ReportCell = { readonly text: string; readonly look: CellLook; readonly span?: number };

function row(flow: Flow, role: 'title' | 'caption' | 'header' | 'body', minHeight: number, cells: readonly ReportCell[]): void {
  addRow(flow, { minHeight, role, table: role === 'header' || role === 'body' ? 0 : null });
  for (const { text, look, span = 1 } of cells) {
    const centred = look === 'title' || look === 'header';
    addCell(flow, { rowSpan: 1, columnSpan: span, text, look, align: centred ? 'center' : 'left', bordered: role === 'header' || role === 'body' });
  }
}
