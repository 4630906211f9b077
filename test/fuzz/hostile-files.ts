import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Files that were made to hurt whoever opens them. `sample` is a sound file of the kind, to which the harm is done. */
export type Hostile = { readonly name: string; readonly make: (sample: (name: string) => Uint8Array) => Uint8Array };

const megabyte = 2 ** 20;
const zeros = (megabytes: number) => new Uint8Array(megabytes * megabyte);
const spaces = (megabytes: number) => zeros(megabytes).fill(0x20);
const book = 'gulou-2020-projects.xlsx';
const letter = 'caofeidian-2022.docx';

/** The sample with some parts put in or changed. */
const withParts = (sample: Uint8Array, change: (parts: Record<string, Uint8Array>) => Zippable): Uint8Array => zipSync(change(unzipSync(sample)), { level: 6 });
const sheetOf = (parts: Record<string, Uint8Array>) => Object.keys(parts).find((name) => name.endsWith('worksheets/sheet1.xml')) ?? 'xl/worksheets/sheet1.xml';
const insideSheet = (sample: Uint8Array, rows: string, head = ''): Uint8Array =>
  withParts(sample, (parts) => ({
    ...parts,
    [sheetOf(parts)]: strToU8(`<?xml version="1.0"?>${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`),
  }));
const insideLetter = (sample: Uint8Array, body: string, head = ''): Uint8Array =>
  withParts(sample, (parts) => ({
    ...parts,
    'word/document.xml': strToU8(`<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  }));
const text = (words: string) => `<c r="A1" t="inlineStr"><is><t>${words}</t></is></c>`;
const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 9 }, (_, level) => `<!ENTITY ${'bcdefghij'[level]} "${`&${'abcdefghi'[level]};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';

/** Writes another size for every entry of an archive, in its directory and before each entry. */
function forged(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

function pdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  objects.forEach((object, index) => pieces.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')));
  pieces.push(Buffer.from('trailer << /Root 1 0 R >>\n%%EOF'));
  return Buffer.concat(pieces);
}
const stream = (bytes: Uint8Array) => Buffer.concat([Buffer.from(`<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

export const hostileFiles: readonly Hostile[] = [
  { name: '一个部件的炸弹.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, [sheetOf(parts)]: spaces(130) })) },
  { name: '许多部件的炸弹.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`xl/media/${index}.bin`, zeros(9)])) })) },
  { name: '三千个部件.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, ...Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`xl/media/${index}.bin`, new Uint8Array(1)])) })) },
  { name: '套中套.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, 'xl/embeddings/a.zip': zipSync({ 'b.zip': zipSync({ c: zeros(60) }) }) })) },
  { name: '大小写小了.xlsx', make: (sample) => forged(withParts(sample(book), (parts) => ({ ...parts, [sheetOf(parts)]: spaces(120) })), 100) },
  { name: '大小写大了.xlsx', make: (sample) => forged(sample(book), 0x7fffffff) },
  { name: '层层嵌套.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${'<c><is>'.repeat(200_000)}${'</is></c>'.repeat(200_000)}</row>`) },
  { name: '百万空行.xlsx', make: (sample) => insideSheet(sample(book), Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"/></row>`).join('')) },
  { name: '巨大的合并.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${text('甲')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200)}</mergeCells><sheetData>`) },
  { name: '一亿行之外.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${text('甲')}<c r="A99999999" t="inlineStr"><is><t>乙</t></is></c></row>`) },
  { name: '四十亿列.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, [sheetOf(parts)]: strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="4294967296" hidden="1"/></cols><sheetData><row r="1">${text('甲')}</row></sheetData></worksheet>`) })) },
  { name: '倒着的合并.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${text('甲')}</row></sheetData><mergeCells><mergeCell ref="A99999999:B19"/></mergeCells><sheetData>`) },
  { name: '实体炸弹.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${text('&j;')}</row>`, laughs) },
  { name: '外部实体.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${text('&secret;')}</row>`, outside) },
  { name: '巨大的共享文字.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, 'xl/sharedStrings.xml': strToU8(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${`<si><t>${'字'.repeat(20)}</t></si>`.repeat(1_000_000)}</sst>`) })) },
  { name: '一个巨大的格.xlsx', make: (sample) => insideSheet(sample(book), `<row r="1">${text('长'.repeat(20_000_000))}</row>`) },
  { name: '宏.xlsm', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, 'xl/vbaProject.bin': strToU8('Sub Auto_Open()\nShell "calc"\nEnd Sub') })) },
  { name: '外部链接.xlsx', make: (sample) => withParts(sample(book), (parts) => ({ ...parts, 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook r:id="r1"/></externalLink>') })) },
  { name: '炸弹.docx', make: (sample) => withParts(sample(letter), (parts) => ({ ...parts, 'word/document.xml': spaces(130) })) },
  { name: '层层嵌套.docx', make: (sample) => insideLetter(sample(letter), `${'<w:tbl><w:tr><w:tc>'.repeat(30_000)}${'</w:tc></w:tr></w:tbl>'.repeat(30_000)}`) },
  { name: '实体炸弹.docx', make: (sample) => insideLetter(sample(letter), '<w:p><w:r><w:t>&j;</w:t></w:r></w:p>', laughs) },
  { name: '外部实体.docx', make: (sample) => insideLetter(sample(letter), '<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>', outside) },
  { name: '一行十万格.docx', make: (sample) => insideLetter(sample(letter), `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>'.repeat(300)}</w:tr></w:tbl>`) },
  { name: '页数是假的.pdf', make: () => pdf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', onePage, stream(deflateSync(Buffer.from('BT ET')))]) },
  { name: '页套着自己.pdf', make: () => pdf([catalogue, '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>']) },
  { name: '流的炸弹.pdf', make: () => pdf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', onePage, stream(deflateSync(zeros(400)))]) },
  { name: '画不完的线.pdf', make: () => pdf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', onePage, stream(deflateSync(Buffer.from('0 0 m 100 100 l S\n'.repeat(2_000_000))))]) },
  { name: '会动的.pdf', make: () => pdf(['<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >> >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', onePage, stream(deflateSync(Buffer.from('BT ET')))]) },
  { name: '一亿个逗号.csv', make: () => Buffer.alloc(90 * megabyte, ',') },
  { name: '九千万个引号.csv', make: () => Buffer.concat([Buffer.from('项目名称,'), Buffer.alloc(60 * megabyte, '"')]) },
  { name: '跨一百万列.html', make: () => Buffer.from(`<html><table><tr>${'<td colspan="1000000" rowspan="1000000">甲</td>'.repeat(50)}</tr></table></html>`) },
];
