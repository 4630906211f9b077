import { useState, type KeyboardEvent } from 'react';
import { correctionText } from '#shared/text/import-corrections';

type EditableValueProps = {
  readonly text: string;
  /** What is edited, for those who cannot see where it stands. */
  readonly name: string;
  readonly className: string;
  readonly title: string | undefined;
  readonly onClick: (() => void) | undefined;
  readonly onChange: (text: string) => void;
};

/** A recognised value in its table cell: a click shows where it was read, a double click or F2 edits it in place. */
export function EditableValue({ text, name, className, title, onClick, onChange }: EditableValueProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft !== text) onChange(draft);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (draft === null && (event.key === 'F2' || event.key === 'Enter')) {
      event.preventDefault();
      setDraft(text);
    } else if (draft !== null && event.key === 'Escape') {
      // Esc leaves the cell here, not the screen.
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    } else if (draft !== null && event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <td className={className} title={[title, correctionText.editHint].filter(Boolean).join(' · ')} tabIndex={draft === null ? 0 : undefined} onClick={onClick} onDoubleClick={() => setDraft(text)} onKeyDown={onKeyDown}>
      {draft === null ? (
        text
      ) : (
        <textarea
          className="value-editor"
          aria-label={correctionText.edit(name)}
          value={draft}
          rows={Math.min(8, Math.max(1, Math.ceil(draft.length / 30)))}
          ref={(box) => box?.focus()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
        />
      )}
    </td>
  );
}
