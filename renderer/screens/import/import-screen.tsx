import { useState } from 'react';
import { departmentOf, yearOf } from '#shared/api/import-proposals';
import type { ImportPreview } from '#shared/api/records';
import { importText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { useChoices } from '../../controls/choices';
import { DoubtList } from '../../controls/doubt-list';
import { Empty } from '../../controls/empty';
import { useShell, useShown } from '../../store/context';
import { ScreenFrame } from '../screen-frame';
import { acceptImport } from './accept-import';
import { useConflicts } from './conflicts';
import { FormList } from './form-list';
import { ImportBar } from './import-bar';
import { ResultForm } from './result-form';
import { SourceView } from './source-view';

/** The file at the left, what was recognised at the right, and the bar that takes it into the workbook. */
export function ImportScreen({ preview }: { readonly preview: ImportPreview }) {
  const shell = useShell();
  const open = useShown((state) => state.workbook !== null);
  const templates = useShown((state) => state.info?.templates);
  const choices = useChoices<number>(() => preview.forms.map(({ index }) => index));
  const [{ year, guessed }, setYear] = useState(() => yearOf(preview));
  const [department, setDepartment] = useState(() => departmentOf(preview));
  const [current, setCurrent] = useState<number | null>(preview.forms[0]?.index ?? null);
  const [sheet, setSheet] = useState(preview.forms[0]?.place.sheet ?? preview.sheets[0]?.sheet ?? '');
  const [hot, setHot] = useState<string | null>(null);
  const conflicts = useConflicts(preview.preview, year);
  const form = preview.forms.find(({ index }) => index === current) ?? null;

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

  if (preview.forms.length === 0) {
    return (
      <ScreenFrame title={importText.heading(preview.file)}>
        <Empty text={importText.noForms}>
          <Button look="primary" onClick={() => void shell.flow.chooseImport()}>
            {importText.another}
          </Button>
        </Empty>
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame
      title={importText.heading(preview.file)}
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
        <SourceView preview={preview} sheet={sheet} form={form} hot={hot} onSheet={setSheet} onHot={setHot} />
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
          {form === null ? null : <ResultForm key={form.index} form={form} template={templates?.find(({ id }) => id === form.declaration.template)} hot={hot} onHot={point} />}
        </div>
      </div>
    </ScreenFrame>
  );
}
