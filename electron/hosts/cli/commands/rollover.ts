import { cli } from '#shared/text/cli';
import { requiredYear, wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { openToWrite } from '../open-book';
import { note } from '../terminal';

/** Carries the forms of a year to another, as one batch: those that are not there yet and whose term goes on. */
export const rolloverCommand: Command = {
  options: { from: 'text', to: 'text', all: 'flag' },
  run: async (parsed) => {
    const [book = ''] = wordsOf(parsed, [cli.arguments.book]);
    const from = requiredYear(parsed, 'from');
    const to = requiredYear(parsed, 'to');
    return converse(async (ask) => {
      await openToWrite(ask, book);
      const { forms } = await ask('rollover.preview', { from, to });
      const taken = forms.filter((form) => form.take || (parsed.flag('all') && !form.exists));
      for (const form of forms) if (!form.exists && !taken.includes(form)) note(cli.leftOut(form.name, form.reason));
      if (taken.length === 0) {
        note(cli.rolledNone(to));
        return 0;
      }
      const { declarations } = await ask('rollover.apply', { from, to, forms: taken.map(({ id }) => id) });
      note(cli.rolled(declarations.length, from, to));
      return 0;
    });
  },
};
