import { expect, test } from 'vitest';
import { declarationOf } from '../model/declaration';
import { departmentOf, yearOf } from './import-proposals';
import type { ImportPreview } from './records';

let count = 0;
function preview(forms: readonly { fields?: Record<string, string>; units?: string[]; year?: number | null }[], year: number | null = null): ImportPreview {
  return {
    preview: 'p',
    file: '去年.xlsx',
    year,
    doubts: [],
    sheets: [],
    unapplied: [],
    forms: forms.map(({ fields = {}, units = [], year: ofForm = null }, index) => ({
      index,
      declaration: declarationOf(
        { fields, units, tasks: [], spendingPlan: [], indicators: [] },
        { year: 2022, unitId: null, template: 't', kind: 'project', position: index },
        () => `id${count++}`,
      ),
      place: { sheet: '表1', range: 'A1' },
      doubts: [],
      year: ofForm,
      sources: {},
    })),
  };
}

test('the year of the file, else the one year of its forms, else none', () => {
  expect(yearOf(preview([{ year: 2021 }], 2022))).toEqual({ year: 2022, guessed: false });
  expect(yearOf(preview([{ year: 2021 }, {}]))).toEqual({ year: 2021, guessed: false });
  expect(yearOf(preview([{ year: 2021 }, { year: 2022 }]))).toEqual({ year: null, guessed: true });
  expect(yearOf(preview([{}]))).toEqual({ year: null, guessed: true });
});

test('without a year in the file the one that its texts name most often is guessed, else the one of its name', () => {
  const goal = { fields: { annualGoal: '2022年12月底前完成2022年度考核，2021年已验收', projectCode: '20190001' } };
  expect(yearOf(preview([goal]))).toEqual({ year: 2022, guessed: true });
  expect(yearOf({ ...preview([{ fields: { term: '3' } }]), file: '组织部2023年申报表.xlsx' })).toEqual({ year: 2023, guessed: true });
  expect(yearOf(preview([{ fields: { overview: '编号120220001' } }]))).toEqual({ year: null, guessed: true });
});

test('the department is the name that most forms carry, without a unit code', () => {
  const one = { fields: { primaryUnit: '区委组织部', budgetUnit: '服务中心' } };
  expect(departmentOf(preview([{ fields: { budgetUnit: '服务中心' } }, one, one]))).toBe('区委组织部');
  expect(departmentOf(preview([{ fields: { budgetUnit: '[116001]鼓楼区教育局' } }]))).toBe('鼓楼区教育局');
  expect(departmentOf(preview([{ fields: { department: '116001 教育局' } }]))).toBe('教育局');
  expect(departmentOf(preview([{ fields: { budgetUnit: '12345服务中心' } }]))).toBe('服务中心');
  expect(departmentOf(preview([{ fields: { budgetUnit: '区委组织部(本级)' } }]))).toBe('区委组织部');
  expect(departmentOf(preview([{ fields: { budgetUnit: '曹妃甸区委组织部本级' } }]))).toBe('曹妃甸区委组织部');
  expect(departmentOf(preview([{ fields: { budgetUnit: '闵行区委组织部（汇总）' } }]))).toBe('闵行区委组织部');
  expect(departmentOf(preview([{ units: ['福田区财政局', '国库支付中心'] }]))).toBe('福田区财政局');
  expect(departmentOf(preview([{}]))).toBe('');
});
