import { always, withEditableWorkbook, withGrid, withWorkbook, type Command } from './command';

export const editCommands: readonly Command[] = [
  {
    id: 'undo', menu: 'edit', group: 1, keys: ['Ctrl+Z'], yieldsToText: true,
    enabled: (state) => withEditableWorkbook(state) && (state.workbook?.undo !== null || state.outbox.length > 0),
    run: ({ forms }) => void forms.undo(),
  },
  {
    id: 'redo', menu: 'edit', group: 1, keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], yieldsToText: true,
    enabled: (state) => withEditableWorkbook(state) && state.workbook?.redo !== null,
    run: ({ forms }) => void forms.redo(),
  },
  { id: 'find', menu: 'edit', group: 2, keys: ['Ctrl+F'], enabled: withGrid, run: ({ sheet }) => sheet.current?.find(false) },
  { id: 'replace', menu: 'edit', group: 2, keys: ['Ctrl+H'], enabled: withGrid, run: ({ sheet }) => sheet.current?.find(true) },
  {
    id: 'confirmForm', menu: 'edit', group: 3,
    enabled: (state) => withEditableWorkbook(state) && (state.form?.shown.pending.length ?? 0) > 0,
    run: ({ forms }) => void forms.confirm(),
  },
  { id: 'showHistory', menu: 'edit', group: 4, enabled: withWorkbook, run: ({ store }) => store.setState({ panelShown: true, panel: 'history' }) },
  { id: 'palette', menu: 'edit', group: 5, keys: ['Ctrl+K'], enabled: always, run: ({ store }) => store.setState({ paletteShown: true }) },
];
