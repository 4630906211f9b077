import { noticeText } from '#shared/text/window';
import type { Finding } from '#shared/model/finding';
import type { ShellState } from '../store/state';
import { withEditableForm, withEditableWorkbook, withForm, withWorkbook, type Command } from './command';

const current = ({ findings, currentFinding }: ShellState): Finding | undefined => findings?.find(({ id }) => id === currentFinding);

export const checkCommands: readonly Command[] = [
  { id: 'check', menu: 'check', group: 1, keys: ['F7'], enabled: withWorkbook, run: ({ checks }) => void checks.run() },
  { id: 'nextFinding', menu: 'check', group: 2, keys: ['F8'], enabled: withForm, run: ({ checks }) => void checks.step(1) },
  { id: 'previousFinding', menu: 'check', group: 2, keys: ['Shift+F8'], enabled: withForm, run: ({ checks }) => void checks.step(-1) },
  {
    id: 'applyFix', menu: 'check', group: 2, keys: ['Ctrl+.'], enabled: withEditableForm,
    run: ({ store, checks }) => {
      const finding = current(store.getState());
      if (finding?.fix !== undefined) void checks.fix([finding.id]);
      else store.setState({ notice: { tone: 'done', text: noticeText.noFix, actions: [] } });
    },
  },
  {
    id: 'setAside', menu: 'check', group: 2, keys: ['F9'], enabled: withEditableForm,
    run: ({ store }) => {
      const finding = current(store.getState());
      if (finding === undefined || finding.aside !== undefined) store.setState({ notice: { tone: 'done', text: noticeText.noCurrentFinding, actions: [] } });
      else store.setState({ panelShown: true, panel: 'findings', asideAsked: finding.id });
    },
  },
  { id: 'showPrevious', menu: 'check', group: 3, enabled: withForm, run: ({ store }) => store.setState({ panelShown: true, panel: 'previous' }) },
  { id: 'showDoubts', menu: 'check', group: 3, enabled: withForm, run: ({ store }) => store.setState({ panelShown: true, panel: 'doubts' }) },
  { id: 'writeReport', menu: 'check', group: 4, enabled: withWorkbook, run: ({ show }) => show({ kind: 'report' }) },
  { id: 'ruleSettings', menu: 'check', group: 4, enabled: withEditableWorkbook, run: ({ show }) => show({ kind: 'rules' }) },
];
