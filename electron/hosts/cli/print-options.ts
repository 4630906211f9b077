import { cli } from '#shared/text/cli';
import type { OptionKinds, Parsed } from './arguments';
import { note } from './terminal';

/** Options of commands that print forms. */
export const printOptions = { font: 'text', draft: 'flag', cover: 'flag', contents: 'flag' } as const satisfies OptionKinds;

export function printOptionsOf(parsed: Parsed) {
  const font = parsed.text('font');
  return { watermark: parsed.flag('draft'), cover: parsed.flag('cover'), contents: parsed.flag('contents'), ...(font !== null && { font }) };
}

/** Lines that a person still reads; `prepare` has all of them in its report, a window in its export screen. */
const mostLines = 20;

/** What the platform may refuse in an upload file, a line each, the first ones. */
export function noteProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  note(cli.problems(problems.length));
  for (const problem of problems.slice(0, mostLines)) note(`  ${problem}`);
  if (problems.length > mostLines) note(`  ${cli.moreProblems(problems.length - mostLines)}`);
}
