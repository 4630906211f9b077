import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { declarationOf, emptyIndicator, type IndicatorContent } from '#shared/model/declaration';
import { parseTemplate, type Template, type UploadColumn, type UploadMapping } from '#shared/template/schema';
import futian from '../../../../resources/templates/shenzhen-futian-project.json' with { type: 'json' };
import gulou from '../../../../resources/templates/fuzhou-gulou-project.json' with { type: 'json' };
import { platformValues } from './platform-value';
import { uploadTable } from './upload-rows';
import { writeUpload } from './write-upload';

const template = parseTemplate(futian);
const units = [{ id: 'u1', name: '局本级', code: '001001' }];

function form(indicators: Partial<IndicatorContent>[], fields: Record<string, string> = {}, of: Template = template) {
  let next = 0;
  const content = { fields: { projectName: '甲项目', projectCode: '440304220051500300033', ...fields }, units: [], tasks: [], spendingPlan: [] };
  const rows = indicators.map((row) => ({ ...emptyIndicator, level1: '产出指标', level2: '数量指标', name: '培训人数', ...row }));
  return declarationOf({ ...content, indicators: rows }, { year: 2023, unitId: 'u1', template: of.id, kind: of.kind, position: 1 }, () => `r${(next += 1)}`);
}
const table = (indicators: Partial<IndicatorContent>[], of: Template = template) => uploadTable([form(indicators, {}, of)], new Map([[of.id, of]]), units);

describe('platformValues', () => {
  test.each([
    ['≥100人', '≥', '1', '100', '人', ''],
    ['＞5次', '＞', '2', '5', '次', ''],
    ['＝3场', '＝', '3', '3', '场', ''],
    ['＜2天', '＜', '4', '2', '天', ''],
    ['≤100%', '≤', '5', '100', '%', ''],
    ['不超过1,234.50万元', '≤', '5', '1234.50', '万元', ''],
    ['100%', '＝', '3', '100', '%', ''],
    ['有效保障', '定性', '6', '有效保障', '', ''],
    ['2022年12月底前完成', '定性', '6', '2022年12月底前完成', '', ''],
    ['2023-12-31', '定性', '6', '2023-12-31', '', ''],
    ['95%≤n≤100%', '定量(其他)', '9', '95%≤n≤100%', '', '95%≤n≤100%'],
    ['约300份', '定量(其他)', '9', '约300份', '', '约300份'],
    ['1-2批', '定量(其他)', '9', '1-2批', '', '1-2批'],
    ['2023年完成30至40场', '定量(其他)', '9', '2023年完成30至40场', '', '2023年完成30至40场'],
    ['不适用', '不适用', '10', '不适用', '', ''],
    ['', '', '', '', '', ''],
  ])('%s', (value, sign, signCode, number, unit, remark) => {
    expect(platformValues({ ...emptyIndicator, value }, template)).toMatchObject([{ sign, signCode, number, unit, remark }]);
  });

  test('a remark of its own is kept', () => {
    expect(platformValues({ ...emptyIndicator, value: '约300份', remark: '视情况' }, template)[0]?.remark).toBe('视情况');
  });

  test('a form with columns for sign and unit sends those', () => {
    const row = { ...emptyIndicator, value: '95', sign: '≥', unit: '%', direction: '正向指标' };
    expect(platformValues(row, parseTemplate(gulou))).toMatchObject([{ sign: '≥', signCode: '1', number: '95', unit: '%', problems: [] }]);
  });
});

describe('a mapping of the user', () => {
  const mapped = (upload: Partial<UploadMapping>) => ({ ...template, upload: { ...template.upload, ...upload } });
  const columns = (...list: UploadColumn[]) => mapped({ columns: list });

  test.each([
    ['95%≤n≤100%', [['≥', '95', '%'], ['≤', '100', '%']]],
    ['1-2批', [['≥', '1', '批'], ['≤', '2', '批']]],
    ['30至40场', [['≥', '30', '场'], ['≤', '40', '场']]],
    ['约300份', [['定量(其他)', '约300份', '']]],
    ['2022-12-31', [['定性', '2022-12-31', '']]],
    ['≥3场', [['≥', '3', '场']]],
  ])('splits the range %s where it says so', (value, lines) => {
    const found = platformValues({ ...emptyIndicator, value }, mapped({ ranges: 'split' }));
    expect(found.map(({ sign, number, unit }) => [sign, number, unit])).toEqual(lines);
    expect(table([{ value }], mapped({ ranges: 'split' })).rows).toHaveLength(lines.length);
  });

  test('sends amounts in the unit of the platform, and says what is none', () => {
    const list: UploadColumn[] = [{ header: '金额', source: 'annualAmount', decimals: 2 }];
    const sent = (annualAmount: string, upload: Partial<UploadMapping>) => {
      const of = mapped({ columns: list, ...upload });
      return uploadTable([form([{ value: '≥1次' }], { annualAmount }, of)], new Map([[of.id, of]]), units);
    };
    expect(sent('1,234.567891', { moneyUnit: '元' }).rows).toEqual([['12345678.91']]);
    expect(sent('12', {}).rows).toEqual([['12.00']]);
    expect(sent('0.123456', { moneyUnit: '元' }).rows).toEqual([['1234.56']]);
    const wrong = sent('约五万', { moneyUnit: '元' });
    expect(wrong.rows).toEqual([['约五万']]);
    expect(wrong.problems).toEqual(['“甲项目”的“金额”是“约五万”，不是金额，已按原文上报，请核对。']);
  });

  test('replaces texts by the codes of the platform, fills fixed columns, and names what does not fit', () => {
    const of = columns(
      { header: '类型', source: 'period', codes: { 年度: 'Y', 总体: 'A' } },
      { header: '二级', source: 'level2', codes: { 质量指标: '02' } },
      { header: '版本', source: 'text', text: '=2' },
      { header: '部门', source: 'departmentName' },
      { header: '名称', source: 'name', limit: 3 },
    );
    const { rows, problems } = uploadTable([form([{ value: '≥1次' }], {}, of)], new Map([[of.id, of]]), units, '某局');
    expect(rows).toEqual([['Y', '数量指标', '=2', '某局', '培训人数']]);
    expect(problems).toEqual([
      '“甲项目”第 1 行的“二级”是“数量指标”，上报格式的代码表里没有，已按原文上报，请核对。',
      '“甲项目”第 1 行的“名称”有 4 个字，平台最多收 3 个字，请改短。',
    ]);
  });

  test('refuses the characters that it names, and no others', () => {
    expect(table([{ value: '约 30_份' }], mapped({ refused: '_' })).problems.join('')).toContain('不接受的字符“_”');
    expect(table([{ value: '有效' }], mapped({ refused: '有' })).problems).toHaveLength(1);
    expect(table([{ value: '≥-5℃' }], mapped({})).problems).toEqual([]);
  });
});

describe('uploadTable', () => {
  test('follows the mapping: one row an indicator, level names in full', () => {
    const { sheet, headers, rows, problems } = table([{ value: '≥100人', explanation: '考察人数', weight: '10' }, { value: '有效', period: 'overall' }]);
    expect(sheet).toBe('绩效指标');
    expect(headers).toEqual(template.upload.columns.map((column) => column.header));
    expect(rows).toEqual([
      ['001001', '局本级', '440304220051500300033', '甲项目', '2023', '年度', '产出指标', '数量指标', '培训人数', '≥', '100', '人', '10', '考察人数', ''],
      ['001001', '局本级', '440304220051500300033', '甲项目', '2023', '总体', '产出指标', '数量指标', '培训人数', '定性', '有效', '', '', '', ''],
    ]);
    expect(problems).toEqual([]);
  });

  test('leaves out 不适用 and empty rows, unless the template sends 不适用', () => {
    const rows = [{ value: '≥1次' }, { value: '不适用' }, { level1: '', level2: '', name: '', value: '' }];
    expect(table(rows).rows).toHaveLength(1);
    expect(table(rows, { ...template, upload: { ...template.upload, sendNotApplicable: true } }).rows).toHaveLength(2);
  });

  test('says what the platform may refuse, with the form, the row and the name', () => {
    const { problems } = table([{ value: '≥5' }, { value: '约 30_份' }, { value: '' }, { value: '100%' }]);
    expect(problems).toHaveLength(5);
    expect(problems[0]).toBe('“甲项目”第 1 行“培训人数”的指标值没有计量单位，请补填。');
    expect(problems.join('')).toContain('“空格”“_”');
    const bare = uploadTable([form([], { projectCode: ' ' })], new Map([[template.id, template]]), [{ id: 'u1', name: '局本级', code: '' }]);
    expect(bare.problems).toEqual(['“甲项目”没有项目编码，请补填后再上报。', '单位“局本级”没有单位编码，请在单位设置中补填。']);
  });

  test('forms of two templates share the file by their headers', () => {
    const other = { ...template, id: 'other', upload: { ...template.upload, columns: [{ header: '指标', source: 'value' as const }, { header: '项目名称', source: 'projectName' as const }] } };
    const one = form([{ value: '≥1次' }]);
    const two = { ...form([{ value: '≥2次' }]), template: 'other' };
    const { headers, rows } = uploadTable([one, two], new Map([[template.id, template], [other.id, other]]), units);
    expect(headers.at(-1)).toBe('指标');
    expect(rows[1]).toEqual(headers.map((header) => (header === '指标' ? '≥2次' : header === '项目名称' ? '甲项目' : '')));
  });
});

test('the file holds every cell as text, long numbers and signs included', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'upload-'));
  try {
    const path = join(folder, '上报.xlsx');
    const rows = [['001001', '440304220051500300033', '=1+1', '-5', '@甲', '100.00', '']];
    await writeUpload('绩效/指标', ['单位编码', '项目编码', 'a', 'b', 'c', 'd', 'e'], rows, path);
    const book = read(readFileSync(path));
    expect(book.SheetNames).toEqual(['绩效 指标']);
    const sheet = book.Sheets['绩效 指标'] ?? {};
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })[1]).toEqual(['001001', '440304220051500300033', '=1+1', '-5', '@甲', '100.00']);
    for (const name of ['A2', 'B2', 'C2', 'D2', 'E2', 'F2']) expect(sheet[name]).toMatchObject({ t: 's' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
