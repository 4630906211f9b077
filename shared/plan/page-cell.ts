import type { Declaration } from '../model/declaration';
import { formatAmount, parseAmount } from '../normalise/amount';
import type { PageCell, Template, TemplateField } from '../template/schema';
import type { FlowCell } from './flow';
import type { CellLook, PlanCell } from './plan';

/** What the cells of a form are drawn from. */
export type Source = { readonly template: Template; readonly declaration: Declaration };

/** Where a page cell stands: decides how labels and values look and whether they have borders. */
export type Surroundings = 'form' | 'caption' | 'header';

/** An amount as printed. Digits beyond the form's decimals are shown all the same; what is no amount stays as typed. */
export function amountText(text: string, decimals: number): Pick<PlanCell, 'text' | 'amount' | 'decimals'> {
  const amount = parseAmount(text);
  if (amount === null) return { text };
  const own = amount.includes('.') ? amount.slice(amount.indexOf('.') + 1).replace(/0+$/, '').length : 0;
  const shown = Math.max(decimals, own);
  return { text: formatAmount(amount, shown), amount, decimals: shown };
}

/** A printed label, with the template's suffix unless it already ends in a colon. */
export function labelText(template: Template, label: string): string {
  return /[：:]$/.test(label) ? label : label + template.page.labelSuffix;
}

/** Text of a header field. A year that nobody typed is the form's own. */
function fieldText({ template, declaration }: Source, field: TemplateField): Pick<PlanCell, 'text' | 'amount' | 'decimals'> {
  const text = declaration.fields[field.id] ?? '';
  if (field.kind === 'amount') return amountText(text, template.money.decimals);
  if (field.kind === 'year' && text === '') return { text: String(declaration.year) };
  return { text };
}

const looks = {
  form: { label: 'label', text: 'label', value: 'value', amount: 'amount' },
  caption: { label: 'caption', text: 'caption', value: 'caption', amount: 'caption' },
  header: { label: 'header', text: 'header', value: 'header', amount: 'header' },
} as const satisfies Record<Surroundings, Record<'label' | 'text' | 'value' | 'amount', CellLook>>;

function memberCell({ declaration }: Source): Pick<PlanCell, 'text' | 'place' | 'members' | 'starts'> {
  const rows = declaration.members;
  return {
    text: rows.map((row) => row.name).join('\n'),
    place: { kind: 'cell', table: 'member', row: rows[0]?.id ?? '', column: 'name' },
    members: rows.map((row) => row.id),
    ...(rows.length === 0 && { starts: {} }),
  };
}

/** A cell of the template as a cell of the form. */
export function pageCellOf(source: Source, cell: PageCell, surroundings: Surroundings): FlowCell {
  const { template } = source;
  const look = looks[surroundings];
  const base = { rowSpan: cell.rows, columnSpan: cell.columns, bordered: surroundings !== 'caption' };
  const centred = cell.align ?? (surroundings === 'caption' ? 'left' : 'center');
  const labelField = template.fields.find((field) => field.id === cell.label);
  const label = labelField ? labelText(template, labelField.label) : '';
  // Before a value in the same cell a label needs its colon, whatever the form prints after labels that stand alone.
  const prefix = cell.text ?? (label !== '' && cell.field && !/[：:]$/.test(label) ? `${label}：` : label);
  const lead = prefix === '' ? {} : { prefix };
  if (cell.members) {
    const content = memberCell(source);
    return { ...base, ...content, ...lead, text: prefix + content.text, look: look.value, align: cell.align ?? 'left' };
  }
  const field = template.fields.find((candidate) => candidate.id === cell.field);
  if (!field) return { ...base, text: prefix, look: look[cell.text === undefined ? 'label' : 'text'], align: centred };
  const content = fieldText(source, field);
  const value = field.kind === 'amount' && prefix === '' ? 'amount' : 'value';
  return {
    ...base,
    // A cell that also holds its label is text, so the figure behind it is not its value.
    ...(prefix === '' ? content : { text: prefix + content.text, ...lead }),
    look: look[value],
    align: cell.align ?? (value === 'amount' && surroundings === 'form' ? 'right' : 'left'),
    place: { kind: 'field', field: field.id },
    ...(field.choices && prefix === '' && { choices: field.choices }),
  };
}
