import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#shared/api/reply';
import { cli } from '#shared/text/cli';
import { safeFileName } from '../../../services/hosting/file-name';
import { misuse, required, requiredYear, wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { outputFolder } from '../files';
import { openToRead } from '../open-book';
import { fileAt } from '../path-desk';
import { noteProblems, printOptions, printOptionsOf } from '../print-options';
import { note, print, printJson } from '../terminal';

/** Writes a year's 上报包; prints its path, or with --json its manifest. */
export const packageCommand: Command = {
  options: { year: 'text', out: 'text', each: 'flag', reason: 'text', force: 'flag', json: 'flag', ...printOptions },
  run: async (parsed) => {
    const [book = ''] = wordsOf(parsed, [cli.arguments.book]);
    const year = requiredYear(parsed);
    const out = required(parsed, 'out');
    const replace = parsed.flag('force');
    const each = parsed.flag('each');
    return converse(async (ask) => {
      const { department, years } = await openToRead(ask, book);
      if (!years.includes(year)) throw misuse(cli.yearNeededOf(years));
      const name = safeFileName(cli.names.package(department, year), `${year}.zip`);
      if (existsSync(join(out, name)) && !replace) throw new Fault('exists', cli.outputExists([name]));
      const file = fileAt(join(outputFolder(out).folder, name));
      const written = await ask('package.write', { year, file, each, reason: parsed.text('reason') ?? '', replace, options: printOptionsOf(parsed) });
      note(cli.packed(written.name, written.manifest.files.length, written.manifest.counts.forms));
      if (written.missingCharacters.length > 0) note(cli.missingCharacters(written.missingCharacters));
      noteProblems(written.problems);
      if (parsed.flag('json')) printJson(written.manifest);
      else print(written.location);
      return 0;
    });
  },
};
