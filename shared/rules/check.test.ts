import { describe, expect, it } from 'vitest';
import { checkDeclarations, checkWith } from './check';
import { defineRule } from './define-rule';
import { exampleInput } from './example-form';
import { fieldPlace } from './form-view';

const nothing = { passes: [], fails: [] };
const input = exampleInput([{ fields: { projectName: '甲', totalAmount: '1', fiscalAmount: '2' } }, { fields: { projectName: '乙', totalAmount: '1', fiscalAmount: '3' } }]);

describe('checkDeclarations', () => {
  it('gives findings in the order of the forms, with ids that stay', () => {
    const forms = [...new Set(checkDeclarations(input).map((finding) => finding.form))];
    expect(forms).toEqual(['甲', '乙']);
    expect(checkDeclarations(input)).toEqual(checkDeclarations(input));
    expect(new Set(checkDeclarations(input).map((finding) => finding.id)).size).toBe(checkDeclarations(input).length);
  });

  it('turns a rule that throws into one «cannot tell» a form, and goes on', () => {
    const broken = defineRule({ id: 'X-01', title: '坏规则', basis: '', level: 'E', examples: nothing, check: () => { throw new Error('bug'); } });
    const whole = defineRule({ id: 'X-02', title: '好规则', basis: '', level: 'W', examples: nothing, check: () => [{ place: fieldPlace('projectName'), message: '看到了。', found: '', expected: '' }] });
    expect(checkWith([broken, whole], input).map((finding) => [finding.rule, finding.outcome, finding.level])).toEqual([
      ['X-01', 'cannotTell', 'I'], ['X-02', 'finding', 'W'], ['X-01', 'cannotTell', 'I'], ['X-02', 'finding', 'W'],
    ]);
  });

  it('does without a rule that is switched off, and gives another its own level', () => {
    const adjusted = new Map<string, 'off' | 'I'>([['REQ-01', 'off'], ['FIN-01', 'I']]);
    const findings = checkDeclarations({ ...input, adjusted });
    expect(findings.some((finding) => finding.rule === 'REQ-01')).toBe(false);
    expect(findings.filter((finding) => finding.rule === 'FIN-01').map((finding) => finding.level)).toEqual(['I', 'I']);
  });

  it('leaves out forms of a template that is not known', () => {
    expect(checkDeclarations({ ...input, templates: new Map() })).toEqual([]);
  });
});
