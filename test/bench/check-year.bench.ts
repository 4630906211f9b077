import { checkDeclarations } from '#shared/rules/check';
import type { Declaration } from '#shared/model/declaration';
import { bench } from './bench';
import { benchTemplate, yearOfForms } from './year-of-forms';

/** One pass over the same rows that reads every field: the least that any check must do. */
function readAll(declarations: readonly Declaration[]): number {
  let length = 0;
  for (const { fields, indicators } of declarations) {
    for (const text of Object.values(fields)) length += text.charCodeAt(0) + text.charCodeAt(text.length - 1);
    for (const row of indicators) for (const text of Object.values(row)) if (typeof text === 'string' && text !== '') length += text.charCodeAt(0) + text.charCodeAt(text.length - 1);
  }
  return length;
}

bench({
  name: 'check a year, 30 indicators a project',
  rival: 'one pass over the same rows that reads every field',
  goal: '≤ 20 ×, under 1 s',
  sizes: [500, 1000, 2000],
  unit: 'projects',
  prepare: (size) => {
    const declarations = yearOfForms(size, 30);
    const templates = new Map([[benchTemplate.id, benchTemplate]]);
    return { run: () => checkDeclarations({ year: 2024, declarations, templates }).length, rival: () => readAll(declarations) };
  },
});
