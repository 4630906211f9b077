import { parseArgs } from 'node:util';
import { Fault } from '#shared/api/reply';
import { cli, type CommandName } from '#shared/text/cli';

/** `flag` stands alone, `text` takes one value, `list` may come several times. */
export type OptionKind = 'flag' | 'text' | 'list';
export type OptionKinds = Readonly<Record<string, OptionKind>>;

export type Parsed = {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly flag: (option: string) => boolean;
  readonly text: (option: string) => string | null;
  readonly list: (option: string) => readonly string[];
};

/** Bad use, told in a sentence; exit code 2. */
export const misuse = (message: string) => new Fault('badRequest', message);

/** Every word is either known or refused: a mistyped option must not be taken for nothing. */
export function parseCommand(command: CommandName, kinds: OptionKinds, args: readonly string[]): Parsed {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]));
  const { tokens, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = kinds[token.name];
    if (kind === undefined) throw misuse(cli.optionUnknown(token.rawName, command));
    if (kind === 'flag' && token.value !== undefined) throw misuse(cli.optionNeedsNone(token.rawName, command));
    if (kind !== 'flag' && isMissing(token.value, token.inlineValue === true)) throw misuse(cli.optionEmpty(token.rawName, command));
    const known = values.get(token.name) ?? [];
    if (kind === 'text' && known.length > 0) throw misuse(cli.optionTwice(token.rawName, command));
    values.set(token.name, [...known, token.value ?? '']);
  }
  return {
    command,
    words: positionals,
    flag: (option) => values.has(option),
    text: (option) => values.get(option)?.[0] ?? null,
    list: (option) => values.get(option) ?? [],
  };
}

/** Where the value was left out, the next option stands in its place. */
const isMissing = (value: string | undefined, inline: boolean) => value === undefined || value.trim() === '' || (!inline && value.startsWith('--'));

/** The words beside the options: exactly those that the command knows. */
export function wordsOf(parsed: Parsed, names: readonly string[]): string[] {
  const missing = names[parsed.words.length];
  if (missing !== undefined) throw misuse(cli.argumentMissing(missing, parsed.command));
  const extra = parsed.words[names.length];
  if (extra !== undefined) throw misuse(cli.argumentExtra(extra, parsed.command));
  return [...parsed.words];
}

export function required(parsed: Parsed, option: string): string {
  const value = parsed.text(option);
  if (value === null) throw misuse(cli.optionMissing(`--${option}`, parsed.command));
  return value;
}

/** A fiscal year, null where the option was not given. */
export function optionalYear(parsed: Parsed, option = 'year'): number | null {
  const text = parsed.text(option);
  if (text === null) return null;
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2100) throw misuse(cli.yearWrong(text));
  return year;
}

export function requiredYear(parsed: Parsed, option = 'year'): number {
  required(parsed, option);
  // Given, so not null.
  return optionalYear(parsed, option) ?? 0;
}

/** One of a few words. */
export function choice<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const chosen = choices.find((each) => each === text);
  if (chosen === undefined) throw misuse(cli.choiceWrong(`--${option}`, text, choices));
  return chosen;
}
