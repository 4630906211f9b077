import { useEffect } from 'react';
import { useShell } from '../store/context';
import type { Screen } from '../store/state';

/** Screens where a pasted table is a file to import; elsewhere it belongs to the form or a box. */
const importing: ReadonlySet<Screen['kind']> = new Set(['start', 'paste', 'import']);
const textBox = 'input, textarea, select, [contenteditable="true"]';

/** Takes a table that is pasted into the window, from Excel, WPS, Word or a page. */
export function usePaste(): void {
  const { store, flow } = useShell();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !importing.has(store.getState().screen.kind)) return;
      if (event.target instanceof Element && event.target.matches(textBox)) return;
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      event.preventDefault();
      void flow.importPasted(html, text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [store, flow]);
}
