import { describe, expect, it } from 'vitest';
import type { Declaration } from '../model/declaration';
import type { Edit } from '../model/edit';
import { checkWith } from './check';
import { exampleInput } from './example-form';
import { rules } from './registry';

/** The form after the edits of a fix. Rows keep their order: no rule's fix is judged by it. */
function edited(declaration: Declaration, edits: readonly Edit[]): Declaration {
  const next = structuredClone(declaration);
  const tables: Record<string, { id: string }[]> = { indicator: next.indicators, task: next.tasks, planStep: next.spendingPlan, member: next.members };
  for (const edit of edits) {
    if (edit.kind === 'setField') next.fields[edit.field] = edit.value;
    else if (edit.kind === 'setCell') Object.assign(tables[edit.table]?.find((row) => row.id === edit.row) ?? {}, { [edit.column]: edit.value });
    else if (edit.kind === 'deleteRow') tables[edit.table]?.splice(tables[edit.table]?.findIndex((row) => row.id === edit.row) ?? -1, 1);
  }
  return next;
}

it('has each rule once', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has examples of both kinds', () => {
    expect(rule.examples.passes.length).toBeGreaterThan(0);
    expect(rule.examples.fails.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.passes.map((example) => [JSON.stringify(example), example] as const))('is silent: %s', (_, example) => {
    expect(checkWith([rule], exampleInput(example)).filter((finding) => finding.outcome === 'finding')).toEqual([]);
  });

  it.each(rule.examples.fails.map((example) => [JSON.stringify(example), example] as const))('finds: %s', (_, example) => {
    const input = exampleInput(example);
    const findings = checkWith([rule], input).filter((finding) => finding.outcome === 'finding');
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.rule).toBe(id);
      expect(finding.message).toMatch(/^[^!！]*。$/u);
      expect(finding.message).not.toMatch(/[A-Z]+-\d\d/u);
      if (!finding.fix) continue;
      expect(finding.fix.edits.length).toBeGreaterThan(0);
      const declarations = input.declarations.map((each) => (each.id === finding.declarationId ? edited(each, finding.fix?.edits ?? []) : each));
      expect(checkWith([rule], { ...input, declarations }).map((each) => each.id)).not.toContain(finding.id);
    }
  });
});
