import { beforeEach, expect, test } from 'vitest';
import { takeToken } from './token';

beforeEach(() => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

test('the token is taken out of the address and kept for reloads of the tab', () => {
  window.history.replaceState(null, '', '/?token=secret&x=1#part');
  expect(takeToken()).toBe('secret');
  expect(window.location.href).not.toContain('secret');
  expect(window.location.search).toBe('?x=1');
  expect(takeToken()).toBe('secret');
});

test('a page without a token has none', () => {
  expect(takeToken()).toBeNull();
});
