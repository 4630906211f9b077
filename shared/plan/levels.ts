import type { Indicator, IndicatorColumn } from '../model/declaration';
import { signs } from '../normalise/sign';
import type { Level1Entry, Template } from '../template/schema';

/**
 * Runs of neighbouring rows that one level cell spans, by the id of their first row. Rows that share a level 2 share the
 * level 1 above it; a row whose level is empty stands alone, so that each can be filled in.
 */
export function levelRuns(rows: readonly Indicator[], id: 'level1' | 'level2'): Map<string, [Indicator, ...Indicator[]]> {
  const runs = new Map<string, [Indicator, ...Indicator[]]>();
  let run: [Indicator, ...Indicator[]] | null = null;
  for (const row of rows) {
    if (run && row[id] !== '' && row[id] === run[0][id] && row.level1 === run[0].level1) {
      run.push(row);
      continue;
    }
    run = [row];
    runs.set(row.id, run);
  }
  return runs;
}

function level1Of(template: Template, name: string): Level1Entry | undefined {
  return template.indicators.catalogue.find((entry) => entry.name === name);
}

/** A level-1 name as the form prints it: 产出 for 产出指标. A name that is not in the catalogue stays whole. */
export function level1Label(template: Template, name: string): string {
  return level1Of(template, name)?.label ?? name;
}

/** A level-2 name as the form prints it under its level 1: *数量 for 数量指标. */
export function level2Label(template: Template, level1: string, level2: string): string {
  return level1Of(template, level1)?.level2.find((entry) => entry.name === level2)?.label ?? level2;
}

const directions = ['正向指标', '反向指标'];

/** What a form offers for a cell of an indicator: level names as it prints them, signs, directions. */
export function choicesOf(template: Template, row: Indicator, id: IndicatorColumn): { choices?: readonly string[] } {
  switch (id) {
    case 'level1':
      return { choices: template.indicators.catalogue.map(({ label }) => label) };
    case 'level2': {
      const entries = level1Of(template, row.level1)?.level2 ?? template.indicators.catalogue.flatMap(({ level2 }) => level2);
      return { choices: [...new Set(entries.map(({ label }) => label))] };
    }
    case 'sign':
      return { choices: signs };
    case 'direction':
      return { choices: directions };
    default:
      return {};
  }
}
