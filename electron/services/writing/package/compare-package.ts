import type { PackageDifference } from '#shared/api/outputs';
import type { PackagedForm } from '#shared/model/package-manifest';
import { packageDifferences as words } from '#shared/text/writing';

/** The same form on both sides: by its identity, else by template, unit and name. */
const nameKey = ({ template, unit, name }: PackagedForm) => JSON.stringify([template, unit, name]);

/** How the forms of a package differ from those that the workbook would pack now, in the order of the package. */
export function comparePackage(packed: readonly PackagedForm[], current: readonly PackagedForm[]): PackageDifference[] {
  const byId = new Map(current.map((form) => [form.id, form]));
  const byName = new Map(current.map((form) => [nameKey(form), form]));
  const met = new Set<string>();
  const differences = packed.flatMap((form): PackageDifference[] => {
    const candidate = byId.get(form.id) ?? byName.get(nameKey(form));
    const now = candidate && !met.has(candidate.id) ? candidate : undefined;
    const about = { form: form.name, unit: form.unit };
    if (!now) return [{ ...about, kind: 'onlyInPackage', message: words.onlyInPackage(form.name) }];
    met.add(now.id);
    if (now.digest === form.digest && now.name === form.name && now.unit === form.unit) return [];
    const parts = [
      now.name === form.name ? '' : words.name(form.name, now.name),
      now.unit === form.unit ? '' : words.unit(form.unit, now.unit),
      now.amount === form.amount && now.money === form.money ? '' : words.amount(form.amount, form.money, now.amount, now.money),
      now.indicators === form.indicators ? '' : words.indicators(form.indicators, now.indicators),
    ].filter((part) => part !== '');
    return [{ ...about, kind: 'changed', message: words.changed(form.name, parts) }];
  });
  const added = current.filter(({ id }) => !met.has(id)).map((form): PackageDifference => ({ kind: 'onlyInWorkbook', form: form.name, unit: form.unit, message: words.onlyInWorkbook(form.name) }));
  return [...differences, ...added];
}
