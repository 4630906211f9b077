import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { expect, test } from 'vitest';
import { readWord } from './word';

const cell = (text: string, more: { columnSpan?: number; rowSpan?: number; verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] } = {}) =>
  new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more });

async function gridOf(...children: (Paragraph | Table)[]) {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const [grid] = await readWord({ name: '表.docx', bytes }, {});
  return grid?.cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text]);
}

test('paragraphs are rows, tables stand between them', async () => {
  const table = new Table({ rows: [new TableRow({ children: [cell('项目名称'), cell('甲\n乙')] })] });
  expect(await gridOf(new Paragraph('绩效目标表'), new Paragraph(''), table, new Paragraph('注：一式三份'))).toEqual([
    [0, 0, 1, 1, '绩效目标表'],
    [1, 0, 1, 1, '项目名称'],
    [1, 1, 1, 1, '甲\n乙'],
    [2, 0, 1, 1, '注：一式三份'],
  ]);
});

test('merged cells keep the columns of the rows below', async () => {
  const { RESTART, CONTINUE } = VerticalMergeType;
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('产出', { verticalMerge: RESTART }), cell('数量'), cell('甲')] }),
      new TableRow({ children: [cell('', { verticalMerge: CONTINUE }), cell('质量与时效', { columnSpan: 2 })] }),
      new TableRow({ children: [cell('满意度'), cell(''), cell('丙')] }),
    ],
  });
  expect(await gridOf(table)).toEqual([
    [0, 0, 2, 1, '产出'],
    [0, 1, 1, 1, '数量'],
    [0, 2, 1, 1, '甲'],
    [1, 1, 1, 2, '质量与时效'],
    [2, 0, 1, 1, '满意度'],
    [2, 2, 1, 1, '丙'],
  ]);
});

test('a table inside a cell stands in rows of its own beside the label of its row', async () => {
  const inner = new Table({ rows: [new TableRow({ children: [cell('一级指标'), cell('指标值')] }), new TableRow({ children: [cell('产出'), cell('≥1')] })] });
  const holder = new TableCell({ children: [new Paragraph('年度'), inner, new Paragraph('')] });
  const table = new Table({ rows: [new TableRow({ children: [cell('绩效指标'), holder] }), new TableRow({ children: [cell('备注'), cell('无')] })] });
  expect(await gridOf(table)).toEqual([
    [0, 0, 3, 1, '绩效指标'],
    [0, 1, 1, 1, '年度'],
    [1, 1, 1, 1, '一级指标'],
    [1, 2, 1, 1, '指标值'],
    [2, 1, 1, 1, '产出'],
    [2, 2, 1, 1, '≥1'],
    [3, 0, 1, 1, '备注'],
    [3, 1, 1, 1, '无'],
  ]);
});

test('a damaged document is refused', async () => {
  await expect(readWord({ name: '残.docx', bytes: Buffer.from('PK') }, {})).rejects.toMatchObject({ code: 'fileDamaged' });
});
