import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exportFormat, type ExportFormat } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { cli } from '#shared/text/cli';
import { safeFileName } from '../../../services/hosting/file-name';
import { choice, misuse, required, requiredYear, wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { outputFolder } from '../files';
import { openToRead } from '../open-book';
import { fileAt } from '../path-desk';
import { noteProblems, printOptions, printOptionsOf } from '../print-options';
import { note, print } from '../terminal';

/** Writes a year's forms as files of the formats asked for; prints their paths. */
export const exportCommand: Command = {
  options: { year: 'text', format: 'list', out: 'text', reason: 'text', stacked: 'flag', force: 'flag', ...printOptions },
  run: async (parsed) => {
    const [book = ''] = wordsOf(parsed, [cli.arguments.book]);
    const year = requiredYear(parsed);
    required(parsed, 'format');
    const formats = new Set<ExportFormat>(parsed.list('format').map((text) => choice('format', text, exportFormat.options)));
    const out = required(parsed, 'out');
    const replace = parsed.flag('force');
    const options = { ...printOptionsOf(parsed), layout: parsed.flag('stacked') ? 'stacked' : 'sheets' } as const;
    return converse(async (ask) => {
      const { department, years } = await openToRead(ask, book);
      if (!years.includes(year)) throw misuse(cli.yearNeededOf(years));
      const targets = [...formats].map((format) => ({ format, name: safeFileName(cli.names[format](department, year), `${year}`) }));
      const taken = targets.filter(({ name }) => existsSync(join(out, name))).map(({ name }) => name);
      if (taken.length > 0 && !replace) throw new Fault('exists', cli.outputExists(taken));
      const { folder } = outputFolder(out);
      for (const { format, name } of targets) {
        const file = fileAt(join(folder, name));
        const result = await ask('export.run', { year, forms: [], format, file, reason: parsed.text('reason') ?? '', replace, options });
        note(cli.exported(result.name, result.pages));
        if (result.missingCharacters.length > 0) note(cli.missingCharacters(result.missingCharacters));
        noteProblems(result.problems);
        print(result.location);
      }
      return 0;
    });
  },
};
