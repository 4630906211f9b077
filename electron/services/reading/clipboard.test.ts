import { expect, test } from 'vitest';
import { Fault } from '#shared/api/reply';
import { readClipboard } from './clipboard';

const texts = async (html: string, text = '') =>
  (await readClipboard({ name: '剪贴板', html, text })).map(({ cells }) => cells.map(({ row, column, rowSpan, columnSpan, text: words }) => [row, column, rowSpan, columnSpan, words]));
const expected = [[[0, 0, 1, 2, '一级指标'], [0, 2, 1, 1, '指标值'], [1, 0, 2, 1, '产出指标'], [1, 1, 1, 1, '人数'], [1, 2, 1, 1, '≥6人'], [2, 1, 1, 1, '合格\n率'], [2, 2, 1, 1, '100%']]];

test('a table from Excel, WPS, LibreOffice and Word, with its merged cells', async () => {
  const rows = (td: string, end = '') => `<tr><td colspan=2 ${td}>一级指标${end}</td><td ${td}>指标值${end}</td></tr><tr><td rowspan=2 ${td}>产出指标${end}</td><td ${td}>人数${end}</td><td ${td}>≥6人${end}</td></tr><tr><td ${td}>合格<br>率${end}</td><td ${td} x:num="1">100%${end}</td></tr>`;
  const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head><body link=blue><table border=0 cellpadding=0><!--StartFragment--><col width=72 span=3>${rows('class=xl65 width=72')}<!--EndFragment--></table></body></html>`;
  const office = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/></head><body><table cellspacing="0"><colgroup width="85"></colgroup>${rows('height="17" align="left" sdnum="2052;0;@"')}</table></body></html>`;
  const word = `<html><body><!--StartFragment--><table class=MsoTableGrid>${rows('valign=top').replaceAll(/>([^<>]+)<\/td>/g, '><p class=MsoNormal><span lang=ZH-CN>$1</span></p></td>')}</table><!--EndFragment--></body></html>`;
  for (const html of [excel, office, word]) expect(await texts(html)).toEqual(expected);
});

test('text with tabs, where there is no table in the HTML', async () => {
  expect(await texts('<meta charset="utf-8"><p>说明</p>', '三级指标\t指标值\r\n人数\t"≥6\n人"\r\n')).toEqual([[[0, 0, 1, 1, '三级指标'], [0, 1, 1, 1, '指标值'], [1, 0, 1, 1, '人数'], [1, 1, 1, 1, '≥6\n人']]]);
});

test('a code of twenty digits keeps them all', async () => {
  expect(await texts('<table><tr><td>项目编码</td><td>44030022P0006031000133</td><td>12345678901234567890</td></tr></table>')).toEqual([[[0, 0, 1, 1, '项目编码'], [0, 1, 1, 1, '44030022P0006031000133'], [0, 2, 1, 1, '12345678901234567890']]]);
});

test('an empty clipboard is refused in a sentence', async () => {
  await expect(readClipboard({ name: '剪贴板', html: '', text: ' \n' })).rejects.toThrow(/剪贴板里没有表格。.*粘贴。$/);
  await expect(readClipboard({ name: '剪贴板', html: '<img src="x">', text: '' })).rejects.toBeInstanceOf(Fault);
});
