import { expect, test } from 'vitest';
import type { Word } from './page-marks';
import { boxBehind, isOverdrawn, textBlocks } from './text-blocks';

const word = (text: string, left: number, bottom: number): Word => ({ text, left, right: left + text.length * 6, top: bottom - 6, bottom });
const undivided = () => false;

test('lines of one cell follow each other under one edge or middle', () => {
  const words = [word('项目总金额(中期规', 50, 100), word('划,万元):', 50, 108), word('414.00', 200, 104), word('本年度', 50, 116)];
  expect(textBlocks(words, undivided).map((block) => block.map(({ text }) => text).join(''))).toEqual(['项目总金额(中期规划,万元):', '414.00', '本年度']);
});

test('runs of one line are together unless a line is drawn between them', () => {
  const words = [word('第', 0, 50), word('2022', 6, 50), word('年', 30, 50)];
  expect(textBlocks(words, undivided)).toHaveLength(1);
  expect(textBlocks(words, (left, right) => left < 29.9 && right > 29.9)).toHaveLength(2);
});

test('text that was drawn over the borders belongs to the cell whose middle it shares', () => {
  const boxes = [0, 10, 20].map((top) => ({ left: 0, right: 100, top, bottom: top + 10 }));
  const block = [word('甲甲', 0, 14), word('乙乙', 0, 22)];
  const boxOf = (drawn: Word) => boxes.find(({ top, bottom }) => (drawn.top + drawn.bottom) / 2 >= top && (drawn.top + drawn.bottom) / 2 < bottom);
  expect(isOverdrawn(block, boxOf)).toBe(true);
  expect(boxBehind(block, boxes)).toBe(boxes[1]);
  expect(isOverdrawn([word('丙', 0, 8)], boxOf)).toBe(false);
});
