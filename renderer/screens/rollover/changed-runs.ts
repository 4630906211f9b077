/** A piece of a text, and whether it differs from the other text. */
export type TextRun = { readonly text: string; readonly changed: boolean };

/**
 * `before` and `after` cut into the pieces that differ and those that do not. Texts of one length are compared letter by
 * letter, with whole numbers marked where one digit differs; else what stands between the same beginning and end differs.
 */
export function changedRuns(before: string, after: string): { before: TextRun[]; after: TextRun[] } {
  const a = [...before];
  const b = [...after];
  const marks = a.length === b.length ? widen(a, b, a.map((letter, index) => letter !== b[index])) : null;
  if (marks !== null) return { before: runs(a, marks), after: runs(b, marks) };
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const between = (letters: readonly string[]) => runs(letters, letters.map((_, index) => index >= start && index < letters.length - end));
  return { before: between(a), after: between(b) };
}

/** Marks the whole of a number of which one digit is marked. */
function widen(a: readonly string[], b: readonly string[], marks: boolean[]): boolean[] {
  const digit = (index: number) => /\d/.test(a[index] ?? '') && /\d/.test(b[index] ?? '');
  const wide = [...marks];
  for (let index = 1; index < wide.length; index += 1) if (wide[index - 1] === true && digit(index) && digit(index - 1)) wide[index] = true;
  for (let index = wide.length - 2; index >= 0; index -= 1) if (wide[index + 1] === true && digit(index) && digit(index + 1)) wide[index] = true;
  return wide;
}

function runs(letters: readonly string[], marks: readonly boolean[]): TextRun[] {
  const found: { text: string; changed: boolean }[] = [];
  letters.forEach((letter, index) => {
    const changed = marks[index] ?? false;
    const last = found.at(-1);
    if (last?.changed === changed) last.text += letter;
    else found.push({ text: letter, changed });
  });
  return found;
}

/** Long unchanged pieces shortened to what stands beside a change, with `…` for what is left out. */
export function shortenRuns(pieces: readonly TextRun[], keep = 18): TextRun[] {
  return pieces.map((run, index) => {
    const letters = [...run.text];
    if (run.changed || letters.length <= keep * 2 + 1) return run;
    const head = index === 0 ? '' : letters.slice(0, keep).join('');
    const tail = index === pieces.length - 1 ? '' : letters.slice(-keep).join('');
    return { text: `${head}…${tail}`, changed: false };
  });
}
