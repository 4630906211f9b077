import { useEffect } from 'react';
import { useShell } from '../store/context';
import { commands } from './commands';
import { commandFor } from './keys';

const textBox = 'input, textarea, select, [contenteditable="true"]';

/** Runs commands by their keys. What the form's grid or an open menu has already taken is left alone. */
export function useKeyboard(): void {
  const shell = useShell();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // 229: the press belongs to an input method.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const command = commandFor(event, commands);
      if (command === undefined) return;
      const inText = event.target instanceof Element && event.target.matches(textBox);
      if (command.yieldsToText && inText) return;
      // A browser's own print or open would be worse than nothing, so the key is taken even where the command is not possible now.
      if (event.ctrlKey || event.metaKey || /^F\d/.test(event.key)) event.preventDefault();
      if (!command.enabled(shell.store.getState())) return;
      event.preventDefault();
      command.run(shell);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [shell]);
}
