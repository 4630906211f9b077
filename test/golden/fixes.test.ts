import { expect, it } from 'vitest';
import type { Declaration } from '#shared/model/declaration';
import type { Edit } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import { checkDeclarations } from '#shared/rules/check';
import { sampleForms, shippedTemplates } from './checked-forms';

const templates = shippedTemplates();
const rounds = 6;

function edited(declaration: Declaration, edits: readonly Edit[]): Declaration {
  const next = structuredClone(declaration);
  for (const edit of edits) {
    if (edit.kind === 'setField') next.fields[edit.field] = edit.value;
    const table: { id: string }[] | null = 'table' in edit ? { indicator: next.indicators, task: next.tasks, planStep: next.spendingPlan, member: next.members }[edit.table] : null;
    const index = 'row' in edit && table ? table.findIndex((row) => row.id === edit.row) : -1;
    const row = table?.[index];
    if (!table || !row) continue;
    if (edit.kind === 'setCell') Object.assign(row, { [edit.column]: edit.value });
    if (edit.kind === 'moveRow') {
      table.splice(index, 1);
      table.splice(edit.after === null ? 0 : table.findIndex((other) => other.id === edit.after) + 1, 0, row);
    }
  }
  return next;
}

/** One fix a form and round, as each was made from the form as it stood. */
function mend(forms: readonly Declaration[], findings: readonly Finding[]): Declaration[] {
  return forms.map((form) => {
    let mended = form;
    const touched = new Set<string>();
    for (const { declarationId, fix } of findings) {
      const places = (fix?.edits ?? []).map((edit) => JSON.stringify('field' in edit ? edit.field : 'row' in edit ? edit.row : ''));
      if (!fix || declarationId !== form.id || places.some((place) => touched.has(place))) continue;
      for (const place of places) touched.add(place);
      mended = edited(mended, fix.edits);
    }
    return mended;
  });
}

it.each([
  ['futian-2022-projects.xlsx', 2022],
  ['futian-2024-department.xlsx', 2024],
  ['gulou-2020-projects.xlsx', 2020],
  ['minhang-2022-projects.xlsx', 2022],
  ['caofeidian-2022.docx', 2022],
] as const)('the fixes of %s come to rest and make nothing worse', (file, year) => {
  let forms = sampleForms(file, year, templates);
  const before = checkDeclarations({ year, declarations: forms, templates });
  for (let round = 0; round < rounds; round += 1) forms = mend(forms, checkDeclarations({ year, declarations: forms, templates }));
  const after = checkDeclarations({ year, declarations: forms, templates });
  expect(after.filter((finding) => finding.fix).map((finding) => `${finding.rule} ${finding.message}`)).toEqual([]);
  const known = new Set(before.map((finding) => finding.id));
  const worse = after.filter((finding) => (finding.level === 'E' || finding.rule === 'REQ-01') && !known.has(finding.id));
  expect(worse.map((finding) => `${finding.rule} ${finding.message}`)).toEqual([]);
});
