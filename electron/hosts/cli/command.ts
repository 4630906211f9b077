import type { OptionKinds, Parsed } from './arguments';

/** One command: the options it knows, and its work. `run` gives the exit code; faults are thrown. */
export type Command = { readonly options: OptionKinds; readonly run: (parsed: Parsed) => Promise<number> };
