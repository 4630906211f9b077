import { expect, test } from 'vitest';
import { directionOf, settleNature } from './nature';

test('the content of 指标性质 tells sign from direction', () => {
  expect(settleNature('nature', '指标性质', ['≥', '=', '定性'])).toBe('sign');
  expect(settleNature('nature', '指标性质', ['正向指标', '反向'])).toBe('direction');
  expect(settleNature('nature', '方向', ['大于等于', '等于'])).toBe('sign');
  expect(settleNature('nature', '指标性质', ['定性', '定量'])).toBeNull();
});

test('an empty column goes by its header, other columns by their own', () => {
  expect(settleNature('nature', '计算符号', [])).toBe('sign');
  expect(settleNature('nature', '方向', [])).toBe('direction');
  expect(settleNature('value', '指标值', ['≥'])).toBe('value');
});

test('directions by their synonyms', () => {
  expect(['正向', '逆向指标', '负向', '≥'].map(directionOf)).toEqual(['正向指标', '反向指标', '反向指标', '']);
});
