import { readdirSync, readFileSync } from 'node:fs';
import { parseTemplate, type Template } from '#shared/template/schema';

const folder = new URL('../../resources/templates/', import.meta.url);

/** Every template that is shipped. */
export const allTemplates: readonly Template[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parseTemplate(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

export function templateById(id: string): Template {
  const found = allTemplates.find((template) => template.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}
