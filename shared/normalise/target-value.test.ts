import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyIndicator } from '../model/declaration';
import { measureUnits } from './measure-units';
import { signs } from './sign';
import { interpretValue, joinTargetValue, parseTargetValue } from './target-value';

describe('parseTargetValue', () => {
  it.each([
    ['≥6人', '≥', '6', '人', ''],
    ['100%', '', '100', '%', ''],
    ['2022年12月底前', '', '', '', '2022年12月底前'],
    ['在2022年12月31日前完成。', '', '', '', '在2022年12月31日前完成。'],
    ['2022-12-31', '', '', '', '2022-12-31'],
    ['12月31日前', '', '', '', '12月31日前'],
    ['每月15号前', '', '', '', '每月15号前'],
    ['不适用', '', '', '', '不适用'],
    ['约300份', '', '', '', '约300份'],
    ['300份左右', '', '', '', '300份左右'],
    ['100余人', '', '', '', '100余人'],
    ['1-2批', '', '', '', '1-2批'],
    ['5%~10%', '', '', '', '5%~10%'],
    ['95%≤n≤100%', '', '', '', '95%≤n≤100%'],
    ['$>=95\\%$', '≥', '95', '%', ''],
    ['$\\geq 95\\%$', '≥', '95', '%', ''],
    ['> = 90%', '≥', '90', '%', ''],
    ['≥ 90%', '≥', '90', '%', ''],
    ['≧50次', '≥', '50', '次', ''],
    ['>95%', '＞', '95', '%', ''],
    ['》=95%', '≥', '95', '%', ''],
    ['》500亩', '＞', '500', '亩', ''],
    ['超13万元/年', '＞', '13', '万元/年', ''],
    ['《办法》', '', '', '', '《办法》'],
    ['不低于90%', '≥', '90', '%', ''],
    ['90%以上', '≥', '90', '%', ''],
    ['90%（含）以上', '≥', '90', '%', ''],
    ['不超过5万元', '≤', '5', '万元', ''],
    ['控制在5万元以内', '≤', '5', '万元', ''],
    ['＝100.00', '＝', '100.00', '', ''],
    ['=10000份', '＝', '10000', '份', ''],
    ['１００％', '', '100', '%', ''],
    ['1,234.5万元', '', '1234.5', '万元', ''],
    ['100按月按要求发放村两委干部基础职务补贴', '', '100', '', '按月按要求发放村两委干部基础职务补贴'],
    ['100全额发放', '', '100', '', '全额发放'],
    ['≥5每年办不低于5个主题班', '≥', '5', '', '每年办不低于5个主题班'],
    ['33个社区全额发放到位', '', '33', '', '个社区全额发放到位'],
    ['33个社区', '', '33', '个社区', ''],
    ['100%按时发放', '', '100', '%', '按时发放'],
    ['每月4次', '', '', '', '每月4次'],
    ['12次/年', '', '12', '次/年', ''],
    ['0.6万元/人', '', '0.6', '万元/人', ''],
    ['200元/人/天', '', '200', '元/人/天', ''],
    ['人（团队）', '', '', '', '人（团队）'],
    ['50人（团队）', '', '50', '人(团队)', ''],
    ['1个半版/整版', '', '1', '', '个半版/整版'],
    ['显著提升', '', '', '', '显著提升'],
    ['提升15%', '', '', '', '提升15%'],
    ['20个工作日', '', '20', '个工作日', ''],
    ['20个工作日内', '≤', '20', '个工作日', ''],
    ['50 场', '', '50', '场', ''],
    ['0', '', '0', '', ''],
    ['0安全事故', '', '', '', '0安全事故'],
    ['0起', '', '0', '起', ''],
    ['4A级景区', '', '', '', '4A级景区'],
    ['3次以上/年', '≥', '3', '次/年', ''],
    ['5万元/项目', '', '5', '万元/项目', ''],
    ['2次/每年', '', '2', '次/年', ''],
    ['7×24小时', '', '', '', '7×24小时'],
    ['1:30', '', '', '', '1:30'],
    ['1.制定方案；2.组织实施', '', '', '', '1.制定方案；2.组织实施'],
    ['百分之九十五以上', '≥', '95', '%', ''],
    ['≥国家标准', '≥', '', '', '国家标准'],
    ['达到国家标准', '', '', '', '达到国家标准'],
    ['', '', '', '', ''],
  ])('%s', (text, sign, number, unit, wording) => {
    expect(parseTargetValue(text)).toEqual({ sign, number, unit, wording });
  });

  const unit = fc.constantFrom(...Object.values(measureUnits).flat());
  const number = fc.oneof(fc.nat(99_999_999).map(String), fc.tuple(fc.nat(9999), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`));

  it('takes apart what it joins, for every sign, number and unit', () => {
    // 年, 月, 日 and 号 after a bare number may be dates (12月, 2022年): there the text stays wording.
    const counter = unit.filter((word) => !/^[年月日号]/u.test(word));
    fc.assert(
      fc.property(fc.constantFrom('', ...signs), number, counter, (sign, digits, word) => {
        const value = { sign, number: digits, unit: word, wording: '' };
        expect(parseTargetValue(joinTargetValue(value))).toEqual(value);
      }),
    );
  });

  it('gives the same again for the joined text, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'≥>=＝<≦ 0123456789.,%％人次个年月日以上内约每不低于按时发放/-~。'), { maxLength: 14 }), (characters) => {
        const once = parseTargetValue(characters.join(''));
        if (once.wording === '') expect(parseTargetValue(joinTargetValue(once))).toEqual(once);
        else expect(characters.join('').trim().length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('interpretValue', () => {
  it('fills what the form has no column for', () => {
    const row = { ...emptyIndicator, value: '≥6人' };
    expect(interpretValue(row, new Set(['name', 'value']))).toMatchObject({ sign: '≥', number: '6', unit: '人', wording: '' });
  });

  it('leaves the columns that the form has', () => {
    const row = { ...emptyIndicator, value: '100.00', sign: '≥', unit: '%' };
    expect(interpretValue(row, new Set(['value', 'sign', 'unit']))).toMatchObject({ sign: '≥', number: '100.00', unit: '%' });
  });
});
