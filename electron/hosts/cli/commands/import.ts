import { yearOf } from '#shared/api/import-proposals';
import { cli } from '#shared/text/cli';
import { choice, misuse, wordsOf, optionalYear, type Parsed } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { existingFile } from '../files';
import { openToWrite } from '../open-book';
import { note } from '../terminal';

const existingChoices = { skip: 'skip', replace: 'replace', keep: 'keepBoth' } as const;

/** What to do with forms that the year already has; null where the person has not said. */
function existingOf(parsed: Parsed) {
  const text = parsed.text('existing');
  if (text !== null) return existingChoices[choice('existing', text, ['skip', 'replace', 'keep'])];
  return parsed.flag('force') ? existingChoices.replace : null;
}

/** Takes all forms of a file into a year of the workbook, as one batch. */
export const importCommand: Command = {
  options: { year: 'text', existing: 'text', force: 'flag' },
  run: async (parsed) => {
    const [book = '', path = ''] = wordsOf(parsed, [cli.arguments.book, cli.arguments.file]);
    const asked = optionalYear(parsed);
    const existing = existingOf(parsed);
    const file = existingFile(path);
    return converse(async (ask) => {
      await openToWrite(ask, book);
      const preview = await ask('import.preview', { file });
      const proposal = yearOf(preview);
      const year = asked ?? (proposal.guessed ? null : proposal.year);
      if (year === null) throw misuse(cli.yearNeeded(file.name));
      const conflicts = await ask('import.conflicts', { preview: preview.preview, year });
      if (conflicts.length > 0 && existing === null) throw misuse(cli.formsExist(conflicts.length, year));
      const forms = preview.forms.map(({ index }) => ({ index, existing: existing ?? 'keepBoth' }));
      const { declarations } = await ask('import.accept', { preview: preview.preview, year, forms });
      note(cli.imported(declarations.length, year));
      const doubts = preview.doubts.length + preview.forms.reduce((sum, form) => sum + form.doubts.length, 0);
      if (doubts > 0) note(cli.doubts(doubts));
      return 0;
    });
  },
};
