import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { textWindowText } from '#shared/text/grid';
import { countCharacters } from './text-limit';
import './text-window.css';

export type TextWindowProps = {
  readonly title: string;
  readonly text: string;
  readonly limit: number | null;
  readonly onChange: (text: string) => void;
  readonly onClose: () => void;
};

/** A long text over the whole window. It keeps what is typed whichever way it is closed: undo is there for second thoughts. */
export function TextWindow({ title, text: start, limit, onChange, onClose }: TextWindowProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(start);
  const count = countCharacters(text);
  const isOver = limit !== null && count > limit;

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const area = element?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    return () => element?.close();
  }, []);

  /** Closed first: while it is open nothing behind it can take the keyboard. */
  function close(): void {
    dialog.current?.close();
    onClose();
  }

  function keyDown(event: KeyboardEvent): void {
    // The window behind must not answer.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const finishes = event.key === 'Escape' || event.key === 'F11' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!finishes) return;
    event.preventDefault();
    close();
  }

  return (
    <dialog
      ref={dialog}
      className="text-window"
      aria-label={title}
      onKeyDown={keyDown}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header className="text-window-head">
        <h2>{title}</h2>
        <span className="text-window-count" data-over={isOver || undefined} role="status">
          {limit === null ? textWindowText.count(count) : isOver ? textWindowText.over(count, limit) : textWindowText.countOf(count, limit)}
        </span>
        <button type="button" className="button button-primary" onClick={close}>
          {textWindowText.done}
        </button>
      </header>
      <textarea
        aria-label={title}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChange(event.target.value);
        }}
      />
      <p className="text-window-hint">{textWindowText.hint}</p>
    </dialog>
  );
}
