import { cli } from '#shared/text/cli';
import { required, wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { newBook } from '../files';
import { note } from '../terminal';

/** A new, empty workbook of a department. */
export const newCommand: Command = {
  options: { department: 'text', force: 'flag' },
  run: async (parsed) => {
    const [path = ''] = wordsOf(parsed, [cli.arguments.book]);
    const department = required(parsed, 'department');
    const file = newBook(path);
    await converse((ask) => ask('workbook.create', { file, department, replace: parsed.flag('force') }));
    note(cli.created(file.name));
    return 0;
  },
};
