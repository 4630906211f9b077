import type { FormView } from './form-view';

/** What a message calls a header field: its label without what stands in brackets. */
export function fieldLabel(form: FormView, field: string): string {
  const label = form.template.fields.find((each) => each.id === field)?.label ?? field;
  return label.replace(/[（(][^（(]*$/u, '').replace(/^其中[：:]?/u, '').trim() || label;
}
