/** Things of forms, by form, each in its order. */
export function byForm<T extends { readonly form: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.form);
    if (group) group.push(thing);
    else groups.set(thing.form, [thing]);
  }
  return groups;
}
