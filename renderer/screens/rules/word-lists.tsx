import { useEffect, useState } from 'react';
import { rulesText } from '#shared/text/checking';
import { Button } from '../../controls/button';
import { useShell, useShown } from '../../store/context';
import { linesOf, wordsOf, type WordLines } from './word-lines';

const lists = ['wrongWords', 'units', 'wordings'] as const;
const examples = { wrongWords: rulesText.wrongWordsExample, units: rulesText.unitsExample, wordings: rulesText.wordingsExample };

/** The office's own words, to be edited as plain lists. */
export function WordLists() {
  const { ask, checks, store } = useShell();
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const [saved, setSaved] = useState<WordLines | null>(null);
  const [lines, setLines] = useState<WordLines | null>(null);
  useEffect(() => {
    let gone = false;
    void ask('words.get', {}).then((reply) => {
      if (!reply.ok || gone) return;
      setSaved(linesOf(reply.value));
      setLines(linesOf(reply.value));
    });
    return () => {
      gone = true;
    };
  }, [ask]);
  if (lines === null) return null;
  const read = wordsOf(lines);
  const changed = lists.some((list) => lines[list] !== saved?.[list]);
  const save = async () => {
    if (!('words' in read)) return;
    const reply = await ask('words.set', read.words);
    if (!reply.ok) return;
    setSaved(linesOf(reply.value));
    setLines(linesOf(reply.value));
    store.setState({ notice: { tone: 'done', text: rulesText.saved, actions: [] } });
    checks.soon([]);
  };
  return (
    <section aria-label={rulesText.words}>
      <h2>{rulesText.words}</h2>
      <p className="muted">{rulesText.wordsHint}</p>
      <div className="word-lists">
        {lists.map((list) => (
          <label key={list}>
            <span>{rulesText[list]}</span>
            <textarea value={lines[list]} readOnly={!editable} placeholder={examples[list]} onChange={(event) => setLines({ ...lines, [list]: event.target.value })} />
          </label>
        ))}
      </div>
      {'badLine' in read ? <p className="word-bad">{rulesText.badLine(read.badLine)}</p> : null}
      <div className="form-actions">
        <Button look="primary" disabled={!editable || !changed || 'badLine' in read} onClick={() => void save()}>
          {rulesText.save}
        </Button>
      </div>
    </section>
  );
}
