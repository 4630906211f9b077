import { useState } from 'react';
import type { PreviewForm } from '#shared/api/records';
import { correctionText } from '#shared/text/import-corrections';
import { Button } from '../../controls/button';
import { useShell, useShown } from '../../store/context';
import type { Corrections } from './use-corrections';

/** Which template a form follows, and its layout as a template of one's own. */
export function FormTools({ form, corrections }: { readonly form: PreviewForm; readonly corrections: Corrections }) {
  const { ask, store } = useShell();
  const templates = useShown((state) => state.info?.templates) ?? [];
  const [name, setName] = useState<string | null>(null);
  const { id, template, kind } = form.declaration;

  const save = async () => {
    const wanted = name?.trim() ?? '';
    if (wanted === '') return;
    const reply = await ask('template.save', { preview: corrections.preview.preview, form: id, name: wanted });
    if (!reply.ok) return;
    setName(null);
    const info = await ask('app.info', {});
    if (info.ok) store.setState({ info: info.value });
    await corrections.add({ kind: 'template', form: id, template: reply.value.id });
    store.setState({ notice: { tone: 'done', text: correctionText.templateSaved(wanted), actions: [] } });
  };
  return (
    <div className="form-tools">
      <label className="inline-label">
        <span>{correctionText.followed}</span>
        <select value={template} onChange={(event) => void corrections.add({ kind: 'template', form: id, template: event.target.value })}>
          {templates
            .filter((each) => each.kind === kind || each.id === template)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {each.region} · {each.title}
              </option>
            ))}
        </select>
      </label>
      {name === null ? (
        <Button look="quiet" onClick={() => setName('')}>
          {correctionText.saveTemplate}
        </Button>
      ) : (
        <form
          className="template-name"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <input aria-label={correctionText.templateName} placeholder={correctionText.templateHint} value={name} maxLength={60} ref={(box) => box?.focus()} onChange={(event) => setName(event.target.value)} />
          <Button type="submit" disabled={name.trim() === ''}>
            {correctionText.save}
          </Button>
          <Button look="quiet" onClick={() => setName(null)}>
            {correctionText.cancel}
          </Button>
        </form>
      )}
    </div>
  );
}
