import { createHash } from 'node:crypto';
import { indicatorContent, type Declaration } from '#shared/model/declaration';

/**
 * SHA-256 of what a form says: fields and rows in their order, without identities and without parts that are empty. Two forms
 * with the same words have the same digest, in whatever workbook they are.
 */
export function formDigest({ template, year, kind, fields, members, tasks, spendingPlan, indicators }: Declaration): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '').toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = [
    template,
    year,
    kind,
    filled,
    members.map(({ name }) => name),
    tasks.map(({ name, content: words, total, fiscal, other }) => [name, words, total, fiscal, other]),
    spendingPlan.map(({ period, percent }) => [period, percent]),
    indicators.map((row) => indicatorContent.keyof().options.flatMap((column) => (row[column] === '' ? [] : [[column, row[column]]]))),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
