/**
 * `next`, with every part that equals the same part of `previous` replaced by it, so that unchanged rows stay the same
 * objects and are not drawn again. Plain JSON values only. Rows that carry an `id` are compared by it.
 */
export function share<T>(previous: T, next: T): T {
  return shareValue(previous, next) as T;
}

function shareValue(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return shareArray(previous, next);
  if (isRecord(previous) && isRecord(next)) return shareRecord(previous, next);
  return next;
}

function shareArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(previous.filter(isRecord).map((row) => [row.id, row]));
  const shared = next.map((row, index) =>
    shareValue(isRecord(row) && row.id !== undefined ? byId.get(row.id) : previous[index], row),
  );
  return shared.length === previous.length && shared.every((row, index) => row === previous[index]) ? previous : shared;
}

function shareRecord(previous: Record<string, unknown>, next: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(next);
  const shared = Object.fromEntries(keys.map((key) => [key, shareValue(previous[key], next[key])]));
  const same = keys.length === Object.keys(previous).length && keys.every((key) => key in previous && shared[key] === previous[key]);
  return same ? previous : shared;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
