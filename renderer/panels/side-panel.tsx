import type { ComponentType, KeyboardEvent } from 'react';
import { panelText } from '#shared/text/panels';
import { windowText } from '#shared/text/window';
import { useShell, useShown } from '../store/context';
import type { PanelName } from '../store/state';
import { DoubtsPanel } from './doubts-panel';
import { FindingsPanel } from './findings-panel';
import { HistoryPanel } from './history-panel';
import { LibraryPanel } from './library-panel';
import { PreviousPanel } from './previous-panel';

const panels = { findings: FindingsPanel, library: LibraryPanel, previous: PreviousPanel, history: HistoryPanel, doubts: DoubtsPanel } as const satisfies Record<PanelName, ComponentType>;
// The keys of an object literal, in the order in which they are written.
const names = Object.keys(panels) as PanelName[];

/** The right side of the window: one panel at a time. */
export function SidePanel() {
  const { store } = useShell();
  const shown = useShown((state) => state.panel);
  const doubts = useShown((state) => state.form?.shown.doubts.length ?? 0);
  const Panel = panels[shown];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = names[(names.indexOf(shown) + by + names.length) % names.length] ?? shown;
    store.setState({ panel: next });
    event.currentTarget.querySelector<HTMLElement>(`[data-panel="${next}"]`)?.focus();
  };
  return (
    <aside className="side-panel" aria-label={windowText.side} data-area="side">
      <div className="tabs">
        <div role="tablist" tabIndex={-1} aria-label={windowText.side} onKeyDown={onKeyDown}>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              data-panel={name}
              aria-selected={name === shown}
              aria-controls="side-panel"
              tabIndex={name === shown ? 0 : -1}
              onClick={() => store.setState({ panel: name })}
            >
              {panelText.tabs[name]}
              {name === 'doubts' && doubts > 0 ? ` ${doubts}` : ''}
            </button>
          ))}
        </div>
        <span className="grow" />
        <button type="button" className="icon-button" aria-label={`${windowText.hide}${windowText.side}`} onClick={() => store.setState({ panelShown: false })}>
          ✕
        </button>
      </div>
      <div id="side-panel" className="panel" role="tabpanel" aria-labelledby={`tab-${shown}`}>
        <Panel />
      </div>
    </aside>
  );
}
