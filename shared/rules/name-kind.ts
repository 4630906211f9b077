import { counts, notCounts, notShares, shares } from './words/indicator-names';

/** What the name of an indicator says that it measures. `unit` is the one that the name itself tells, else empty. */
export type NameKind = { readonly kind: 'share' | 'people' | 'count'; readonly unit: string } | null;

const ending = (words: readonly string[]) => new RegExp(`(?:${words.join('|')})$`, 'u');
const share = ending(shares);
const notShare = ending(notShares);
const notCount = ending(notCounts);
const unitInBrackets = /[（(]([^（）()]{1,4})[)）]$/u;
const known = new Map<string, NameKind>();

/** By the end of the name, without a full stop and without brackets that do not hold a unit. `name` has no blanks. */
export function nameKind(name: string): NameKind {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const kind = judge(name);
  if (known.size > 20_000) known.clear();
  known.set(name, kind);
  return kind;
}

function judge(name: string): NameKind {
  const plain = name.replace(/[。.；;：:]+$/u, '');
  const bracketed = unitInBrackets.exec(plain)?.[1] ?? '';
  const core = plain.replace(/[（(][^（）()]*[)）]$/u, '');
  if (bracketed === '%' || bracketed === '％') return { kind: 'share', unit: '%' };
  if (share.test(core) && !notShare.test(core)) return { kind: 'share', unit: '%' };
  if (notCount.test(core)) return null;
  const count = counts.find(([word]) => core.endsWith(word));
  if (!count) return null;
  const people = /人(?:员|次|数|群量|员数|员数量|次数)+$/u.test(core);
  const unit = count[1] ?? '';
  return { kind: people ? 'people' : 'count', unit: unit || (people ? '人' : '') };
}
