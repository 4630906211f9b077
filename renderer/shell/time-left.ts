type Work = { readonly done: number; readonly total: number; /** As performance.now gives it. */ readonly since: number };

/** Before this much time and work has passed, an estimate would jump about. */
const leastMilliseconds = 1500;
const leastPart = 0.03;

/** Whole seconds that work will still take at its pace so far; null while nobody can tell, or where it is nearly done. */
export function secondsLeft({ done, total, since }: Work, now: number): number | null {
  const spent = now - since;
  if (total <= 0 || done <= 0 || done >= total || spent < leastMilliseconds || done / total < leastPart) return null;
  const seconds = Math.ceil((spent / done) * (total - done) / 1000);
  return seconds > 0 ? seconds : null;
}
