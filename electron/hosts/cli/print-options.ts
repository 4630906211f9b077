import { cli } from '#shared/text/cli';
import type { OptionKinds, Parsed } from './arguments';
import { note } from './terminal';

/** Options of commands that print forms. */
export const printOptions = { font: 'text', draft: 'flag', cover: 'flag', contents: 'flag' } as const satisfies OptionKinds;

export function printOptionsOf(parsed: Parsed) {
  const font = parsed.text('font');
  return { watermark: parsed.flag('draft'), cover: parsed.flag('cover'), contents: parsed.flag('contents'), ...(font !== null && { font }) };
}

/** What the platform may refuse in an upload file, a line each. */
export function noteProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  note(cli.problems(problems.length));
  for (const problem of problems) note(`  ${problem}`);
}
