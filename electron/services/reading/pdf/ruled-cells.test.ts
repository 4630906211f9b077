import { expect, test } from 'vitest';
import type { Rule } from './page-marks';
import { clusterLines, ruledCells } from './ruled-cells';

const across = (at: number, from: number, to: number): Rule => ({ direction: 'across', at, from, to });
const down = (at: number, from: number, to: number): Rule => ({ direction: 'down', at, from, to });

test('lines that lie close are one', () => {
  expect(clusterLines([50.4, 10, 11, 50])).toEqual([10.5, 50.2]);
});

test('a cell that no line divides spans rows and columns', () => {
  // +---+---+
  // | A | B |
  // |   +---+
  // |   | C |
  // +---+---+
  // |   D   |
  // +-------+
  const rules = [across(0, 0, 100), across(20, 50, 100), across(40, 0, 100), across(60, 0, 100), down(0, 0, 60), down(50, 0, 40), down(100, 0, 60)];
  const { cells } = ruledCells(rules, [0, 50, 100]);
  expect(cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join(' ')).toSorted((a, b) => a.localeCompare(b))).toEqual(['0 0 2 1', '0 1 1 1', '1 1 1 1', '2 0 1 2']);
});

test('lines drawn in pieces close a cell, what is open is no cell', () => {
  const box = [across(0, 0, 40), across(0, 41, 100), across(30, 0, 100), down(0, 0, 30), down(100, 0, 30)];
  expect(ruledCells(box, [0, 100]).cells).toHaveLength(1);
  expect(ruledCells(box.slice(0, 4), [0, 100]).cells).toHaveLength(0);
});
