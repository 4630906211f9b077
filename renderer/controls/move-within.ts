/** The list with one of its parts one place further up or down; the same list where there is no such place. */
export function moveWithin<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const moved = list[at];
  if (moved === undefined || list[at + by] === undefined) return list;
  const rest = list.toSpliced(at, 1);
  return rest.toSpliced(at + by, 0, moved);
}
