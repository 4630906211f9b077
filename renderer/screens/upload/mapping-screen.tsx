import { useMemo, useState } from 'react';
import type { UploadMapping } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';
import { useShown } from '../../store/context';
import { MappingEditor } from './mapping-editor';
import { ScreenFrame } from '../screen-frame';
import { Empty } from '../../controls/empty';
import { newFormText } from '#shared/text/screens';

type MappingScreenProps = {
  /** Null: the one that most forms of the year have. */
  readonly template: string | null;
  readonly draft: UploadMapping | undefined;
};

/** How forms of a template become rows of the upload file. */
export function MappingScreen({ template: given, draft }: MappingScreenProps) {
  const templates = useShown((state) => state.info?.templates);
  const forms = useShown((state) => state.outline?.forms);
  const usual = useMemo(() => mostUsed(forms ?? []), [forms]);
  const [chosen, setChosen] = useState(given);
  const [kept, setKept] = useState(draft);
  const id = chosen ?? usual ?? templates?.[0]?.id;
  const template = templates?.find((one) => one.id === id);
  if (templates === undefined || template === undefined) {
    return (
      <ScreenFrame title={uploadText.heading}>
        <Empty text={newFormText.noTemplates} />
      </ScreenFrame>
    );
  }
  const used = new Set(forms?.map((form) => form.template));
  const choice = (
    <label className="inline-label">
      <span>{uploadText.template}</span>
      <select
        value={template.id}
        onChange={(event) => {
          setKept(undefined);
          setChosen(event.target.value);
        }}
      >
        {templates.toSorted((a, b) => Number(used.has(b.id)) - Number(used.has(a.id))).map(({ id: one, title, region }) => (
          <option key={one} value={one}>
            {uploadText.inUse(title, region)}
          </option>
        ))}
      </select>
    </label>
  );
  return <MappingEditor key={template.id} template={template} draft={kept} choice={choice} />;
}

function mostUsed(forms: readonly { readonly template: string }[]): string | null {
  const counts = new Map<string, number>();
  for (const { template } of forms) counts.set(template, (counts.get(template) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
