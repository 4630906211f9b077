import { useState } from 'react';
import { reportFormat, reportOrder, type ReportFormat, type ReportOrder } from '#shared/api/checks';
import { findingLevel, type FindingLevel } from '#shared/model/finding';
import { reportScreenText } from '#shared/text/checking';
import { panelText } from '#shared/text/panels';
import { noticeText } from '#shared/text/window';
import { Button } from '../controls/button';
import { Checkbox } from '../controls/checkbox';
import { useShell, useShown } from '../store/context';
import { saveFile, savingFaults } from '../store/save-file';
import { ScreenFrame } from './screen-frame';

/** The findings as a list to print or to hand to a colleague: which, in which order, and as what. */
export function ReportScreen() {
  const shell = useShell();
  const { ask, outbox, store } = shell;
  const count = useShown((state) => state.outline?.forms.length ?? 0);
  const form = useShown((state) => state.outline?.forms.find(({ id }) => id === state.form?.id));
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const [order, setOrder] = useState<ReportOrder>('form');
  const [levels, setLevels] = useState<readonly FindingLevel[]>(findingLevel.options);
  const [onlyThis, setOnlyThis] = useState(false);
  const run = async () => {
    const { year, workbook } = store.getState();
    if (year === null || workbook === null || !(await outbox.settled())) return;
    const forms = onlyThis && form !== undefined ? [form.id] : [];
    await saveFile(shell, {
      purpose: format,
      name: reportScreenText.fileName(workbook.department, year, format),
      write: (file, replace) => ask('report.write', { year, forms, levels: [...levels], order, format, file, replace }, { long: true, ...savingFaults }),
      onSaved: ({ findings, missingCharacters }, said) => {
        const missing = missingCharacters.length === 0 ? '' : noticeText.missingCharacters(missingCharacters);
        store.setState({ notice: { tone: 'done', text: `${said}${reportScreenText.holds(findings)}${missing}`, actions: [] } });
      },
    });
  };
  return (
    <ScreenFrame
      title={reportScreenText.heading}
      narrow
      bar={
        <>
          <span className="grow" />
          <Button look="primary" data-first disabled={levels.length === 0 || count === 0} onClick={() => void run()}>
            {reportScreenText.run}
          </Button>
        </>
      }
    >
      <p className="muted">{reportScreenText.hint}</p>
      <div className="report-choices">
        <Choice name="format" label={reportScreenText.format} options={reportFormat.options} value={format} titles={reportScreenText.formats} onValue={setFormat} />
        <Choice name="order" label={reportScreenText.order} options={reportOrder.options} value={order} titles={reportScreenText.orders} onValue={setOrder} />
        <fieldset>
          <legend>{reportScreenText.levels}</legend>
          {findingLevel.options.map((level) => (
            <Checkbox key={level} checked={levels.includes(level)} label={panelText.levels[level]} onChange={(on) => setLevels(findingLevel.options.filter((each) => (each === level ? on : levels.includes(each))))} />
          ))}
        </fieldset>
        <Choice
          name="scope"
          label={reportScreenText.scope}
          options={form === undefined ? ['all'] : ['all', 'this']}
          value={onlyThis ? 'this' : 'all'}
          titles={{ all: reportScreenText.allForms(count), this: reportScreenText.thisForm(form?.name ?? '') }}
          onValue={(scope) => setOnlyThis(scope === 'this')}
        />
      </div>
    </ScreenFrame>
  );
}

type ChoiceProps<T extends string> = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly titles: Readonly<Record<T, string>>;
  readonly onValue: (value: T) => void;
};

function Choice<T extends string>({ name, label, options, value, titles, onValue }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option} className="checkbox">
          <input type="radio" name={name} checked={option === value} onChange={() => onValue(option)} />
          <span>{titles[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
