import type { IndicatorColumn } from '../model/declaration';
import type { TableColumn } from './indicator-header';
import type { LevelNames } from './levels';
import { settleNature } from './nature';
import { plainWords } from './words';

/** A column with its meaning told, where its header alone did not tell. `extra` columns have a header that no form of ours has. */
export type SettledColumn = { readonly column: TableColumn; readonly id: IndicatorColumn | 'extra' };

/** What the columns of a block hold, by their headers and, where these mean different things in different places, by their cells. */
export function settleColumns(columns: readonly TableColumn[], textsOf: (column: TableColumn) => readonly string[], levels: LevelNames): SettledColumn[] {
  const settled = columns.flatMap((column): SettledColumn[] => {
    if (column.use.role === 'unknown') return [{ column, id: 'extra' }];
    if (column.use.role !== 'column') return [];
    return [{ column, id: settleNature(column.use.id, column.text, textsOf(column)) ?? 'extra' }];
  });
  return bestStandardAsValue(loneLevelAsLevel2(settled, textsOf, levels));
}

/** 指标类型 as the only level may hold 数量指标 and its like. */
function loneLevelAsLevel2(settled: SettledColumn[], textsOf: (column: TableColumn) => readonly string[], levels: LevelNames): SettledColumn[] {
  const level1 = settled.find(({ id }) => id === 'level1');
  if (!level1 || settled.some(({ id }) => id === 'level2')) return settled;
  const texts = textsOf(level1.column);
  const isLevel2 = texts.length > 0 && texts.every((text) => levels.parentOf(levels.level2(text, '')) !== null);
  return isLevel2 ? settled.map((entry) => (entry === level1 ? { ...entry, id: 'level2' } : entry)) : settled;
}

/** Where 优 良 中 差 stand in place of one value, the best of them is what the form sets out to reach; the others are kept beside. */
function bestStandardAsValue(settled: SettledColumn[]): SettledColumn[] {
  if (settled.some(({ id }) => id === 'value')) return settled;
  return settled.map((entry) => (entry.id === 'extra' && /^优(?:秀|\(.*\))?$/.test(plainWords(entry.column.text)) ? { ...entry, id: 'value' } : entry));
}
