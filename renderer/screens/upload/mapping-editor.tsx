import { useEffect, useState, type ReactNode } from 'react';
import type { MethodValue } from '#shared/api/contract';
import type { Template, UploadMapping } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';
import { windowText } from '#shared/text/window';
import { Button } from '../../controls/button';
import { Empty } from '../../controls/empty';
import { useShell } from '../../store/context';
import { showFault } from '../../store/ask';
import { saveFile, savingFaults } from '../../store/save-file';
import { ScreenFrame } from '../screen-frame';
import { useLeftUnsaved } from '../use-left-unsaved';
import { MappingColumns } from './mapping-columns';
import { mappingFault } from './mapping-fault';
import { MappingRules } from './mapping-rules';
import { MappingSample } from './mapping-sample';

type MappingEditorProps = { readonly template: Template; readonly draft: UploadMapping | undefined; readonly choice: ReactNode };

/** The mapping of one template, edited against the rows that it gives. */
export function MappingEditor({ template, draft, choice }: MappingEditorProps) {
  const shell = useShell();
  const { ask, files, store } = shell;
  const [stored, setStored] = useState<MethodValue<'upload.get'> | null>(null);
  const [edited, setEdited] = useState<UploadMapping | null>(draft ?? null);
  /** Counts what came from outside, so that the rows are drawn anew. */
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    let gone = false;
    void ask('upload.get', { template: template.id }).then((reply) => {
      if (reply.ok && !gone) setStored(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [ask, template.id]);

  const mapping = edited ?? stored?.mapping ?? null;
  const unsaved = edited !== null && JSON.stringify(edited) !== JSON.stringify(stored?.mapping);
  const left = unsaved ? ({ kind: 'uploadMapping', template: template.id, draft: edited } as const) : null;
  useLeftUnsaved(left, { text: uploadText.leftUnsaved, goOn: uploadText.goOn });
  if (mapping === null || stored === null) {
    return (
      <ScreenFrame title={uploadText.heading}>
        <Empty text={windowText.loading} />
      </ScreenFrame>
    );
  }
  const fault = mappingFault(mapping);
  const say = (text: string) => store.setState({ notice: { tone: 'done', text, actions: [] } });

  const keep = async (next: UploadMapping | null, said: string) => {
    const reply = await ask('upload.set', { template: template.id, mapping: next });
    if (!reply.ok) return;
    setStored(reply.value);
    setEdited(null);
    if (next === null) setTaken(taken + 1);
    say(said);
  };
  const give = () =>
    saveFile(shell, {
      purpose: 'mapping',
      name: uploadText.fileName(template.title),
      write: (file, replace) => ask('upload.saveMapping', { mapping, file, replace }, { quiet: savingFaults.quiet }),
      onSaved: (_value, said) => say(said),
    });
  const take = async () => {
    const chosen = await files.chooseMapping();
    if (!chosen.ok) return showFault(store, chosen.message);
    if (chosen.value === null) return;
    const reply = await ask('upload.readMapping', { file: chosen.value });
    if (!reply.ok) return;
    setEdited(reply.value);
    setTaken(taken + 1);
    say(uploadText.taken(chosen.value.name));
  };

  return (
    <ScreenFrame
      title={uploadText.heading}
      tools={<span className="screen-tools">{choice}<span className="tag">{stored.own ? uploadText.own : uploadText.shipped}</span></span>}
      bar={
        <>
          <Button onClick={() => void give()} disabled={fault !== null}>{uploadText.give}</Button>
          <Button onClick={() => void take()}>{uploadText.take}</Button>
          <Button disabled={!stored.own} onClick={() => void keep(null, uploadText.reverted)}>{uploadText.revert}</Button>
          <span className="grow" />
          <span role="status" className={fault === null ? 'muted' : 'wrong'}>{fault ?? (unsaved ? uploadText.unsaved : '')}</span>
          <Button look="primary" disabled={!unsaved || fault !== null} onClick={() => void keep(mapping, uploadText.saved)}>{uploadText.save}</Button>
        </>
      }
    >
      <div className="mapping">
        <div className="mapping-scroll">
          <p className="muted">{uploadText.hint}</p>
          <MappingRules mapping={mapping} onMapping={setEdited} />
          <MappingColumns key={taken} columns={mapping.columns} onColumns={(columns) => setEdited({ ...mapping, columns })} />
        </div>
        {fault === null ? <MappingSample template={template.id} mapping={mapping} /> : null}
      </div>
    </ScreenFrame>
  );
}
