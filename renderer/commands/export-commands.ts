import type { ExportKind } from '../store/state';
import { always, withEditableWorkbook, withForm, withWorkbook, type Command } from './command';

const exportYear = (format: ExportKind): Command['run'] => ({ show }) => show({ kind: 'export', format, forms: [] });

export const exportCommands: readonly Command[] = [
  {
    id: 'printForm', menu: 'export', group: 1, keys: ['Ctrl+P'], enabled: (state) => withForm(state) || state.screen.kind === 'print',
    run: ({ store, show, printNow }) => {
      const { form, screen } = store.getState();
      // In the preview the same key prints, as in other programs.
      if (screen.kind === 'print') printNow.current?.();
      else if (form !== null) show({ kind: 'print', forms: [form.id] });
    },
  },
  { id: 'printYear', menu: 'export', group: 1, keys: ['Ctrl+Shift+P'], enabled: withWorkbook, run: ({ show }) => show({ kind: 'print', forms: [] }) },
  { id: 'exportYear', menu: 'export', group: 2, keys: ['Ctrl+E'], enabled: withWorkbook, run: exportYear('pdf') },
  {
    id: 'exportForm', menu: 'export', group: 2, keys: ['Ctrl+Shift+E'], enabled: withForm,
    run: ({ store, show }) => {
      const { form } = store.getState();
      if (form !== null) show({ kind: 'export', format: 'xlsx', forms: [form.id] });
    },
  },
  { id: 'exportStatement', menu: 'export', group: 2, enabled: withWorkbook, run: exportYear('docx') },
  { id: 'statement', menu: 'export', group: 3, enabled: withEditableWorkbook, run: ({ show }) => show({ kind: 'statement' }) },
  { id: 'uploadMapping', menu: 'export', group: 3, enabled: withEditableWorkbook, run: ({ show }) => show({ kind: 'uploadMapping', template: null }) },
  { id: 'exportPackage', menu: 'export', group: 4, enabled: withWorkbook, run: exportYear('package') },
  { id: 'verifyPackage', menu: 'export', group: 4, enabled: always, run: ({ flow }) => void flow.verifyPackage() },
];
