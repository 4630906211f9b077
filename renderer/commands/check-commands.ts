import { noticeText } from '#shared/text/window';
import { withEditableForm, withForm, withWorkbook, type Command } from './command';

export const checkCommands: readonly Command[] = [
  { id: 'check', menu: 'check', group: 1, keys: ['F7'], enabled: withWorkbook, run: ({ checks }) => void checks.run() },
  { id: 'nextFinding', menu: 'check', group: 2, keys: ['F8'], enabled: withForm, run: ({ checks }) => void checks.step(1) },
  { id: 'previousFinding', menu: 'check', group: 2, keys: ['Shift+F8'], enabled: withForm, run: ({ checks }) => void checks.step(-1) },
  {
    id: 'applyFix', menu: 'check', group: 2, keys: ['Ctrl+.'], enabled: withEditableForm,
    run: ({ store, checks }) => {
      const { findings, currentFinding } = store.getState();
      const current = findings?.find(({ id }) => id === currentFinding);
      if (current?.fix !== undefined) void checks.fix([current.id]);
      else store.setState({ notice: { tone: 'done', text: noticeText.noFix, actions: [] } });
    },
  },
  { id: 'showPrevious', menu: 'check', group: 3, enabled: withForm, run: ({ store }) => store.setState({ panelShown: true, panel: 'previous' }) },
  { id: 'showDoubts', menu: 'check', group: 3, enabled: withForm, run: ({ store }) => store.setState({ panelShown: true, panel: 'doubts' }) },
];
