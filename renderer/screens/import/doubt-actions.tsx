import type { Correction, PreviewForm } from '#shared/api/records';
import type { Doubt } from '#shared/model/pending';
import type { Template } from '#shared/template/schema';
import { correctionText } from '#shared/text/import-corrections';
import { Button } from '../../controls/button';

type DoubtActionsProps = {
  readonly doubt: Doubt;
  readonly form: PreviewForm;
  readonly template: Template;
  readonly onCorrect: (correction: Correction) => void;
};

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** What may be done with a doubtful text: put it into a field of the form, or let it go. */
export function DoubtActions({ doubt, form, template, onCorrect }: DoubtActionsProps) {
  const place = { sheet: doubt.sheet, range: doubt.range, reason: doubt.reason };
  const id = form.declaration.id;
  return (
    <span className="doubt-actions">
      <select
        aria-label={correctionText.putDoubt(short(doubt.text))}
        value=""
        onChange={(event) => onCorrect({ kind: 'place', form: id, doubt: place, at: { kind: 'field', field: event.target.value }, append: (form.declaration.fields[event.target.value] ?? '') !== '' })}
      >
        <option value="">{correctionText.putTo}</option>
        {template.fields.map((field) =>
          field.kind === 'year' ? null : (
            <option key={field.id} value={field.id}>
              {field.label}
            </option>
          ),
        )}
      </select>
      <Button look="quiet" aria-label={correctionText.dismissDoubt(short(doubt.text))} onClick={() => onCorrect({ kind: 'dismiss', doubt: place })}>
        {correctionText.dismiss}
      </Button>
    </span>
  );
}
