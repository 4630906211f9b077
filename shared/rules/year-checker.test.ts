import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDeclarations } from './check';
import { exampleInput } from './example-form';
import type { FormSketch } from './rule';
import { createYearChecker } from './year-checker';

const values = ['≥3次', '>=3次', '3', '满意', '2021年12月底前', '12月31日', '不适用', ''];
const sketch: fc.Arbitrary<FormSketch> = fc.record({
  fields: fc.record({ projectName: fc.constantFrom('培训费', '会议费', '设备购置'), annualAmount: fc.constantFrom('3', '4.5', ''), annualGoal: fc.constantFrom('完成全年的培训工作，保障队伍建设。', '') }),
  indicators: fc.array(fc.record({ level2: fc.constantFrom('数量指标', '时效指标', '服务对象满意度指标'), name: fc.constantFrom('培训人数', '完成率'), value: fc.constantFrom(...values) }), { maxLength: 4 }),
});

it('finds in forms that changed one by one what a check of all finds', () => {
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 1, maxLength: 4 }), fc.array(sketch, { minLength: 4, maxLength: 4 }), fc.nat(3), (before, after, removed) => {
      const first = exampleInput(before);
      const second = exampleInput(after.slice(0, before.length));
      const checker = createYearChecker(first);
      const order = first.declarations.map(({ id }) => id);
      for (const declaration of first.declarations) checker.put({ declaration, pending: [], previous: null });
      for (const _ of checker.compare(order));
      // The forms of the second input under the ids of the first, one of them taken out.
      const now = second.declarations.map((declaration, index) => ({ ...declaration, id: order[index] ?? '' })).filter((_, index) => index !== removed);
      for (const declaration of now) checker.put({ declaration, pending: [], previous: null });
      for (const id of order) if (!now.some((declaration) => declaration.id === id)) checker.remove(id);
      for (const _ of checker.compare(now.map(({ id }) => id)));
      expect(order.flatMap((id) => checker.findings(id))).toEqual(checkDeclarations({ ...second, declarations: now }));
    }),
    { numRuns: 200 },
  );
});

it('lets what was compared go when a form changes meanwhile', () => {
  const input = exampleInput([{ fields: { projectName: '培训费' } }, { fields: { projectName: '培训费' } }]);
  const checker = createYearChecker(input);
  for (const declaration of input.declarations) checker.put({ declaration, pending: [], previous: null });
  const [first, second] = input.declarations;
  if (!first || !second) throw new Error('two forms');
  const comparing = checker.compare([first.id, second.id]);
  comparing.next();
  checker.put({ declaration: { ...second, fields: { projectName: '会议费' } }, pending: [], previous: null });
  expect(comparing.next()).toEqual({ done: true, value: [] });
  expect(checker.findings(second.id).map(({ rule }) => rule)).not.toContain('DUP-02');
});
