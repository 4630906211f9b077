import { focusNextArea } from './areas';
import { always, type Command } from './command';

export const helpCommands: readonly Command[] = [
  { id: 'keys', menu: 'help', group: 1, keys: ['F1'], enabled: always, run: ({ show }) => show({ kind: 'keys' }) },
  { id: 'nextArea', menu: 'help', group: 2, keys: ['F6'], enabled: always, run: ({ sheet }) => focusNextArea(sheet.current) },
  {
    id: 'back', menu: 'help', group: 2, keys: ['Escape', 'Alt+ArrowLeft'],
    enabled: ({ screen }) => screen.kind !== 'form' && screen.kind !== 'start',
    run: ({ back }) => back(),
  },
];
