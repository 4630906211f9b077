import type { LabelMeaning } from '#shared/model/label-meaning';
import type { Template } from '#shared/template/schema';
import { correctionText } from '#shared/text/import-corrections';

type LabelSelectProps = {
  readonly label: string;
  /** What it is taken for: a column's id, `field:` with a field's, `extra`, `none`; empty where nothing is known. */
  readonly as: string;
  readonly template: Template | undefined;
  readonly onChoose: (meaning: LabelMeaning) => void;
};

type ColumnId = keyof typeof correctionText.column;
const columnIds = Object.keys(correctionText.column) as readonly ColumnId[];

/** What a label of the file is: a column of the indicator table, a field of the header, something of the file's own, or nothing. */
export function LabelSelect({ label, as, template, onChoose }: LabelSelectProps) {
  const fields = template?.fields.filter(({ kind }) => kind !== 'year') ?? [];
  const known = as === 'extra' || as === 'ignore' || columnIds.some((id) => id === as) || fields.some(({ id }) => `field:${id}` === as);
  const choose = (value: string) => {
    const column = columnIds.find((id) => id === value);
    if (column !== undefined) onChoose({ kind: 'column', id: column });
    else if (value === 'extra' || value === 'ignore') onChoose({ kind: value });
    else if (value.startsWith('field:')) onChoose({ kind: 'field', id: value.slice('field:'.length) });
  };
  return (
    <select className={known ? 'label-select' : 'label-select label-unknown'} aria-label={label} value={known ? as : ''} onChange={(event) => choose(event.target.value)}>
      {known ? null : <option value="">{correctionText.asRead}</option>}
      <optgroup label={correctionText.columns}>
        {columnIds.map((id) => (
          <option key={id} value={id}>
            {correctionText.column[id]}
          </option>
        ))}
      </optgroup>
      <optgroup label={correctionText.fields}>
        {fields.map((field) => (
          <option key={field.id} value={`field:${field.id}`}>
            {field.label}
          </option>
        ))}
      </optgroup>
      <option value="extra">{correctionText.extra}</option>
      <option value="ignore">{correctionText.ignore}</option>
    </select>
  );
}
