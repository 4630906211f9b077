import type { Template } from '../template/schema';

const millimetresPerPoint = 25.4 / 72;

/** Least height in mm of a ruled row: one line of the form's text with air above and below. */
export function bodyHeight(template: Template): number {
  return Math.round(template.page.fontSize * 1.85 * millimetresPerPoint * 10) / 10;
}
