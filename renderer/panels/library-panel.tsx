import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LibraryEntry } from '#shared/api/indicators';
import { libraryText } from '#shared/text/library';
import { Button } from '../controls/button';
import { Checkbox } from '../controls/checkbox';
import { Empty } from '../controls/empty';
import { insertSuggestion } from '../form/insert-suggestion';
import { useShell, useShown } from '../store/context';
import { suggestionOf } from '../store/use-suggestions';

const limit = 100;

/** 指标库: indicators of all years of this workbook and the common ones, to be put into the open form. */
export function LibraryPanel() {
  const { ask, store, forms, sheet } = useShell();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const [isLevelOnly, setLevelOnly] = useState(false);
  const [found, setFound] = useState<{ readonly entries: readonly LibraryEntry[]; readonly total: number; readonly text: string }>({ entries: [], total: 0, text: '' });
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const editable = useShown((state) => state.workbook?.readOnly === null && state.form !== null);
  const revision = useShown((state) => state.workbook?.revision);
  const row = useShown(({ selected }) => (selected?.kind === 'cell' && selected.table === 'indicator' ? selected.row : null));
  const level2 = useShown((state) => state.form?.shown.declaration.indicators.find(({ id }) => id === row)?.level2 ?? '');

  useEffect(() => {
    let gone = false;
    void ask('library.search', { text, level2, limit }, { quiet: ['noWorkbook'] }).then((reply) => {
      if (reply.ok && !gone) setFound({ ...reply.value, text });
    });
    return () => {
      gone = true;
    };
    // What is typed into a form may be an indicator more.
  }, [ask, text, level2, revision]);

  const entries = isLevelOnly && level2 !== '' ? found.entries.filter((entry) => entry.level2 === level2) : found.entries;
  const at = Math.min(current, entries.length - 1);
  const chosen = entries[at];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  async function insert(entry: LibraryEntry | undefined): Promise<void> {
    const { form, info, selected } = store.getState();
    const template = info?.templates.find(({ id }) => id === form?.shown.declaration.template);
    if (!entry || !form || !template || !editable) return;
    sheet.current?.commit();
    const done = insertSuggestion(template, form.shown.declaration, selected, { level1: entry.level1, level2: entry.level2, suggestion: suggestionOf(entry) }, () => crypto.randomUUID());
    if (!done) return store.setState({ notice: { tone: 'offer', text: libraryText.noLevel(entry.level2), actions: [] } });
    await forms.edit(libraryText.filled(entry.name), done.edits, form.id);
    store.setState({ focus: { kind: 'cell', table: 'indicator', row: done.row, column: 'value' } });
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setCurrent(Math.min(at + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setCurrent(Math.max(at - 1, 0));
    else if (event.key === 'Enter') {
      // Before the list has followed what was typed, its first entry is not what is meant.
      if (found.text === typed) void insert(chosen);
    }
    else if (event.key === 'Escape') sheet.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div className="panel-tools library-tools">
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="library-list"
          aria-activedescendant={chosen === undefined ? undefined : `library-${at}`}
          aria-label={libraryText.search}
          placeholder={libraryText.search}
          data-library-search
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setCurrent(0);
          }}
          onKeyDown={keyDown}
        />
        {level2 !== '' && (
          <Checkbox checked={isLevelOnly} label={libraryText.levelOnly(level2)} onChange={setLevelOnly} />
        )}
        <p className="muted">{libraryText.count(entries.length, isLevelOnly ? entries.length : found.total)}</p>
        {editable && chosen && (
          // Beside the list: what is told as one choice holds no button of its own.
          <Button look="quiet" aria-label={libraryText.insertNamed(chosen.name)} onClick={() => void insert(chosen)}>
            {libraryText.insert}
          </Button>
        )}
      </div>
      {entries.length === 0 ? <Empty text={libraryText.none} /> : null}
      <ul ref={list} id="library-list" className="panel-scroll library-list" role="listbox" aria-label={libraryText.search}>
        {entries.map((entry, index) => (
          <li key={`${entry.level2}/${entry.name}`} id={`library-${index}`} role="option" aria-selected={index === at} className="library-entry" onClick={() => setCurrent(index)} onDoubleClick={() => void insert(entry)}>
            <span className="library-name">{entry.name}</span>
            <span className="library-value">{entry.value}</span>
            <span className="library-facts">
              {[entry.level2, ...(entry.uses === 0 ? [libraryText.common] : [libraryText.uses(entry.uses), libraryText.years(entry.years), entry.projects[0] ?? ''])].filter((part) => part !== '').join(' · ')}
            </span>
            {index === at && (
              <span className="library-more">
                {entry.explanation !== '' && <span>{entry.explanation}</span>}
                {entry.otherValues.length > 0 && <span>{libraryText.otherValues(entry.otherValues)}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
