import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '#shared/recognise/recognise';
import type { Template } from '#shared/template/schema';
import { allTemplates } from '../layouts/all-templates';
import { draftGrid, newDraft } from '../layouts/draft';
import { layForm, type Layout } from '../layouts/form-layout';
import { randomContent } from '../layouts/random-content';
import { randomLayout } from '../layouts/random-layout';

/** 其他资金 stands under two totals on some forms: only their order and their places tell which is which. */
function fitting(layout: Layout, template: Template): Layout {
  const labels = template.fields.map(({ label }) => label);
  const isOrdered = new Set(labels).size < labels.length;
  return { ...layout, fieldOrder: isOrdered ? [] : layout.fieldOrder, pairs: isOrdered ? 1 : layout.pairs, hiddenColumn: false };
}

const projects = allTemplates.filter(({ kind, tasks }) => kind === 'project' && !tasks);

test.each(projects.map((template) => [template.id, template] as const))('%s: what is laid out is recognised exactly', (_, template) => {
  const property = fc.property(fc.array(randomContent(template), { minLength: 1, maxLength: 3 }), randomLayout, (contents, layout) => {
    const draft = newDraft('表');
    let row = 0;
    for (const content of contents) row = layForm(draft, row, content, template, fitting(layout, template)) + 1;
    const { forms, doubts } = recognise([draftGrid(draft, 0)], allTemplates);
    expect(forms.map((form) => form.template)).toEqual(contents.map(() => template.id));
    expect(forms.map((form) => form.content)).toEqual(contents);
    expect([...doubts, ...forms.flatMap((form) => form.doubts)]).toEqual([]);
  });
  fc.assert(property, { numRuns: 80, seed: 2023 });
});
