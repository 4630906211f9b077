import { useEffect, useRef, useState } from 'react';
import { departmentOf, yearOf } from '#shared/api/import-proposals';
import type { Correction, ImportPreview } from '#shared/api/records';
import { correctionText } from '#shared/text/import-corrections';
import { importText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { useChoices } from '../../controls/choices';
import { DoubtList } from '../../controls/doubt-list';
import { useShell, useShown } from '../../store/context';
import { ScreenFrame } from '../screen-frame';
import { acceptImport } from './accept-import';
import { useConflicts } from './conflicts';
import { FormList } from './form-list';
import { FormTools } from './form-tools';
import { ImportBar } from './import-bar';
import { ResultForm } from './result-form';
import { SourceView } from './source-view';
import { useCorrections } from './use-corrections';

/** The file at the left, what was recognised at the right, and the bar that takes it into the workbook. */
export function ImportScreen({ preview: given }: { readonly preview: ImportPreview }) {
  const shell = useShell();
  const corrections = useCorrections(given);
  const { preview } = corrections;
  const correct = (correction: Correction) => void corrections.add(correction);
  const open = useShown((state) => state.workbook !== null);
  const templates = useShown((state) => state.info?.templates);
  const choices = useChoices<number>(() => preview.forms.map(({ index }) => index));
  const [{ year, guessed }, setYear] = useState(() => yearOf(preview));
  const [department, setDepartment] = useState(() => departmentOf(preview));
  const [current, setCurrent] = useState<number | null>(preview.forms[0]?.index ?? null);
  const [sheet, setSheet] = useState(preview.forms[0]?.place.sheet ?? preview.sheets[0]?.sheet ?? '');
  const [hot, setHot] = useState<string | null>(null);
  const conflicts = useConflicts(preview, year);
  const form = preview.forms.find(({ index }) => index === current) ?? preview.forms[0] ?? null;
  const template = templates?.find(({ id }) => id === (form?.declaration.template ?? 'mof-project'));
  // Forms that a correction has brought are taken unless the person says otherwise.
  const shown = useRef(given.forms.length);
  useEffect(() => {
    if (preview.forms.length === shown.current) return;
    shown.current = preview.forms.length;
    choices.set(preview.forms.map(({ index }) => index));
  }, [preview.forms, choices]);

  const taken = preview.forms.filter(({ index }) => choices.chosen.has(index) && !(conflicts.known.has(index) && conflicts.wayOf(index) === 'skip'));
  const accept = () => {
    if (year === null) return;
    const forms = taken.map(({ index }) => ({ index, existing: conflicts.known.has(index) ? conflicts.wayOf(index) : ('keepBoth' as const) }));
    void acceptImport(shell, { preview: preview.preview, year, forms, department: department.trim() });
  };
  const point = (cell: string, onSheet: string) => {
    setSheet(onSheet);
    setHot(cell);
  };

  return (
    <ScreenFrame
      title={importText.heading(preview.file)}
      tools={
        corrections.count === 0 ? null : (
          <>
            <span className="muted" role="status">
              {correctionText.made(corrections.count)}
              {preview.unapplied.length === 0 ? '' : ` · ${correctionText.unapplied(preview.unapplied.length)}`}
            </span>
            <Button look="quiet" onClick={() => void corrections.undo()}>
              {correctionText.undo}
            </Button>
          </>
        )
      }
      bar={
        <ImportBar
          count={taken.length}
          skipped={choices.chosen.size > 0}
          year={year}
          guessed={guessed}
          department={open ? null : department}
          onYear={(chosen) => setYear({ year: chosen, guessed: false })}
          onDepartment={setDepartment}
          onAccept={accept}
        />
      }
    >
      <div className="import">
        <SourceView preview={preview} sheet={sheet} form={form} template={template} hot={hot} onSheet={setSheet} onHot={setHot} onCorrect={correct} />
        <div className="import-result">
          <FormList
            preview={preview}
            choices={choices}
            conflicts={conflicts}
            current={current}
            onCurrent={(index) => {
              setCurrent(index);
              setHot(null);
              setSheet(preview.forms.find((one) => one.index === index)?.place.sheet ?? sheet);
            }}
          />
          {preview.doubts.length === 0 ? null : (
            <details className="outside">
              <summary>{importText.outside(preview.doubts.length)}</summary>
              <DoubtList doubts={preview.doubts} onGoTo={(doubt) => point(doubt.range, doubt.sheet)} />
            </details>
          )}
          {preview.forms.length === 0 ? <p className="muted import-none">{correctionText.noFormsYet}</p> : null}
          {form === null ? null : <FormTools key={`tools ${form.declaration.id}`} form={form} corrections={corrections} />}
          {form === null ? null : <ResultForm key={form.declaration.id} form={form} template={template} source={preview.sheets.find((one) => one.sheet === form.place.sheet)} hot={hot} onHot={point} onCorrect={correct} />}
        </div>
      </div>
    </ScreenFrame>
  );
}
