import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTemplate } from './schema';

const folder = new URL('../../resources/templates/', import.meta.url);
const names = readdirSync(folder);

test.each(names)('%s is well formed', (name) => {
  const template = parseTemplate(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  expect(`${template.id}.json`).toBe(name);
  const known = new Set(template.fields.map((field) => field.id));
  expect(known.size).toBe(template.fields.length);
  for (const block of template.page.blocks) {
    if (!('cells' in block)) continue;
    for (const cell of block.cells) for (const id of [cell.label, cell.field]) if (id) expect(known).toContain(id);
  }
});
