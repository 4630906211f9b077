import type { Correction } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import type { Edit, FormPlace } from '#shared/model/edit';
import { textAt } from '#shared/model/place-text';
import type { Doubt } from '#shared/model/pending';
import { parseAmount } from '#shared/normalise/amount';
import { firstRowOf, type Told } from '#shared/recognise/recognise-told';
import type { Template } from '#shared/template/schema';
import { applyEdits } from '../workbook/edits';
import type { DraftForm } from './import-draft';

export type Drafted = { readonly forms: readonly DraftForm[]; readonly doubts: readonly Doubt[]; readonly unapplied: readonly number[] };

/** Corrections of how the file is read, for reading it again. `placeOf` knows every form that a preview has shown. */
export function toldBy(corrections: readonly Correction[], placeOf: (form: string) => DraftForm['place'] | undefined): Told {
  return {
    labels: corrections.flatMap((each) => (each.kind === 'label' ? [{ sheet: each.sheet, row: each.row, column: each.column, as: each.as }] : [])),
    templates: corrections.flatMap((each) => {
      const place = each.kind === 'template' ? placeOf(each.form) : undefined;
      return each.kind === 'template' && place ? [{ sheet: place.sheet, row: firstRowOf(place.range), template: each.template }] : [];
    }),
  };
}

/** What was read, with all other corrections applied in order. One that speaks of what is gone changes nothing and is named. */
export function corrected(
  read: Omit<Drafted, 'unapplied'>,
  corrections: readonly Correction[],
  templates: ReadonlyMap<string, Template>,
): Drafted {
  const forms = new Map(read.forms.map((form) => [form.declaration.id, form]));
  let { doubts } = read;
  const unapplied: number[] = [];
  const dismiss = (isMeant: (doubt: Doubt) => boolean): boolean => {
    let found = false;
    const without = (list: readonly Doubt[]) => {
      const rest = list.filter((doubt) => !isMeant(doubt));
      found ||= rest.length < list.length;
      return rest.length < list.length ? rest : list;
    };
    doubts = without(doubts);
    for (const [id, form] of forms) forms.set(id, { ...form, doubts: without(form.doubts) });
    return found;
  };
  const edit = (id: string, edits: readonly Edit[]): boolean => {
    const form = forms.get(id);
    const template = form && templates.get(form.declaration.template);
    if (!form || !template) return false;
    const edited = withEdits(form, edits, template);
    if (edited) forms.set(id, edited);
    return edited !== null;
  };
  const apply = (correction: Correction): boolean => {
    switch (correction.kind) {
      case 'label':
        return true;
      case 'template':
        return forms.get(correction.form)?.declaration.template === correction.template;
      case 'edit':
        return edit(correction.form, correction.edits);
      case 'dismiss':
        return dismiss((doubt) => isSame(doubt, correction.doubt));
      case 'place': {
        const all = [...doubts, ...[...forms.values()].flatMap((form) => form.doubts)];
        const doubt = all.find((each) => isSame(each, correction.doubt));
        const form = forms.get(correction.form);
        const template = form && templates.get(form.declaration.template);
        if (!doubt || !form || !template) return false;
        const before = textAt(form.declaration, correction.at);
        const text = correction.append && before !== '' ? `${before}\n${doubt.text}` : textFor(correction.at, doubt.text, template);
        const edits = editsAt(correction.at, text);
        return edits.length > 0 && edit(correction.form, edits) && dismiss((each) => isSame(each, correction.doubt));
      }
    }
  };
  corrections.forEach((correction, number) => {
    if (!apply(correction)) unapplied.push(number);
  });
  return { forms: [...forms.values()], doubts, unapplied };
}

/** Null where the form has not what an edit names. */
function withEdits(form: DraftForm, edits: readonly Edit[], template: Template): DraftForm | null {
  try {
    const { declaration } = applyEdits({ declaration: form.declaration, pending: [], doubts: form.doubts }, edits, template);
    const fields = Object.fromEntries(Object.entries(declaration.fields).filter(([, value]) => value !== ''));
    return { ...form, declaration: { ...declaration, fields } };
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

const isSame = (doubt: Doubt, place: { sheet: string; range: string; reason: string }) =>
  doubt.sheet === place.sheet && doubt.range === place.range && doubt.reason === place.reason;

function editsAt(at: FormPlace, value: string): Edit[] {
  if (at.kind === 'field') return [{ kind: 'setField', field: at.field, value }];
  return at.kind === 'cell' ? [{ kind: 'setCell', table: at.table, row: at.row, column: at.column, value }] : [];
}

/** An amount loses its separators and takes the form's unit, as one that was recognised does. */
function textFor(at: FormPlace, text: string, template: Template): string {
  const field = at.kind === 'field' ? template.fields.find(({ id }) => id === at.field) : undefined;
  return field?.kind === 'amount' ? (parseAmount(text, template.money.unit) ?? text.trim()) : text.trim();
}
