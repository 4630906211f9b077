import { withForm, withWorkbook, type Command } from './command';

export const exportCommands: readonly Command[] = [
  { id: 'exportYear', menu: 'export', group: 1, keys: ['Ctrl+E'], enabled: withWorkbook, run: ({ show }) => show({ kind: 'export', format: 'pdf', forms: [] }) },
  {
    id: 'exportForm', menu: 'export', group: 1, keys: ['Ctrl+P'], enabled: withForm,
    run: ({ store, show }) => {
      const { form } = store.getState();
      if (form !== null) show({ kind: 'export', format: 'pdf', forms: [form.id] });
    },
  },
];
