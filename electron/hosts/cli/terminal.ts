/** Data goes to stdout, a line at a time. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Words go to stderr. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One line that is written over again and again; only on a terminal, never into a file. */
export function showProgress(): { show: (text: string) => void; clear: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  let shown = false;
  return {
    show: (text) => {
      shown = true;
      process.stderr.write(`\r\u001B[K${text}`);
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}
