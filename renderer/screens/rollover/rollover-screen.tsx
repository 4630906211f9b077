import { useEffect, useState } from 'react';
import type { RolloverPreview } from '#shared/api/records';
import { rolloverText } from '#shared/text/screens';
import { noticeText, windowText, yearText } from '#shared/text/window';
import { Button } from '../../controls/button';
import { useChoices } from '../../controls/choices';
import { Empty } from '../../controls/empty';
import { useShell, useShown } from '../../store/context';
import { ScreenFrame } from '../screen-frame';
import { MovedYears } from './moved-years';
import { RolloverForms } from './rollover-forms';

type RolloverScreenProps = { readonly from: number | undefined; readonly to: number | undefined };

/** Takes a year on to another: which projects, and what becomes of the years in their texts. */
export function RolloverScreen({ from: givenFrom, to: givenTo }: RolloverScreenProps) {
  const shell = useShell();
  const years = useShown((state) => state.workbook)?.years ?? [];
  const shown = useShown((state) => state.year);
  const [from, setFrom] = useState(givenFrom ?? shown ?? years.at(-1) ?? null);
  const [to, setTo] = useState(givenTo ?? (from === null ? null : from + 1));
  const [preview, setPreview] = useState<RolloverPreview | null>(null);
  const choices = useChoices<string>(() => []);
  const { set } = choices;

  useEffect(() => {
    setPreview(null);
    if (from === null || to === null || from === to) return;
    let gone = false;
    void shell.ask('rollover.preview', { from, to }).then((reply) => {
      if (!reply.ok || gone) return;
      setPreview(reply.value);
      set(reply.value.forms.flatMap(({ id, take, exists }) => (take && !exists ? [id] : [])));
    });
    return () => {
      gone = true;
    };
  }, [shell, from, to, set]);

  const { chosen } = choices;
  const apply = async () => {
    if (preview === null) return;
    const forms = preview.forms.map(({ id }) => id).filter((id) => chosen.has(id));
    const reply = await shell.ask('rollover.apply', { from: preview.from, to: preview.to, forms }, { long: true });
    if (!reply.ok) return;
    const state = await shell.ask('workbook.state', {});
    if (state.ok && state.value !== null) shell.store.setState({ workbook: state.value, savedAt: state.value.savedAt });
    await shell.mirror.showYear(preview.to, reply.value.declarations[0]);
    shell.show({ kind: 'form' });
    const text = noticeText.rolled(reply.value.declarations.length, preview.to);
    shell.store.setState({ showPrevious: true, notice: { tone: 'done', text, actions: [{ label: noticeText.undo, run: () => void shell.forms.undo() }] } });
  };

  // The preview tells the places of moved years by the form's name.
  const chosenNames = new Set(preview?.forms.flatMap(({ id, name }) => (chosen.has(id) ? [name] : [])));
  const targets = [...new Set([...years, ...years.map((one) => one + 1)])].toSorted((a, b) => b - a);
  const chooser = (label: string, value: number | null, offered: readonly number[], onYear: (year: number) => void) => (
    <label className="inline-label">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onYear(Number(event.target.value))}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {yearText.year(one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <ScreenFrame
      title={rolloverText.heading}
      tools={
        years.length === 0 ? null : (
          <span className="screen-tools">
            {chooser(rolloverText.from, from, years.toReversed(), setFrom)}
            {chooser(rolloverText.to, to, targets, setTo)}
          </span>
        )
      }
      bar={
        <>
          <span className="muted">{rolloverText.hint}</span>
          <span className="grow" />
          <Button look="primary" data-first disabled={preview === null || chosen.size === 0} onClick={() => void apply()}>
            {rolloverText.apply(chosen.size, to ?? 0)}
          </Button>
        </>
      }
    >
      {years.length === 0 ? <Empty text={rolloverText.noYears} /> : null}
      {from !== null && from === to ? <Empty text={rolloverText.sameYear} /> : null}
      {preview === null && from !== to ? <Empty text={windowText.loading} /> : null}
      {preview === null ? null : preview.forms.length === 0 ? (
        <Empty text={rolloverText.noForms(preview.from)} />
      ) : (
        <div className="rollover">
          <RolloverForms forms={preview.forms} choices={choices} />
          <MovedYears moved={preview.moved.filter(({ form }) => chosenNames.has(form))} />
        </div>
      )}
    </ScreenFrame>
  );
}
