import { lookText } from '#shared/text/printing';
import { exportText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { Checkbox } from '../../controls/checkbox';
import { useShell, useShown } from '../../store/context';
import type { MadeUp } from '../../store/preferences';
import type { ExportKind, Screen } from '../../store/state';
import { LookOptions } from './look-options';

type FormatOptionsProps = {
  readonly format: ExportKind;
  readonly forms: readonly string[];
  /** The export screen as it is now, to come back to. */
  readonly here: Screen;
};

/** What can be chosen for the format, and the way to the screens that arrange it. */
export function FormatOptions({ format, forms, here }: FormatOptionsProps) {
  const { show, flow } = useShell();
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const preview = <Button onClick={() => show({ kind: 'print', forms, returnTo: here })}>{exportText.preview}</Button>;
  return (
    <fieldset className="format-options">
      <legend>{exportText.options}</legend>
      {format === 'pdf' || format === 'package' ? <LookOptions /> : null}
      {format === 'pdf' ? preview : null}
      {format === 'xlsx' ? <SheetOptions /> : null}
      {format === 'docx' ? (
        <Button disabled={!editable} onClick={() => show({ kind: 'statement', returnTo: here })}>
          {exportText.outline}
        </Button>
      ) : null}
      {format === 'upload' || format === 'package' ? (
        <Button disabled={!editable} onClick={() => show({ kind: 'uploadMapping', template: null, returnTo: here })}>
          {exportText.mapping}
        </Button>
      ) : null}
      {format === 'package' ? <EachOption /> : null}
      {format === 'package' ? <Button onClick={() => void flow.verifyPackage()}>{exportText.verify}</Button> : null}
    </fieldset>
  );
}

function useMadeUp() {
  const { store } = useShell();
  const madeUp = useShown((state) => state.madeUp);
  return { madeUp, set: (change: Partial<MadeUp>) => store.setState({ madeUp: { ...madeUp, ...change } }) };
}

function SheetOptions() {
  const { madeUp, set } = useMadeUp();
  return (
    <>
      <label className="look-font">
        <span>{lookText.layout}</span>
        <select value={madeUp.layout} onChange={({ target: { value } }) => set({ layout: value === 'stacked' ? 'stacked' : 'sheets' })}>
          <option value="sheets">{lookText.layouts.sheets}</option>
          <option value="stacked">{lookText.layouts.stacked}</option>
        </select>
      </label>
      <Checkbox checked={madeUp.summary} label={lookText.summary} onChange={(summary) => set({ summary })} />
    </>
  );
}

function EachOption() {
  const { madeUp, set } = useMadeUp();
  return <Checkbox checked={madeUp.each} label={lookText.each} onChange={(each) => set({ each })} />;
}
