import { z } from 'zod';
import { cli } from '#shared/text/cli';
import { wordsOf } from '../arguments';
import type { Command } from '../command';
import { converse } from '../conversation';
import { existingFile } from '../files';
import { note, print, printJson } from '../terminal';

/** As much of the printed recognition as the short listing shows. */
const printed = z.object({
  declarations: z.array(
    z.object({
      year: z.number().optional(),
      place: z.object({ sheet: z.string(), range: z.string() }),
      fields: z.record(z.string(), z.string()).default({}),
      indicators: z.array(z.unknown()).default([]),
    }),
  ),
  doubts: z.array(z.object({ place: z.unknown() })).default([]),
});

/** What a file holds; nothing is written. */
export const recogniseCommand: Command = {
  options: { json: 'flag' },
  run: async (parsed) => {
    const [path = ''] = wordsOf(parsed, [cli.arguments.file]);
    const file = existingFile(path);
    const recognition = await converse((ask) => ask('file.recognise', { file }));
    if (parsed.flag('json')) {
      printJson(recognition);
      return 0;
    }
    const { declarations, doubts } = printed.parse(recognition);
    for (const { place, fields, year, indicators } of declarations) {
      const name = fields['projectName'] ?? fields['department'] ?? fields['budgetUnit'] ?? '';
      print(cli.recognisedForm(place.sheet, place.range, name, year === undefined ? '' : String(year), indicators.length));
    }
    note(cli.recognised(declarations.length, doubts.length));
    return 0;
  },
};
