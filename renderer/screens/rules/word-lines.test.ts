import { expect, test } from 'vitest';
import { linesOf, wordsOf } from './word-lines';

test('lines are read as typed, without what is empty or said twice, and come back the same', () => {
  const read = wordsOf({ wrongWords: '福田曲=福田区\n\n 组织步 ＝ 组织部 \n福田曲→福田', units: '个站点\n个站点', wordings: ' 验收合格 ' });
  expect(read).toEqual({ words: { wrongWords: [{ wrong: '福田曲', right: '福田区' }, { wrong: '组织步', right: '组织部' }], units: ['个站点'], wordings: ['验收合格'] } });
  if ('words' in read) expect(wordsOf(linesOf(read.words))).toEqual(read);
});

test.each(['福田曲', '曲=区', '福田曲=', '福田区=福田区', '一个=两个=三个'])('%s is no pair', (line) => {
  expect(wordsOf({ wrongWords: `组织步=组织部\n${line}`, units: '', wordings: '' })).toEqual({ badLine: line });
});
