import type { Declaration } from '../model/declaration';
import type { FormPlace } from '../model/edit';
import type { FindingLevel } from '../model/finding';
import type { Pending } from '../model/pending';
import type { Template } from '../template/schema';
import { viewForm, type FormView, type ReadingCache } from './form-view';
import type { OwnWords } from './own-words';

/** All forms of a year, each parsed once. */
export type YearView = { readonly year: number; readonly forms: readonly FormView[] };

export type CheckInput = {
  readonly year: number;
  readonly declarations: readonly Declaration[];
  readonly templates: ReadonlyMap<string, Template>;
  readonly pending?: readonly Pending[];
  /** Rules that a workbook has switched off, or given another level, by id. */
  readonly adjusted?: ReadonlyMap<string, 'off' | FindingLevel>;
  /** Words that the office has added to the program's. */
  readonly words?: OwnWords;
  /** The form of the year before, by the id of the form that was made from it. */
  readonly previous?: ReadonlyMap<string, Declaration>;
};

/** Forms whose template is not known are left out: no rule can say what they must hold. */
export function viewYear({ year, declarations, templates, pending = [], words, previous }: CheckInput): YearView {
  const places = new Map<string, FormPlace[]>();
  for (const value of pending) places.set(value.declarationId, [...(places.get(value.declarationId) ?? []), value.place]);
  const readings: ReadingCache = new Map();
  const forms = declarations.flatMap((declaration): FormView[] => {
    const template = templates.get(declaration.template);
    if (!template) return [];
    return [viewForm(declaration, template, { pending: places.get(declaration.id) ?? [], previous: previous?.get(declaration.id) ?? null, words, readings })];
  });
  return { year, forms };
}
