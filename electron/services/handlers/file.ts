import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printRecognition } from '#shared/recognise/print';
import type { Handlers } from '../dispatch';
import { recentFiles } from '../session';
import { recognisedForms } from './recognised-file';

export const fileHandlers = {
  'app.info': ({ platform, templates }) => ({ version: platform.version, templates: [...templates.values()] }),
  'file.chooseOpen': ({ platform }, { purpose }) => platform.files.chooseOpen(purpose),
  'file.chooseSave': ({ platform }, { purpose, name }) => platform.files.chooseSave(purpose, name),
  'file.recent': (session) =>
    recentFiles(session)
      .filter(({ path }) => existsSync(path))
      .map(({ path, openedAt }) => ({ ...session.platform.files.give(path), name: basename(path), location: path, openedAt })),
  'file.sample': ({ platform }) => platform.files.give(join(platform.resources, 'samples', 'futian-2022-projects.xlsx')),
  'file.recognise': async (session, { file }) => {
    const recognised = await recognisedForms(session, file);
    return printRecognition(recognised.name, recognised);
  },
} satisfies Partial<Handlers>;
