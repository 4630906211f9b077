import { useEffect, useState } from 'react';
import type { MethodValue } from '#shared/api/contract';
import { startText } from '#shared/text/screens';
import { commandOf } from '../commands/commands';
import { shownKey } from '../commands/keys';
import type { CommandId } from '#shared/text/commands';
import { useShell } from '../store/context';
import { RecentList } from './recent-list';

const ways: readonly { readonly command: CommandId; readonly title: string; readonly hint: string }[] = [
  { command: 'importFile', title: startText.importFile, hint: startText.importHint },
  { command: 'newWorkbook', title: startText.newWorkbook, hint: startText.newHint },
  { command: 'openWorkbook', title: startText.open, hint: startText.openHint },
  { command: 'openSample', title: startText.sample, hint: startText.sampleHint },
];

/** Where one begins: the four ways in, and the workbooks of before. */
export function StartScreen() {
  const shell = useShell();
  const { ask } = shell;
  const [recent, setRecent] = useState<MethodValue<'file.recent'> | null>(null);
  useEffect(() => {
    void ask('file.recent', {}).then((reply) => {
      if (reply.ok) setRecent(reply.value);
    });
  }, [ask]);
  return (
    <div className="start">
      <section className="start-ways" aria-labelledby="start-heading">
        <h1 id="start-heading">{startText.heading}</h1>
        <p className="muted">{startText.lead}</p>
        {ways.map(({ command, title, hint }, index) => {
          const key = commandOf(command).keys?.[0];
          return (
            <button key={command} type="button" className={index === 0 ? 'way way-first' : 'way'} aria-label={title} onClick={() => commandOf(command).run(shell)}>
              <span className="way-title">{title}</span>
              <span className="way-hint">{hint}</span>
              {key === undefined ? null : <kbd>{shownKey(key)}</kbd>}
            </button>
          );
        })}
      </section>
      <section className="start-recent" aria-labelledby="recent-heading">
        <h2 id="recent-heading">{startText.recent}</h2>
        {recent === null ? null : recent.length === 0 ? <p className="muted">{startText.noRecent}</p> : <RecentList recent={recent} />}
      </section>
    </div>
  );
}
