import { flushSync } from 'react-dom';
import { commandTitles } from '#shared/text/commands';
import type { ShellState } from '../store/state';
import type { ShellStore } from '../store/store';
import { formsInOrder } from '../store/tree';
import { always, withEditableForm, withEditableWorkbook, withForm, withWorkbook, type Command } from './command';
import { zoomBy } from './zoom';

/** The search box of the 指标库 has the keyboard then: typing, arrows and Enter fill a row. */
function openLibrary(store: ShellStore): void {
  // Drawn at once: what is typed right after the key must find the box.
  flushSync(() => store.setState({ screen: { kind: 'form' }, panelShown: true, panel: 'library' }));
  document.querySelector<HTMLInputElement>('[data-library-search]')?.focus();
}

const isDone = (state: ShellState) => state.form?.shown.declaration.done === true;
const at = (state: ShellState) => (state.outline === null ? -1 : formsInOrder(state.outline).findIndex(({ id }) => id === state.form?.id));

export const formCommands: readonly Command[] = [
  { id: 'newForm', menu: 'form', group: 1, keys: ['Ctrl+Alt+N'], enabled: withEditableWorkbook, run: ({ show }) => show({ kind: 'newForm' }) },
  { id: 'templates', menu: 'form', group: 1, enabled: always, run: ({ show }) => show({ kind: 'templates' }) },
  { id: 'newUnit', menu: 'form', group: 1, enabled: withEditableWorkbook, run: ({ show }) => show({ kind: 'newUnit' }) },
  {
    id: 'renameUnit', menu: 'form', group: 1,
    enabled: (state) => withEditableForm(state) && state.form?.view.declaration.unitId !== null,
    run: ({ store, show }) => {
      const unit = store.getState().form?.view.declaration.unitId ?? null;
      if (unit !== null) show({ kind: 'renameUnit', unit });
    },
  },
  { id: 'rollover', menu: 'form', group: 2, keys: ['Ctrl+Shift+L'], enabled: withEditableWorkbook, run: ({ show }) => show({ kind: 'rollover' }) },
  { id: 'markDone', menu: 'form', group: 3, enabled: (state) => withEditableForm(state) && !isDone(state), run: ({ forms }) => void forms.setDone(true, commandTitles.markDone) },
  { id: 'markOpen', menu: 'form', group: 3, enabled: (state) => withEditableForm(state) && isDone(state), run: ({ forms }) => void forms.setDone(false, commandTitles.markOpen) },
  { id: 'deleteForm', menu: 'form', group: 3, enabled: withEditableForm, run: ({ forms }) => void forms.remove() },
  { id: 'previousForm', menu: 'form', group: 4, keys: ['Ctrl+PageUp', 'Alt+PageUp'], enabled: (state) => at(state) > 0, run: ({ forms }) => void forms.step(-1) },
  {
    id: 'nextForm', menu: 'form', group: 4, keys: ['Ctrl+PageDown', 'Alt+PageDown'],
    enabled: (state) => withForm(state) && at(state) < (state.outline?.forms.length ?? 0) - 1,
    run: ({ forms }) => void forms.step(1),
  },
  { id: 'library', menu: 'form', group: 4, keys: ['Ctrl+J'], enabled: withForm, run: ({ store }) => openLibrary(store) },
  { id: 'allIndicators', menu: 'form', group: 4, keys: ['Ctrl+Shift+A'], enabled: withWorkbook, run: ({ show }) => show({ kind: 'indicators' }) },
  {
    id: 'togglePrevious', menu: 'form', group: 5, enabled: withWorkbook, checked: (state) => state.showPrevious,
    run: ({ store }) => store.setState(({ showPrevious }) => ({ showPrevious: !showPrevious })),
  },
  { id: 'toggleTree', menu: 'form', group: 5, enabled: withWorkbook, checked: (state) => state.treeShown, run: ({ store }) => store.setState(({ treeShown }) => ({ treeShown: !treeShown })) },
  { id: 'togglePanel', menu: 'form', group: 5, enabled: withWorkbook, checked: (state) => state.panelShown, run: ({ store }) => store.setState(({ panelShown }) => ({ panelShown: !panelShown })) },
  { id: 'zoomIn', menu: 'form', group: 6, enabled: withForm, run: ({ store }) => store.setState(({ zoom }) => ({ zoom: zoomBy(zoom, 1) })) },
  { id: 'zoomOut', menu: 'form', group: 6, enabled: withForm, run: ({ store }) => store.setState(({ zoom }) => ({ zoom: zoomBy(zoom, -1) })) },
  { id: 'zoomReset', menu: 'form', group: 6, enabled: withForm, run: ({ store }) => store.setState({ zoom: 1 }) },
];
