import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyRange } from './copy';
import { fill, fillRange, tile } from './fill';
import { decodeHtml, encodeHtml } from './html-table';
import { formLike } from '../../test/grid/sample-layouts';
import { decodeTsv, encodeTsv } from './tsv';
import type { Block } from './tsv';

const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '指', '标', ' ', '1', ',', '≥'), maxLength: 8 }),
);
const anyBlock: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyText.map((text) => text.replaceAll('\r', '')), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('plain text of a spreadsheet', () => {
  test('the break that Excel adds after the last row makes no row', () => {
    expect(decodeTsv('数量\t≥6人\r\n质量\t100%\r\n')).toEqual([['数量', '≥6人'], ['质量', '100%']]);
    expect(decodeTsv('甲\r\n\r\n')).toEqual([['甲'], ['']]);
    expect(decodeTsv('')).toEqual([['']]);
  });

  test('quotes hold line breaks and tabs, and quotes inside are doubled', () => {
    expect(decodeTsv('"第一行\n第二行"\t"说""好"""\r\n尾')).toEqual([['第一行\n第二行', '说"好"'], ['尾', '']]);
  });

  test('a quote that is no cell is text', () => {
    expect(decodeTsv('"甲"乙\t丙"丁"')).toEqual([['"甲"乙', '丙"丁"']]);
    expect(decodeTsv('"没有完\t后')).toEqual([['"没有完', '后']]);
  });

  test('what is copied comes back the same', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        expect(decodeTsv(encodeTsv(block))).toEqual(block);
      }),
      { numRuns: 500 },
    );
  });

  test('no text makes it fail or lose rows of unlike width', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const block = decodeTsv(text);
        expect(new Set(block.map((row) => row.length)).size).toBe(1);
      }),
    );
  });
});

describe('a table for the clipboard', () => {
  test('keeps merged cells, line breaks and long codes', () => {
    const html = encodeHtml([
      [{ text: '产出', rowSpan: 2, columnSpan: 1, isNumber: false }, { text: 'a<b>\n&"', rowSpan: 1, columnSpan: 1, isNumber: false }],
      [null, { text: '440304220051500300033', rowSpan: 1, columnSpan: 1, isNumber: false }],
    ]);
    expect(html).toContain('rowspan="2"');
    // Excel and LibreOffice each have their own way to be told that a code is no number.
    expect(html).toContain(`mso-number-format:'\\@'`);
    expect(html).toContain('sdnum="2052;0;@"');
    expect(decodeHtml(html)).toEqual([['产出', 'a<b>\n&"'], ['', '440304220051500300033']]);
  });

  test("reads Excel's own, whose white space is layout", () => {
    const excel = `<html><body><table border=0>
      <col width=64><tr height=19><td rowspan=2 class=xl65>产出<br>
      指标</td><td>  数量
      指标 </td></tr><tr><td x:num="0.5">50%</td></tr></table></body></html>`;
    expect(decodeHtml(excel)).toEqual([['产出\n指标', '数量 指标'], ['', '50%']]);
    expect(decodeHtml('<p>没有表</p>')).toBeNull();
  });

  test('a copied block comes back the same from the table too', () => {
    const plainText = fc.string({ unit: fc.constantFrom('指', 'a', ' ', '<', '&', '"', '\n', '1'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(plainText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (block) => {
        const cells = block.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, isNumber: false })));
        expect(decodeHtml(encodeHtml(cells))).toEqual(block);
      }),
      { numRuns: 60 },
    );
  });

  test('a forged span makes no huge block', () => {
    expect(decodeHtml('<table><tr><td rowspan="65000" colspan="1">x</td></tr></table>')).toEqual([['x']]);
  });

  test('a range is copied with its spans, each text once', () => {
    const { plain, html } = copyRange(formLike, { top: 3, left: 0, bottom: 6, right: 2 }, ({ row, column }) => ({ text: `${row}${column}`, isNumber: false }));
    expect(decodeTsv(plain)).toEqual([['30', '31', '32'], ['', '', '42'], ['', '51', '52'], ['', '', '62']]);
    expect(decodeHtml(html)).toEqual(decodeTsv(plain));
  });
});

describe('filling', () => {
  const text = ({ row, column }: { row: number; column: number }) => `${row}:${column}`;

  test('down from the first row of the range, or into one cell from above', () => {
    expect(fill(formLike, { top: 3, left: 3, bottom: 5, right: 3 }, true, text)).toEqual([
      { slot: { row: 4, column: 3 }, text: '3:3' },
      { slot: { row: 5, column: 3 }, text: '3:3' },
    ]);
    expect(fill(formLike, { top: 4, left: 3, bottom: 4, right: 3 }, true, text)).toEqual([{ slot: { row: 4, column: 3 }, text: '3:3' }]);
    expect(fill(formLike, { top: 3, left: 3, bottom: 3, right: 3 }, true, text)).toEqual([]);
  });

  test('right from the first column', () => {
    expect(fill(formLike, { top: 4, left: 2, bottom: 5, right: 3 }, false, text).map((write) => write.text)).toEqual(['4:2', '5:2']);
  });

  test('one text into every value of a range, never into a label', () => {
    expect(fillRange(formLike, { top: 0, left: 0, bottom: 2, right: 3 }, '1').map(({ slot }) => slot)).toEqual([{ row: 1, column: 1 }, { row: 1, column: 3 }]);
  });

  test('a block repeats over a range that is a multiple of it', () => {
    expect(tile([['a'], ['b']], { top: 0, left: 0, bottom: 3, right: 1 })).toEqual([['a', 'a'], ['b', 'b'], ['a', 'a'], ['b', 'b']]);
    expect(tile([['a'], ['b']], { top: 0, left: 0, bottom: 2, right: 0 })).toEqual([['a'], ['b']]);
  });
});
