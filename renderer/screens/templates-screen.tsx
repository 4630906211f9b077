import { useCallback, useEffect, useState } from 'react';
import type { MethodValue } from '#shared/api/contract';
import { templateText } from '#shared/text/import-corrections';
import { templateTexts } from '#shared/text/templates';
import { Button } from '../controls/button';
import { showFault } from '../store/ask';
import { useShell } from '../store/context';
import { ScreenFrame } from './screen-frame';

type Entry = MethodValue<'template.list'>[number];

/** All templates, and what may be done with a person's own: given out as files, taken in, removed. */
export function TemplatesScreen() {
  const { ask, files, store } = useShell();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const refresh = useCallback(async () => {
    const [list, info] = await Promise.all([ask('template.list', {}), ask('app.info', {})]);
    if (list.ok) setEntries(list.value);
    if (info.ok) store.setState({ info: info.value });
  }, [ask, store]);
  useEffect(() => void refresh(), [refresh]);
  const done = async (text: string) => {
    await refresh();
    store.setState({ notice: { tone: 'done', text, actions: [] } });
  };

  const give = async ({ id, region }: Entry) => {
    const target = await files.chooseSaveTarget('template', templateTexts.fileName(region));
    if (!target.ok) return showFault(store, target.message);
    if (target.value === null) return;
    const reply = await ask('template.export', { id, file: target.value, replace: files.kind === 'window' });
    if (reply.ok && (await files.deliver(target.value))) await done(templateText.exported(reply.value.name));
  };
  const take = async () => {
    const chosen = await files.chooseTemplate();
    if (!chosen.ok) return showFault(store, chosen.message);
    if (chosen.value === null) return;
    const file = chosen.value;
    const reply = await ask('template.import', { file }, { quiet: ['exists'] });
    if (reply.ok) return done(templateText.imported(reply.value.region));
    if (reply.code !== 'exists') return;
    const replace = async () => {
      const again = await ask('template.import', { file, replace: true });
      if (again.ok) await done(templateText.imported(again.value.region));
    };
    store.setState({ notice: { tone: 'fault', text: reply.message, actions: [{ label: templateText.replace, run: () => void replace() }] } });
  };
  const remove = async ({ id, region }: Entry) => {
    const reply = await ask('template.remove', { id });
    if (reply.ok) await done(templateText.removed(region));
  };

  return (
    <ScreenFrame
      title={templateText.heading}
      bar={
        <>
          <span className="muted">{templateText.hint}</span>
          <span className="grow" />
          <Button look="primary" data-first="" onClick={() => void take()}>
            {templateText.import}
          </Button>
        </>
      }
    >
      <ul className="pick-list template-list" aria-label={templateText.heading}>
        {entries.map((entry) => (
          <li key={entry.id} className="pick">
            <span className="pick-name">
              <span>
                {entry.region} · {entry.title}
              </span>
              <span className="muted">{entry.source}</span>
            </span>
            <span className="tag">{entry.own ? templateText.own : templateText.shipped}</span>
            {entry.forms === 0 ? null : <span className="tag">{templateText.used(entry.forms)}</span>}
            <Button look="quiet" aria-label={templateText.exportOf(entry.region)} onClick={() => void give(entry)}>
              {templateText.export}
            </Button>
            {entry.own ? (
              <Button look="quiet" aria-label={templateText.removeOf(entry.region)} disabled={entry.forms > 0} onClick={() => void remove(entry)}>
                {templateText.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </ScreenFrame>
  );
}
