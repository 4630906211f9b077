import { useLayoutEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { GridController } from './controller';
import { decodeHtml } from './html-table';
import type { GridStore } from './state';
import { decodeTsv } from './tsv';

/**
 * The one place that has the keyboard. It lies over the active cell, so that an input method opens its window there, is
 * empty and unseen until the first sign of typing, and never gives the focus away: thus the first letter is never lost.
 */
export function GridInput({
  store,
  controller,
  label,
  gridId,
}: {
  readonly store: GridStore;
  readonly controller: GridController;
  readonly label: string;
  readonly gridId: string;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const settling = useRef(false);
  const mode = useStore(store, (state) => state.editing?.mode ?? 'ready');
  const listed = useStore(store, (state) => (state.editing?.offers?.entries.length ?? 0) > 0);

  useLayoutEffect(() => {
    const editor = area.current;
    if (!editor) return;
    controller.connectEditor({
      focus: () => editor.focus({ preventScroll: true }),
      text: () => editor.value,
      set: (text) => {
        editor.value = text;
        editor.setSelectionRange(text.length, text.length);
      },
      insert: (text) => {
        editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, 'end');
        controller.input();
      },
      settle: () => {
        if (!composing.current) return;
        // Losing the focus is what ends a composition with its text kept.
        settling.current = true;
        editor.blur();
        editor.focus({ preventScroll: true });
        settling.current = false;
      },
      copy: (cut) => {
        editor.focus({ preventScroll: true });
        // With nothing selected a browser may refuse to begin a copy.
        editor.value = ' ';
        editor.select();
        document.execCommand(cut ? 'cut' : 'copy');
        editor.value = '';
      },
    });
  }, [controller]);

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // 229: the key went to an input method, which may not have said yet that it composes.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const press = { key: event.key, code: event.code, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    if (!controller.keyDown(press)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function copy(event: ClipboardEvent, cut: boolean): void {
    if (store.getState().editing) return;
    event.preventDefault();
    const { plain, html } = controller.copied(cut);
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    event.preventDefault();
    const plain = event.clipboardData.getData('text/plain');
    const block = plain === '' ? decodeHtml(event.clipboardData.getData('text/html')) : decodeTsv(plain);
    if (!store.getState().editing) return block ? controller.paste(block) : undefined;
    // Into a text that is being edited goes text: of one copied cell, what is in it.
    const text = block?.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : plain;
    // The only way that the text area's own undo knows of.
    document.execCommand('insertText', false, text.replace(/\r\n?/g, '\n'));
  }

  return (
    <textarea
      ref={area}
      className="grid-input"
      data-mode={mode}
      aria-label={label}
      aria-controls={gridId}
      aria-autocomplete={listed ? 'list' : 'none'}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      rows={1}
      onKeyDown={keyDown}
      onPointerDown={controller.clickText}
      onInput={controller.input}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={paste}
      onFocus={() => store.setState({ focused: true })}
      onBlur={() => {
        if (settling.current) return;
        // The focus has gone elsewhere and must not be fetched back.
        composing.current = false;
        controller.commit();
        store.setState({ focused: false });
      }}
    />
  );
}
