import { describe, expect, it } from 'vitest';
import { leadingSign, normaliseSign } from './sign';

describe('normaliseSign', () => {
  it.each([
    ['≧', '≥'], ['⩾', '≥'], ['>=', '≥'], ['＞=', '≥'], ['> =', '≥'], ['大于等于', '≥'], ['≦', '≤'], ['＜＝', '≤'], ['=', '＝'], ['＝', '＝'], ['等于', '＝'], ['>', '＞'], ['小于', '＜'],
    ['正向指标', ''], ['定性', ''], ['', ''], ['≥5', ''],
  ])('%s', (text, sign) => {
    expect(normaliseSign(text)).toBe(sign);
  });
});

describe('leadingSign', () => {
  it('tells how the sign was typed and what follows', () => {
    expect(leadingSign(' > = 90%')).toEqual({ sign: '≥', spelling: '>=', rest: '90%' });
    expect(leadingSign('90%')).toEqual({ sign: '', spelling: '', rest: '90%' });
  });
});
