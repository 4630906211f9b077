import type { Plan } from '#shared/plan/plan';
import { measureForm, spacings, type MeasuredForm, type Spacing } from './measure';
import { paginate, type Page } from './paginate';
import type { Typefaces } from './typeface';

/**
 * Sets a form and divides it among pages, as comfortably as the least number of pages allows.
 * @param missing takes the characters that the font lacks
 */
export function layOut(plan: Plan, typefaces: Typefaces, missing: Set<string>): { form: MeasuredForm; pages: Page[] } {
  const set = (spacing: Spacing) => {
    const form = measureForm(plan, { typefaces, missing, spacing });
    return { form, pages: paginate(form.layout) };
  };
  const [comfortable, ...tighter] = spacings;
  const first = set(comfortable);
  const tightest = tighter.at(-1);
  if (first.pages.length === 1 || !tightest) return first;
  const least = set(tightest);
  if (least.pages.length === first.pages.length) return first;
  for (const spacing of tighter.slice(0, -1)) {
    const between = set(spacing);
    if (between.pages.length === least.pages.length) return between;
  }
  return least;
}
