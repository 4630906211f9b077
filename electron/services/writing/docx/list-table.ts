import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { StatementBlock } from '#shared/statement/compose';
import { settableText } from './word-text';

type List = Extract<StatementBlock, { kind: 'list' }>;

/** Twips: number, unit, project, amount; together the width between the margins. */
const widths = [800, 2900, 4000, 1900] as const;
const aligns = [AlignmentType.CENTER, AlignmentType.LEFT, AlignmentType.LEFT, AlignmentType.RIGHT] as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function row(cells: readonly string[], bold: boolean, header: boolean): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({ style: 'FormText', alignment: header ? AlignmentType.CENTER : (aligns[column] ?? AlignmentType.LEFT), children: [new TextRun({ text: settableText(text), bold })] }),
          ],
        }),
    ),
  });
}

/** The list of projects with its total; the header stands on every page. */
export function listTable({ head, rows, total }: List): Table {
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [row(head, true, true), ...rows.map((cells) => row(cells, false, false)), row(total, true, false)],
  });
}
