import { expect, test } from 'vitest';
import { secondsLeft } from './time-left';

test('what is left takes as long as its share of what is done', () => {
  expect(secondsLeft({ done: 100, total: 300, since: 1000 }, 11_000)).toBe(20);
  expect(secondsLeft({ done: 299, total: 300, since: 0 }, 30_000)).toBe(1);
});

test('nothing is said while it cannot be known', () => {
  expect(secondsLeft({ done: 1, total: 300, since: 0 }, 60_000)).toBeNull();
  expect(secondsLeft({ done: 100, total: 300, since: 0 }, 500)).toBeNull();
  expect(secondsLeft({ done: 0, total: 0, since: 0 }, 60_000)).toBeNull();
  expect(secondsLeft({ done: 300, total: 300, since: 0 }, 60_000)).toBeNull();
});
