import { cli } from '#shared/text/cli';
import { wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { existingFile } from '../files';
import { openToRead } from '../open-book';
import { note, print, printJson } from '../terminal';

/** Holds a 上报包 against its manifest, and against a workbook where one is named. Exit code 1 where anything is wrong or differs. */
export const verifyCommand: Command = {
  options: { book: 'text', json: 'flag' },
  run: async (parsed) => {
    const [path = ''] = wordsOf(parsed, [cli.arguments.package]);
    const file = existingFile(path);
    const book = parsed.text('book');
    const check = await converse(async (ask) => {
      if (book !== null) await openToRead(ask, book);
      return ask('package.verify', { file });
    });
    const { manifest, faults, differences } = check;
    if (parsed.flag('json')) printJson(check);
    else for (const sentence of [...faults, ...(differences ?? []).map(({ message }) => message)]) print(sentence);
    note(faults.length === 0 ? cli.verified(manifest.year, manifest.counts.forms) : cli.verifyFaults(faults.length));
    if (differences !== null) note(differences.length === 0 ? cli.sameAsBook : cli.differences(differences.length));
    return faults.length > 0 || (differences?.length ?? 0) > 0 ? 1 : 0;
  },
};
