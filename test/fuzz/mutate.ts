import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to below 1 that a seed decides (mulberry32): a run can be done again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const pick = <T>(random: Random, things: readonly T[]): T => things[below(random, things.length)] as T;

/** What a broken disk, a bad copy or an ill will does to bytes. */
const byteDamages: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => {
    const copy = bytes.slice();
    for (let flips = 1 + below(random, 30); flips > 0; flips -= 1) copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => {
    const from = below(random, bytes.length);
    return bytes.slice().fill(pick(random, [0, 0xff, 0x20]), from, from + below(random, 4_000));
  },
  (bytes, random) => {
    const at = below(random, bytes.length);
    const piece = bytes.slice(at, at + below(random, 2_000));
    return Uint8Array.from([...bytes.slice(0, at), ...piece, ...piece, ...bytes.slice(at)]);
  },
  (bytes, random) => {
    const at = below(random, bytes.length);
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + below(random, 2_000))]);
  },
];

/** What a parser must not take on trust in text that says how much there is, where it is, and what is inside what. */
const textDamages: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.replaceAll(/"(\d{1,6})"/g, (whole) => (random() < 0.02 ? `"${pick(random, ['-1', '0', '4294967296', '1e308', '99999999999999999999', 'NaN', ''])}"` : whole)),
  (text, random) => text.replaceAll(/([A-Z]{1,3})(\d{1,7})/g, (whole) => (random() < 0.03 ? pick(random, ['XFD1048576', 'ZZZZZ1', 'A0', 'A99999999']) : whole)),
  (text, random) => text.replaceAll(/<\/[^>]+>/g, (whole) => (random() < 0.01 ? '' : whole)),
  (text, random) => {
    const at = Math.max(0, text.indexOf('>', below(random, text.length)) + 1);
    const depth = pick(random, [100, 5_000, 100_000]);
    return `${text.slice(0, at)}${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}${text.slice(at)}`;
  },
  (text, random) => text.replaceAll(/>([^<>]{1,200})</g, (whole, inner: string) => (random() < 0.02 ? `>${inner.repeat(pick(random, [2, 500]))}<` : whole)),
  (text, random) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(50)}">]>${text.replace(/^<\?xml[^>]*>/, '').replace(/>([^<>]{2,40})</, random() < 0.5 ? '>&b;<' : '>&none;<')}`,
  (text, random) => text.replaceAll(/[\u4E00-\u9FFF]/g, (sign) => (random() < 0.02 ? pick(random, ['\0', '\uFFFF', '\uD800', '：', '(', '"', '\n', '']) : sign)),
];

const isText = (name: string) => /\.(xml|rels|vml)$/i.test(name);

/** A file like the sample, damaged in one or a few ways that the seed decides. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isPlain = !isZip && bytes.slice(0, 400).every((byte) => byte >= 9) && strFromU8(bytes.slice(0, 4)) !== '%PDF';
  if (isZip && random() < 0.75) {
    const parts: Record<string, Uint8Array> = unzipSync(bytes);
    for (let times = 1 + below(random, 3); times > 0; times -= 1) {
      const name = pick(random, Object.keys(parts));
      const part = parts[name];
      if (!part || part.length === 0) continue;
      if (random() < 0.06) delete parts[name];
      else parts[name] = isText(name) && random() < 0.8 ? strToU8(pick(random, textDamages)(strFromU8(part), random)) : pick(random, byteDamages)(part, random);
    }
    return zipSync(parts, { level: 1 });
  }
  if (isPlain && random() < 0.6) return strToU8(pick(random, textDamages)(strFromU8(bytes), random));
  return pick(random, byteDamages)(bytes, random);
}
