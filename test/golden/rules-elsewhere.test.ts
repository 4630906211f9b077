import { describe, expect, it } from 'vitest';
import { declarationOf, emptyIndicator, type Declaration, type IndicatorContent } from '#shared/model/declaration';
import { interpretValue } from '#shared/normalise/target-value';
import { checkDeclarations } from '#shared/rules/check';
import type { Template } from '#shared/template/schema';
import { rightForms } from './right-forms';
import { rows } from './row-lines';
import { shippedTemplates } from './checked-forms';
import { wrongRows } from './wrong-rows';

const templates = shippedTemplates();
let count = 0;

function formOf(template: Template, fields: Readonly<Record<string, string>>, indicators: readonly Partial<IndicatorContent>[]): Declaration {
  const columns = new Set(template.indicators.columns.map((column) => column.id));
  const content = { fields, units: [], tasks: [], spendingPlan: [], indicators: indicators.map((row) => interpretValue({ ...emptyIndicator, ...row }, columns)) };
  return declarationOf(content, { year: 2023, unitId: 'unit', template: template.id, kind: 'project', position: 1 }, () => `row-${(count += 1)}`);
}

function required(id: string): Template {
  const template = templates.get(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

describe('forms of other fields of work', () => {
  it.each(rightForms.map((form) => [form.fields.projectName ?? '', form] as const))('%s: nothing to send back', (_, form) => {
    const declarations = [formOf(required('shenzhen-futian-project'), form.fields, form.indicators)];
    const findings = checkDeclarations({ year: 2023, declarations, templates }).filter((finding) => finding.level !== 'I');
    expect(findings.map((finding) => `${finding.rule} ${finding.message}`)).toEqual([]);
  });

  const fields = { projectName: '市政设施维护', overview: '用于市政设施的日常维护。', annualGoal: '完成市政设施日常维护。' };
  it.each(wrongRows.trim().split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const))('%s finds: %s', (rule, line) => {
    const declarations = [formOf(required('mof-project'), fields, rows(line))];
    expect(checkDeclarations({ year: 2023, declarations, templates }).map((finding) => finding.rule)).toContain(rule);
  });
});
