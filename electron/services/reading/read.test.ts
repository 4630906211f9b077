import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '#shared/api/reply';
import { readGrids } from './read';

const sample = (name: string) => fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});

async function given(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function faultOf(path: string): Promise<Fault> {
  const found = await readGrids(path).then(() => null, (error: unknown) => error);
  if (!(found instanceof Fault)) throw new Error(`not a fault: ${String(found)}`);
  return found;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
/** The least that is a workbook, around the XML of its one sheet. */
const smallBook = (sheet: string) => ({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(relation('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/_rels/workbook.xml.rels': strToU8(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
  'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>'),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
});

describe('what cannot be read gets its own sentence', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const cases: readonly (readonly [string, string, () => Promise<Uint8Array | string>, RegExp])[] = [
    ['空.xlsx', 'fileEmpty', async () => '', /没有内容/],
    ['零.xlsx', 'fileEmpty', async () => Buffer.alloc(4096), /没有内容/],
    ['图片.xlsx', 'fileUnsupported', async () => png, /图片/],
    ['照片.xls', 'fileUnsupported', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /图片/],
    ['截断.xlsx', 'fileDamaged', async () => (await readFile(sample('futian-2022-projects.xlsx'))).subarray(0, 20_000), /损坏/],
    ['截断.xls', 'fileDamaged', async () => (await readFile(sample('futian-2022-projects-stacked.xls'))).subarray(0, 700), /损坏/],
    ['缺表.xlsx', 'fileDamaged', async () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), /损坏/],
    ['演示.xlsx', 'fileUnsupported', async () => zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /演示文稿/],
    ['资料.xlsx', 'fileUnsupported', async () => zipSync({ 'a/b.txt': strToU8('甲') }), /压缩包/],
    ['文书.docx', 'fileUnsupported', async () => '{\\rtf1 hello}', /RTF/],
    ['网页.xls', 'fileUnsupported', async () => '<!DOCTYPE html><html><body><p>登录</p></body></html>', /网页/],
    ['程序.xlsx', 'fileUnsupported', async () => Buffer.from('4d5a90000300000004000000ffff0000b800', 'hex'), /不是能读的文件/],
    ['年.jxb', 'fileUnsupported', async () => Buffer.from('SQLite format 3\0\x10\0\x01\x01\0@'), /绩效簿文件/],
    ['残.pdf', 'fileDamaged', async () => '%PDF-1.7\n1 0 obj\n<<', /损坏/],
  ];
  test.each(cases)('%s is %s', async (name, code, bytes, words) => {
    const fault = await faultOf(await given(name, await bytes()));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(words);
    expect(fault.message).toContain(name);
  });

  test('no such file, a folder, a lock file', async () => {
    expect((await faultOf(join(folder, '没有.xlsx'))).code).toBe('fileMissing');
    expect((await faultOf(folder)).code).toBe('fileUnsupported');
    expect((await faultOf(await given('~$年报.xlsx', '甲'))).message).toContain('临时文件');
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = await given('私.xlsx', '甲,乙');
    await chmod(path, 0o000);
    expect((await faultOf(path)).code).toBe('fileUnreadable');
  });

  test('a password-protected workbook', async () => {
    const { CFB } = await import('@e965/xlsx');
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(512));
    CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.alloc(64));
    const fault = await faultOf(await given('密.xlsx', CFB.write(container, { type: 'buffer' }) as Buffer));
    expect(fault.code).toBe('fileEncrypted');
  });

  test('a workbook that unfolds beyond the limits', async () => {
    const bomb = zipSync(smallBook('<x>'.padEnd(101 * 2 ** 20, ' ')), { level: 6 });
    expect(bomb.length).toBeLessThan(2 ** 20);
    const fault = await faultOf(await given('弹.xlsx', bomb));
    expect(fault.code).toBe('fileTooLarge');
  });
});

describe('spreadsheets as a person sees them', () => {
  async function bookGrids(fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void) {
    const book = new exceljs.Workbook();
    fill(book.addWorksheet('表'), book);
    return readGrids(await given(`${Math.random()}.xlsx`, Buffer.from(await book.xlsx.writeBuffer())));
  }
  const textsOf = (grid: { cells: readonly { text: string; kind: string }[] } | undefined) => grid?.cells.map(({ text, kind }) => [text, kind]);

  test('numbers, percents and dates as displayed', async () => {
    const [grid] = await bookGrids((sheet) => {
      sheet.addRow([1234.5, 0.9, new Date('2022-01-01T00:00:00Z'), new Date('2022-12-31T00:00:00Z'), '甲\r\n乙']);
      ['#,##0.00', '0%', 'yyyy"年"m"月"d"日"', 'mm-dd-yy', '@'].forEach((format, index) => {
        sheet.getCell(1, index + 1).numFmt = format;
      });
    });
    expect(textsOf(grid)).toEqual([['1,234.50', 'number'], ['90%', 'percent'], ['2022年1月1日', 'date'], ['2022/12/31', 'date'], ['甲\n乙', 'text']]);
  });

  test('formulas: their value, and what has none', async () => {
    const [grid] = await bookGrids((sheet) => {
      sheet.getCell('A1').value = { formula: '1+1', result: 2 };
      sheet.getCell('B1').value = { formula: '100%' };
    });
    expect(textsOf(grid)).toEqual([['2', 'number'], ['=100%', 'formula']]);
  });

  test('merges, and what is hidden', async () => {
    const grids = await bookGrids((sheet, book) => {
      sheet.mergeCells('A1:B2');
      sheet.getCell('A1').value = '并';
      sheet.getCell('C1').value = '藏列';
      sheet.getColumn(3).hidden = true;
      sheet.getCell('A3').value = '藏行';
      sheet.getRow(3).hidden = true;
      book.addWorksheet('藏表', { state: 'hidden' }).getCell('A1').value = '甲';
    });
    expect(grids[0]?.cells.map(({ text, rowSpan, columnSpan, hidden }) => [text, rowSpan, columnSpan, hidden])).toEqual([
      ['并', 2, 2, false],
      ['藏列', 1, 1, true],
      ['藏行', 1, 1, true],
    ]);
    expect(grids.map(({ sheet, index, hidden }) => [sheet, index, hidden])).toEqual([['表', 0, false], ['藏表', 1, true]]);
  });

  test('a used range of a million empty rows costs nothing', async () => {
    const cells = (texts: string) => `<sheetData><row r="1">${texts}</row></sheetData><mergeCells><mergeCell ref="C1:C1048576"/></mergeCells>`;
    const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/>${cells(text('A1', '甲') + text('C1', '乙'))}</worksheet>`;
    const started = performance.now();
    const [grid] = await readGrids(await given('百万行.xlsx', zipSync(smallBook(sheet))));
    expect([grid?.rows, grid?.columns]).toEqual([1, 3]);
    expect(grid?.cells.map(({ rowSpan }) => rowSpan)).toEqual([1, 1]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a sheet that is formatted to its last row gives up its empty rows', async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => `<row r="${row + 2}" ht="15"><c r="A${row + 2}" s="1"/><c r="B${row + 2}" s="1"></c></row>`).join('');
    const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"/></row>';
    const sheet = `<worksheet><sheetData>${first}${rows}</sheetData></worksheet>`;
    expect(sheet.length).toBeGreaterThan(8 * 2 ** 20);
    const [grid] = await readGrids(await given('满格.xlsx', zipSync(smallBook(sheet))));
    expect(grid?.cells.map(({ text, row, column }) => [text, row, column])).toEqual([['甲', 0, 0]]);
  });
});

describe('text', () => {
  const rows = '项目名称,"甲,乙"\n"年度\n目标",100%';
  const gb18030 = Buffer.from('cfeec4bfc3fbb3c62cb9abcef1d4b1b9dcc0ed0ac4eab6c82c32303232', 'hex');
  test.each([
    ['UTF-8', Buffer.from(rows)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${rows}`)],
    ['UTF-16', Buffer.from(`\uFEFF${rows}`, 'utf16le')],
    ['Windows line ends', Buffer.from('项目名称,"甲,乙"\r\n"年度\r\n目标",100%\r\n')],
    ['tabs', Buffer.from('项目名称\t甲,乙\n"年度\n目标"\t100%')],
  ])('%s', async (_, bytes) => {
    const [grid] = await readGrids(await given('表.csv', bytes));
    expect(grid?.cells.map(({ row, column, text }) => [row, column, text])).toEqual([[0, 0, '项目名称'], [0, 1, '甲,乙'], [1, 0, '年度\n目标'], [1, 1, '100%']]);
  });

  test('GB18030', async () => {
    const [grid] = await readGrids(await given('国标.csv', gb18030));
    expect(grid?.cells.map(({ text }) => text)).toEqual(['项目名称', '公务员管理', '年度', '2022']);
  });

  test('a web table that is called .xls', async () => {
    const [grid] = await readGrids(await given('平台.xls', '<html><table><tr><td colspan="2">项目编码</td></tr><tr><td>440304220051500300033</td><td>100%</td></tr></table></html>'));
    expect(grid?.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([['项目编码', 2], ['440304220051500300033', 1], ['100%', 1]]);
  });
});

test('reading stops when it is asked to', async () => {
  const stop = new AbortController();
  const reading = readGrids(sample('futian-2022-projects.xlsx'), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

test('progress counts the sheets', async () => {
  const steps: string[] = [];
  await readGrids(sample('minhang-2022-projects.xlsx'), { onProgress: (done, total) => steps.push(`${done}/${total}`) });
  expect([steps.length, steps.at(-1)]).toEqual([20, '20/20']);
});
