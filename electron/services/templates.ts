import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type Template } from '#shared/template/schema';
import { ownTemplateFolder } from './own-templates';
import type { Platform } from './platform';

/** All templates by id. A file that is no template is named in the log and left out: the others must still serve. */
export function loadTemplates(platform: Pick<Platform, 'templateFolders' | 'dataFolder' | 'log'>): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>();
  for (const folder of new Set([...platform.templateFolders, ownTemplateFolder(platform)])) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')).toSorted()) {
      try {
        const template = parseTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        templates.set(template.id, template);
      } catch (error) {
        platform.log('error', `template ${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return templates;
}
