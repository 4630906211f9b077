import { toHalfWidth } from './character-width';
import { measureUnits, nounCounters, sentenceWords, unitMultipliers, type MeasureUnitKind } from './measure-units';

/** A longer unit is taken for a sentence, here and on the platform (UNIT-03). */
export const unitLimit = 6;

const kindOf = new Map<string, MeasureUnitKind>();
for (const [kind, units] of Object.entries(measureUnits) as [MeasureUnitKind, readonly string[]][])
  for (const unit of units) if (!kindOf.has(unit)) kindOf.set(unit, kind);

const multiplied = new RegExp(`^(?:${unitMultipliers.join('|')})(.+)$`, 'u');
const counted = new RegExp(`^(?:${nounCounters.join('|')})\\p{Script=Han}+$`, 'u');
const alternative = /^(.+?)\((\p{Script=Han}+)\)$/u;
const cleanWord = /^(?:\p{Script=Han}{1,2}|[A-Za-zμ]{1,6}[²³23]?)$/u;
const cleanPer = /^\p{Script=Han}{1,4}$/u;
const sentence = new RegExp(sentenceWords.join('|'), 'u');

/** Half width, without blanks, middle dots for every mark of «per» other than the stroke. */
export function normaliseUnit(text: string): string {
  return toHalfWidth(text).replace(/\s+/gu, '').replace(/[•・∙]/gu, '·').replace(/\*/gu, '·').replace(/([/·])每/gu, '$1');
}

/** What `unit` measures: 元/人 measures money, 万人次 people, 个社区 things. Null for a unit that is not known. */
export function unitKind(unit: string): MeasureUnitKind | null {
  const head = normaliseUnit(unit).split(/[/·]/u, 1)[0] ?? '';
  return simpleKind(head);
}

function simpleKind(word: string): MeasureUnitKind | null {
  const known = kindOf.get(word);
  if (known) return known;
  const [, multipliedUnit] = multiplied.exec(word) ?? [];
  if (multipliedUnit && kindOf.has(multipliedUnit)) return kindOf.get(multipliedUnit) ?? null;
  const [, first, second] = alternative.exec(word) ?? [];
  if (first && second && kindOf.has(first)) return kindOf.get(first) ?? null;
  if (!counted.test(word) || sentence.test(word)) return null;
  return word.startsWith('名') || word.startsWith('位') ? 'people' : 'things';
}

/** Whether all of `text` can be read as a unit: known, made of known ones, or a short clean word. */
export function isUnit(text: string): boolean {
  const unit = normaliseUnit(text);
  const [head = '', ...per] = unit.replace(/[()]/gu, (mark, at: number) => (at > 0 && /[/·]/u.test(unit) ? '' : mark)).split(/[/·]/u);
  // Money may be told by the head of anything: 元/项目, 万元/标段.
  const perKnown = simpleKind(head) === 'money' ? (word: string) => simpleKind(word) !== null || cleanPer.test(word) : (word: string) => kindOf.has(word);
  if (per.length > 3 || !per.every(perKnown)) return false;
  if (simpleKind(head) !== null) return per.length > 0 || unit.length <= unitLimit;
  return per.length === 0 && cleanWord.test(head) && !sentence.test(head);
}
