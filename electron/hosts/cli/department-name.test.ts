import { describe, expect, it } from 'vitest';
import { departmentName } from './department-name';

const form = (fields: Record<string, string>, members: string[] = []) => ({
  fields,
  members: members.map((name, index) => ({ id: String(index), name, position: index })),
});

describe('departmentName', () => {
  it.each([
    ['the higher unit before the unit', [form({ primaryUnit: '区委组织部', budgetUnit: '综合服务中心' })], '区委组织部'],
    ['the name that most forms have', [form({ budgetUnit: '甲' }), form({ budgetUnit: '乙' }), form({ budgetUnit: '乙' })], '乙'],
    ['without the code before it', [form({ budgetUnit: '[116001]区委组织部' })], '区委组织部'],
    ['without a code that has no brackets', [form({ budgetUnit: '203001中共曹妃甸区委组织部' })], '中共曹妃甸区委组织部'],
    ['without saying which part of it', [form({ primaryUnit: '中共深圳市福田区委组织部(本级)' })], '中共深圳市福田区委组织部'],
    ['the first unit of a department form', [form({}, ['福田区财政局', '国库支付中心'])], '福田区财政局'],
    ['nothing where no form names any', [form({ projectName: '培训费' }), form({ primaryUnit: ' ' })], null],
  ])('gives %s', (_what, forms, expected) => {
    expect(departmentName(forms)).toBe(expected);
  });
});
