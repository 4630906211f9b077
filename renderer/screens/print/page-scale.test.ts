import { expect, test } from 'vitest';
import { nextZoom, pageAt, pageGap, pageScale, widestOf } from './page-scale';

const a4 = { width: 595.28, height: 841.89 };

test('100 % is as large as paper, and a page that fits does fit', () => {
  expect(pageScale(1, a4, { width: 100, height: 100 }) * a4.width).toBeCloseTo((210 / 25.4) * 96, 0);
  const place = { width: 800, height: 600 };
  expect(pageScale('width', a4, place) * a4.width).toBeCloseTo(800 - 2 * pageGap);
  expect(pageScale('page', a4, place) * a4.height).toBeCloseTo(600 - 2 * pageGap);
  expect(pageScale('page', a4, { width: 0, height: 0 })).toBeGreaterThan(0);
});

test('landscape and portrait pages share one scale', () => {
  expect(widestOf([a4, { width: a4.height, height: a4.width }])).toEqual({ width: a4.height, height: a4.height });
});

test('zooming goes on from what is shown', () => {
  expect(nextZoom(pageScale(1, a4, a4), 1)).toBe(1.25);
  expect(nextZoom(pageScale(1, a4, a4), -1)).toBe(0.75);
  expect(nextZoom(100, 1)).toBe(3);
  expect(nextZoom(0.1, -1)).toBe(0.5);
});

test('the page is the one that is looked at', () => {
  const tops = [0, 1000, 2000];
  expect(pageAt(tops, 0, 600)).toBe(1);
  expect(pageAt(tops, 790, 600)).toBe(1);
  expect(pageAt(tops, 810, 600)).toBe(2);
  expect(pageAt(tops, 5000, 600)).toBe(3);
});
