import { describe, expect, it } from 'vitest';
import { readFrequency, readTargetValue } from './target-reading';

describe('readTargetValue', () => {
  it.each([
    ['', 'empty'], ['≥6人', 'quantity'], ['100%', 'quantity'], ['20个工作日', 'quantity'], ['1-2批', 'range'], ['95%≤n≤100%', 'range'], ['100人≤n≤129人', 'range'], ['5%~10%', 'range'],
    ['2022年12月底前', 'date'], ['每月15号前', 'date'], ['于11月开展完成。', 'date'], ['年底前', 'date'], ['十二月底前', 'date'], ['约300份', 'approximate'], ['30人左右', 'approximate'],
    ['提升15%', 'change'], ['下降5个百分点', 'change'], ['每月4次', 'frequency'], ['每季度一次', 'frequency'], ['I级响应,200元/人/天;II级响应,100元/天', 'standards'],
    ['100按月按要求发放', 'sentence'], ['显著提升', 'words'], ['不适用', 'words'], ['二级', 'words'], ['营造浓厚学习氛围', 'words'],
  ])('%s: %s', (text, kind) => {
    expect(readTargetValue(text).kind).toBe(kind);
  });

  it('gives what is inside', () => {
    expect(readTargetValue('95%≤n≤100%').range).toEqual({ low: '95', high: '100', unit: '%' });
    expect(readTargetValue('1-2批').range).toEqual({ low: '1', high: '2', unit: '批' });
    expect(readTargetValue('约1,300份').quantity).toEqual({ number: '1300', unit: '份' });
    expect(readTargetValue('提升15%').quantity).toEqual({ number: '15', unit: '%' });
    expect(readTargetValue('I级响应,200元/人/天;II级响应,100元/天').standards).toEqual([{ number: '200', unit: '元/人/天' }, { number: '100', unit: '元/天' }]);
  });
});

describe('readFrequency', () => {
  it.each([
    ['每月定期开展党员组织生活会', 12], ['每季度两次', 8], ['每年组织不少于2次公开招聘', 2], ['每半年1次', 2], ['每周一次', 52], ['全年4次', undefined],
  ])('%s: %s', (text, times) => {
    expect(readFrequency(text)?.timesAYear).toBe(times);
  });
});
