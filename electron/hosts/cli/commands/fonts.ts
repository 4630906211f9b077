import { cli } from '#shared/text/cli';
import { wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { note, print, printJson } from '../terminal';

/** Installed fonts that `export --font` takes. */
export const fontsCommand: Command = {
  options: { json: 'flag' },
  run: async (parsed) => {
    wordsOf(parsed, []);
    const fonts = await converse((ask) => ask('font.list', {}));
    if (parsed.flag('json')) printJson({ fonts });
    else for (const { id, name } of fonts) print(`${id}\t${name}`);
    if (fonts.length === 0) note(cli.noFonts);
    return 0;
  },
};
