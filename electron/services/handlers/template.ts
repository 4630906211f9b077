import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '#shared/api/reply';
import { ownTemplatePrefix } from '#shared/recognise/extra-fields';
import { ownTemplate } from '#shared/recognise/layout/own-template';
import { toldGrids } from '#shared/recognise/recognise-told';
import type { Template } from '#shared/template/schema';
import { faults } from '#shared/text/faults';
import { templateFaults, templateTexts } from '#shared/text/templates';
import type { Handlers } from '../dispatch';
import { dropTemplate, keepTemplate, ownTemplateFiles, templateFromFile, writeTemplate } from '../own-templates';
import type { Session } from '../session';
import { loadTemplates } from '../templates';
import { draftOf, forgetReadings } from './import-preview';

export const templateHandlers = {
  'template.list': (session) => {
    const own = ownTemplateFiles(session.platform);
    return [...session.templates.values()].map(({ id, title, region, source, kind }) => ({ id, title, region, source, kind, own: own.has(id), forms: formsOf(session, id) }));
  },
  'template.save': async (session, { preview, form: id, name }) => {
    const draft = draftOf(session, preview);
    const at = draft.places.get(id);
    const form = draft.recognition.forms.find(({ place }) => place.sheet === at?.sheet && place.range === at.range);
    const templates = [...session.templates.values()];
    const grid = toldGrids(draft.grids, templates, draft.told?.labels ?? []).find(({ sheet }) => sheet === at?.sheet);
    const base = form && session.templates.get(form.template);
    if (!form || !grid || !base) throw new Fault('notFound', faults.previewFormGone);
    if (templates.some(({ region }) => region === name)) throw new Fault('exists', templateFaults.nameTaken(name));
    const header = { id: `${ownTemplatePrefix}${randomUUID().slice(0, 8)}`, region: name, source: templateTexts.source(draft.file), year: form.year ?? base.years.from };
    const template = ownTemplate(grid, form, base, templates, header);
    if (!template) throw new Fault('badRequest', templateFaults.notAForm);
    await keep(session, template);
    return template;
  },
  'template.remove': (session, { id }) => {
    const template = session.templates.get(id);
    if (!template) throw new Fault('notFound', templateFaults.gone);
    const forms = formsOf(session, id);
    if (forms > 0) throw new Fault('badRequest', templateFaults.inUse(template.region, forms));
    if (!dropTemplate(session.platform, id)) throw new Fault('badRequest', templateFaults.shipped(template.title));
    renew(session);
    return {};
  },
  'template.export': async (session, { id, file, replace }) => {
    const template = session.templates.get(id);
    if (!template) throw new Fault('notFound', templateFaults.gone);
    const path = session.platform.files.resolve(file);
    if (!replace && existsSync(path)) throw new Fault('exists', faults.fileExists(basename(path)));
    await writeTemplate(template, path);
    return { name: basename(path), location: path };
  },
  'template.import': async (session, { file, replace }) => {
    const template = templateFromFile(session.platform.files.resolve(file));
    const isOwn = ownTemplateFiles(session.platform).has(template.id);
    if (session.templates.has(template.id) && !isOwn) throw new Fault('badRequest', templateFaults.shipped(template.title));
    if (isOwn && !replace) throw new Fault('exists', templateFaults.exists(template.region));
    await keep(session, template);
    return template;
  },
} satisfies Partial<Handlers>;

async function keep(session: Session, template: Template): Promise<void> {
  await keepTemplate(session.platform, template);
  renew(session);
}

/** All templates again, and previews that wait are read with them at their next correction. */
function renew(session: Session): void {
  session.templates = loadTemplates(session.platform);
  forgetReadings(session);
}

/** Forms of the open workbook that follow a template. */
function formsOf({ workbook }: Session, id: string): number {
  if (!workbook) return 0;
  return workbook.outline.years().reduce((sum, year) => sum + workbook.outline.forms(year).filter(({ template }) => template === id).length, 0);
}
