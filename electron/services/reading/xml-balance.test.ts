import { expect, test } from 'vitest';
import { isBalancedXml } from './xml-balance';

test.each([
  ['<?xml version="1.0"?><a x="1"><b/><c>甲</c><!-- <d> --></a>', true],
  ['<a><b></a></b>', false],
  ['<a><b></b>', false],
  ['<a/><a/>', false],
  ['甲', false],
  [`${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, false],
])('%j', (text, expected) => {
  expect(isBalancedXml(text)).toBe(expected);
});

test('time grows with the length', () => {
  const started = performance.now();
  expect(isBalancedXml(`<a>${'<b></c>'.repeat(1)}${'<b>'.repeat(300_000)}`)).toBe(false);
  expect(isBalancedXml(`<a>${'<b>甲</b>'.repeat(300_000)}</a>`)).toBe(true);
  expect(performance.now() - started).toBeLessThan(2000);
});
