import { expect, test } from 'vitest';
import { afterEdits, sampleForm, sampleIndicators, shownRows } from '../../test/grid/sample-form';
import { addLevel, missingLevels } from './missing-levels';

const added = (form: ReturnType<typeof sampleForm>, level2: string) => {
  const level = missingLevels(form.template, form.declaration).find((candidate) => candidate.level2 === level2);
  if (!level) throw new Error(`${level2} is not missing`);
  return afterEdits(form, addLevel(form.template, form.declaration, level, form.newId).batch.edits);
};

test('required levels without a row are told in the order of the form, and no others', () => {
  const form = sampleForm('project');
  expect(missingLevels(form.template, form.declaration).map(({ label }) => label)).toEqual(['*时效', '*成本']);
  expect(missingLevels(form.template, sampleForm('project', { indicators: [] }).declaration)).toHaveLength(6);
});

test('the row that is added stands where the form has its level, and then nothing is missing there', () => {
  const after = added(sampleForm('project'), '成本指标');
  expect(shownRows(after).map((row) => row.split(' ')[0])).toEqual([
    '数量指标', '数量指标', '质量指标', '质量指标', '成本指标', '社会效益指标', '服务对象满意度指标',
  ]);
  expect(missingLevels(after.template, after.declaration).map(({ label }) => label)).toEqual(['*时效']);
  expect(shownRows(added(after, '时效指标')).map((row) => row.split(' ')[0]).slice(3, 6)).toEqual(['质量指标', '时效指标', '成本指标']);
  const first = sampleForm('project', { indicators: sampleIndicators.slice(2) });
  expect(shownRows(added(first, '数量指标'))[0]).toBe('数量指标  ');
});
