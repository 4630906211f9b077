import type { Declaration } from '../model/declaration';
import type { FormPlace } from '../model/edit';
import type { FindingLevel } from '../model/finding';
import type { Pending } from '../model/pending';
import type { Template } from '../template/schema';
import { viewForm, type FormView, type ReadingCache } from './form-view';

/** All forms of a year, each parsed once. */
export type YearView = { readonly year: number; readonly forms: readonly FormView[] };

export type CheckInput = {
  readonly year: number;
  readonly declarations: readonly Declaration[];
  readonly templates: ReadonlyMap<string, Template>;
  readonly pending?: readonly Pending[];
  /** Rules that a workbook has switched off, or given another level, by id. */
  readonly adjusted?: ReadonlyMap<string, 'off' | FindingLevel>;
};

/** Forms whose template is not known are left out: no rule can say what they must hold. */
export function viewYear({ year, declarations, templates, pending = [] }: CheckInput): YearView {
  const places = new Map<string, FormPlace[]>();
  for (const value of pending) places.set(value.declarationId, [...(places.get(value.declarationId) ?? []), value.place]);
  const readings: ReadingCache = new Map();
  const forms = declarations.flatMap((declaration): FormView[] => {
    const template = templates.get(declaration.template);
    return template ? [viewForm(declaration, template, places.get(declaration.id) ?? [], readings)] : [];
  });
  return { year, forms };
}
