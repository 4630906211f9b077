import type { FormPlace } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';

const goalFields: ReadonlySet<string> = new Set(['annualGoal', 'longTermGoal', 'overallGoal']);

/** Most characters that a place may hold, as LEN-01 counts them; null where there is no limit. */
export function textLimit(template: Template, place: FormPlace): number | null {
  const { limits } = template.rules;
  if (place.kind === 'cell') return place.table === 'indicator' && place.column === 'name' ? limits.indicator : null;
  if (place.kind === 'form') return null;
  const own = template.fields.find(({ id }) => id === place.field)?.limit;
  if (own !== undefined) return own;
  if (place.field === 'projectName') return limits.name;
  return goalFields.has(place.field) ? limits.goal : null;
}

/** Characters as a person counts them: a rare one outside the basic plane is one. */
export const countCharacters = (text: string): number => [...text].length;
