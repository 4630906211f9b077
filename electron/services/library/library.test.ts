import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyIndicator } from '#shared/model/declaration';
import { isUnit } from '#shared/normalise/measure-unit';
import { parseTargetValue } from '#shared/normalise/target-value';
import { parseTemplate } from '#shared/template/schema';
import { collectUses } from './collect';
import { loadCommon } from './common';
import { initialsOf } from './initials';
import { searchLibrary } from './search';

const resources = resolve(import.meta.dirname, '../../../resources');
const common = loadCommon({ resources, log: () => {} });

const use = (year: number, project: string, name: string, value: string, more: object = {}) => ({
  ...emptyIndicator, level1: '产出指标', level2: '数量指标', name, value, ...parseTargetValue(value), year, project, ...more,
});

describe('the common indicators that come with the program', () => {
  it('are many, each once, under levels that the ministry’s form has', () => {
    const { indicators } = parseTemplate(JSON.parse(readFileSync(join(resources, 'templates/mof-project.json'), 'utf8')));
    const levels = indicators.catalogue.flatMap(({ name, level2 }) => level2.map((entry) => `${name} ${entry.name}`));
    expect(common.length).toBeGreaterThan(150);
    expect(new Set(common.map(({ level2, name }) => `${level2} ${name}`)).size).toBe(common.length);
    expect(common.filter(({ level1, level2 }) => !levels.includes(`${level1} ${level2}`))).toEqual([]);
  });

  it('have values that can be understood: a figure with its unit, or words', () => {
    for (const { name, number, unit, wording, sign } of common) {
      if (number === '') expect(wording, name).not.toBe('');
      else expect([name, isUnit(unit), sign !== ''], name).toEqual([name, true, true]);
    }
  });

  it('are none where their file is missing, and the log says so', () => {
    const said: string[] = [];
    expect(loadCommon({ resources: '/nowhere', log: (_, message) => said.push(message) })).toEqual([]);
    expect(said).toHaveLength(1);
  });
});

describe('indicators that were used', () => {
  const uses = [
    use(2023, '甲', '培训 人次', '≥20人次'),
    use(2022, '甲', '培训人次', '≥15人次', { explanation: '参训人次' }),
    use(2022, '乙', '培训人次', '≥30人次'),
    use(2021, '丙', '体检人数', ''),
    use(2020, '丁', '体检人数', '≥9人'),
    use(2020, '丁', '培训人次', '≥1人次', { level2: '质量指标' }),
  ];

  it('are told once, with the latest value, how often, which years and where', () => {
    const [training, checkup, other] = collectUses(uses);
    expect(training).toMatchObject({ name: '培训 人次', uses: 3, years: [2023, 2022], projects: ['甲', '乙'], value: '≥20人次', number: '20', unit: '人次', otherValues: ['≥15人次', '≥30人次'], explanation: '参训人次' });
    expect(checkup).toMatchObject({ value: '≥9人', sign: '≥', number: '9', unit: '人', otherValues: [], years: [2021, 2020] });
    expect(other).toMatchObject({ level2: '质量指标', uses: 1 });
  });

  it('are found by letters and by initials, those of the level first', () => {
    const entries = [...collectUses(uses), ...common];
    const names = (text: string, level2 = '') => searchLibrary(entries, { text, level2, limit: 5 }).entries.map((entry) => `${entry.level2.slice(0, 2)} ${entry.name}`);
    expect(names('培训人次')[0]).toBe('数量 培训 人次');
    expect(names('培训人次', '质量指标')[0]).toBe('质量 培训人次');
    expect(names('pxrc')[0]).toBe('数量 培训 人次');
    expect(names('tjrs')).toContain('数量 体检人数');
    expect(names('没有这样的指标')).toEqual([]);
    expect(searchLibrary(entries, { text: '', level2: '', limit: 3 })).toMatchObject({ total: entries.length, entries: [{ uses: 3 }, { uses: 2 }, { uses: 1 }] });
  });
});

it('knows all sounds of a character, and none of what is no character', () => {
  expect(initialsOf('行')).toMatch(/[xh].*[xh]/);
  expect(['a', '1', '≥', '，'].map(initialsOf)).toEqual(['', '', '', '']);
});
