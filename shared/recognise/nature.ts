import { normaliseSign } from '../normalise/sign';
import type { IndicatorColumn } from '../model/declaration';
import type { HeaderColumn } from './vocabulary';
import { directionWords } from './vocabulary';
import { plainWords } from './words';

const directions = new Map(directionWords.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));

/** 正向指标 or 反向指标 for the words of a direction cell; empty for other words. */
export function directionOf(text: string): string {
  return directions.get(plainWords(text)) ?? '';
}

/**
 * Whether a column that could hold signs or directions holds the one or the other, told by its cells: null where they are mostly
 * neither (定性/定量). An empty column goes by its header.
 */
export function settleNature(id: HeaderColumn, header: string, texts: readonly string[]): IndicatorColumn | null {
  if (id !== 'nature') return id;
  const signs = texts.filter((text) => normaliseSign(text) !== '').length;
  const found = texts.filter((text) => directionOf(text) !== '').length;
  if (signs === 0 && found === 0) return texts.length > 0 ? null : /符号/.test(header) ? 'sign' : 'direction';
  return signs >= found ? 'sign' : 'direction';
}
