import { expect, test } from 'vitest';
import { cellText, lineText } from './cell-text';
import type { Word } from './page-marks';

const word = (text: string, left: number, line: number): Word => ({ text, left, right: left + text.length * 10, top: line * 14, bottom: line * 14 + 10 });

test('wrapped Chinese is joined without blanks, ended lines stay lines', () => {
  expect(cellText([word('全年支付社会化服', 0, 0), word('务费', 0, 1)], 90)).toBe('全年支付社会化服务费');
  expect(cellText([word('某单位（本级）', 0, 0), word('某服务中心', 0, 1)], 200)).toBe('某单位（本级）\n某服务中心');
  expect(cellText([word('做好服务保障工作。', 0, 0), word('2.做好培训', 0, 1)], 100)).toBe('做好服务保障工作。\n2.做好培训');
});

test('words of a line in their order, with a blank where a gap is wide', () => {
  expect(lineText([word('预算数', 0, 0), word('110', 30, 0)])).toBe('预算数110');
  expect(lineText([word('其他资金', 0, 0), word('0', 60, 0)])).toBe('其他资金 0');
});
