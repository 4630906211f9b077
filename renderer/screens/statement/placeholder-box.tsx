import { useRef } from 'react';
import { fillPlaceholders } from '#shared/statement/compose';
import type { StatementView } from '#shared/api/outputs';
import { placeholders } from '#shared/text/statement';
import { outlineText } from '#shared/text/outline';

type PlaceholderBoxProps = {
  readonly label: string;
  readonly text: string;
  readonly lines: number;
  readonly figures: StatementView['figures'];
  readonly onText: (text: string) => void;
};

// The keys of an object literal, in the order in which they are written.
const names = Object.keys(placeholders) as (keyof typeof placeholders)[];

/** Text to be worded by a person, with the parts that the program fills in, and how it will be printed. */
export function PlaceholderBox({ label, text, lines, figures, onText }: PlaceholderBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const insert = (placeholder: string) => {
    const at = box.current;
    const from = at?.selectionStart ?? text.length;
    const to = at?.selectionEnd ?? text.length;
    onText(text.slice(0, from) + placeholder + text.slice(to));
    requestAnimationFrame(() => {
      at?.focus();
      at?.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };
  const shown = fillPlaceholders(text, figures);
  return (
    <div className="placeholder-box">
      <textarea ref={box} rows={lines} aria-label={label} value={text} onChange={(event) => onText(event.target.value)} />
      <div className="placeholder-row" role="group" aria-label={outlineText.placeholders}>
        {names.map((name) => (
          <button key={name} type="button" className="placeholder" aria-label={outlineText.insert(outlineText.placeholder[name])} onClick={() => insert(placeholders[name])}>
            {placeholders[name]}
          </button>
        ))}
      </div>
      {shown === text ? null : (
        <p className="placeholder-shown">
          <span className="muted">{outlineText.shown}：</span>
          {shown}
        </p>
      )}
    </div>
  );
}
