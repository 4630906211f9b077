import type { Declaration, Indicator, IndicatorPeriod } from '#shared/model/declaration';
import type { Template } from '#shared/template/schema';
import { editLabelText } from '#shared/text/grid';
import { goalOf } from './commands';
import type { SelectionGoal } from './form-host';
import type { Batch } from './form-on-screen';
import { bareLevel } from './levels';

/** A required level 2 without a row. */
export type MissingLevel = { readonly level1: string; readonly level2: string; readonly label: string };

/** The required levels that no row has, in the order of the form. A row counts under whatever level 1 it stands. */
export function missingLevels(template: Template, declaration: Declaration): MissingLevel[] {
  if (!template.page.blocks.some(({ kind }) => kind === 'indicators')) return [];
  const period = shownPeriod(template);
  const present = new Set(declaration.indicators.filter((row) => row.period === period).map(({ level2 }) => bareLevel(level2)));
  return template.indicators.catalogue.flatMap((entry) =>
    entry.level2
      .filter(({ name, required }) => required && !present.has(bareLevel(name)))
      .map(({ name, label }) => ({ level1: entry.name, level2: name, label })),
  );
}

/** The period whose indicators a form must have: the year's, where it has any. */
function shownPeriod({ indicators: { periods } }: Template): IndicatorPeriod {
  return periods.includes('annual') ? 'annual' : (periods[0] ?? 'annual');
}

/** A row for a level, where the form's order puts it: behind the last row of that level or of one before it. */
export function addLevel(template: Template, declaration: Declaration, level: MissingLevel, newId: () => string): { batch: Batch; goal: SelectionGoal } {
  const period = shownPeriod(template);
  const order = template.indicators.catalogue.flatMap((entry) => entry.level2.map(({ name }) => `${entry.name}/${name}`));
  const rank = order.indexOf(`${level.level1}/${level.level2}`);
  const isBefore = (row: Indicator) => {
    const own = order.indexOf(`${row.level1}/${row.level2}`);
    return row.period === period && own >= 0 && own <= rank;
  };
  const row = newId();
  const after = declaration.indicators.findLast(isBefore)?.id ?? null;
  const values = { period, level1: level.level1, level2: level.level2 };
  return {
    batch: { label: editLabelText.addLevel(level.label), edits: [{ kind: 'insertRow', table: 'indicator', row, values, after }] },
    goal: goalOf({ kind: 'cell', table: 'indicator', row, column: 'name' }),
  };
}
