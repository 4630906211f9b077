import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '#shared/api/reply';
import { longestTemplate, readTemplateFile } from '#shared/template/own-template';
import type { Template } from '#shared/template/schema';
import { templateFaults } from '#shared/text/templates';
import type { Platform } from './platform';
import { saveWhole } from './writing/save-whole';

/** A person's own templates, each a file in the folder of their data; the only ones that the program writes and removes. */
export const ownTemplateFolder = ({ dataFolder }: Pick<Platform, 'dataFolder'>): string => join(dataFolder, 'templates');

/** Paths of a person's own templates by id. Files that are none are left alone. */
export function ownTemplateFiles(platform: Pick<Platform, 'dataFolder'>): ReadonlyMap<string, string> {
  const folder = ownTemplateFolder(platform);
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')).toSorted()) {
    const path = join(folder, name);
    const template = statSync(path).size > longestTemplate * 4 ? null : readTemplateFile(readFileSync(path, 'utf8'));
    if (template) found.set(template.id, path);
  }
  return found;
}

/** Keeps a template in the person's folder, in place of the one with its id if there is one. */
export async function keepTemplate(platform: Pick<Platform, 'dataFolder'>, template: Template): Promise<void> {
  mkdirSync(ownTemplateFolder(platform), { recursive: true });
  // The prefix keeps ids that Windows has for devices from being file names.
  const path = ownTemplateFiles(platform).get(template.id) ?? join(ownTemplateFolder(platform), `template-${template.id}.json`);
  await writeTemplate(template, path);
}

export function writeTemplate(template: Template, path: string): Promise<void> {
  return saveWhole(path, (temporary) => writeFile(temporary, `${JSON.stringify(template, null, 2)}\n`));
}

/** False where the person has no such template. */
export function dropTemplate(platform: Pick<Platform, 'dataFolder'>, id: string): boolean {
  const path = ownTemplateFiles(platform).get(id);
  if (path !== undefined) rmSync(path);
  return path !== undefined;
}

/** A template from a file that a person chose. Throws Fault `fileDamaged` or `fileTooLarge` where it is none. */
export function templateFromFile(path: string): Template {
  const name = basename(path);
  if (!existsSync(path)) throw new Fault('fileMissing', templateFaults.missing(name));
  const facts = statSync(path);
  if (!facts.isFile()) throw new Fault('fileUnsupported', templateFaults.notTemplate(name));
  if (facts.size > longestTemplate * 4) throw new Fault('fileTooLarge', templateFaults.tooLarge(name));
  const template = readTemplateFile(readFileSync(path, 'utf8'));
  if (!template) throw new Fault('fileDamaged', templateFaults.notTemplate(name));
  return template;
}
