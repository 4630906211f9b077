import { strFromU8, unzipSync, zipSync } from 'fflate';

/** A small generator of the same numbers for the same seed, from 0 to below 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Bytes cut off, changed, zeroed or moved. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  if (changed.length < 2) return changed;
  const place = () => Math.floor(random() * changed.length);
  if (random() < 0.2) return changed.subarray(0, place());
  for (let times = Math.floor(random() * 20); times >= 0; times -= 1) {
    const kind = random();
    const at = place();
    if (kind < 0.5) changed[at] = Math.floor(random() * 256);
    else if (kind < 0.8) changed.fill(0, at, at + 64);
    else changed.copyWithin(at, place(), place());
  }
  return changed;
}

/** An archive with one part changed inside, so that the damage is not found before the part is parsed; other files changed as they are. */
export function mutateFile(bytes: Uint8Array, random: () => number): Uint8Array {
  if (strFromU8(bytes.subarray(0, 2), true) !== 'PK' || random() < 0.4) return mutateBytes(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || part === undefined) return mutateBytes(bytes, random);
  return zipSync({ ...parts, [name]: mutateBytes(part, random) }, { level: 1 });
}
