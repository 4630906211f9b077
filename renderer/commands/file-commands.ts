import { noticeText } from '#shared/text/window';
import { always, withWorkbook, type Command } from './command';

export const fileCommands: readonly Command[] = [
  { id: 'importFile', menu: 'file', group: 1, keys: ['Ctrl+I'], enabled: always, run: ({ flow }) => void flow.chooseImport() },
  { id: 'importClipboard', menu: 'file', group: 1, enabled: always, run: ({ show }) => show({ kind: 'paste' }) },
  { id: 'newWorkbook', menu: 'file', group: 2, enabled: always, run: ({ show }) => show({ kind: 'newWorkbook' }) },
  { id: 'openWorkbook', menu: 'file', group: 2, keys: ['Ctrl+O'], enabled: always, run: ({ flow }) => void flow.chooseWorkbook() },
  { id: 'openSample', menu: 'file', group: 2, enabled: always, run: ({ flow }) => void flow.importSample() },
  {
    // There is nothing to save, but hands do it: what is being typed goes into the workbook, and the bar says that it is there.
    id: 'save', menu: 'file', group: 3, keys: ['Ctrl+S'], enabled: withWorkbook,
    run: ({ store, sheet, outbox }) => {
      sheet.current?.commit();
      void outbox.settled().then((all) => all && store.setState({ notice: { tone: 'done', text: noticeText.saved, actions: [] } }));
    },
  },
  { id: 'closeWorkbook', menu: 'file', group: 3, enabled: withWorkbook, run: ({ flow }) => void flow.closeWorkbook() },
];
