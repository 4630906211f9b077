import { useMemo } from 'react';
import { formName } from '#shared/model/declaration';
import { headerText, stateText } from '#shared/text/window';
import { commandOf } from '../commands/commands';
import { zoomSteps } from '../commands/zoom';
import { Button } from '../controls/button';
import { shownName } from '../form-places/shown-name';
import { useShell, useShown } from '../store/context';
import { countFindings, countsOf, formState } from '../store/tree';
import type { OpenForm } from '../store/state';
import { FormMark } from './form-mark';

/** The line above the form: its name, its state in words, and what one does most often with it. */
export function FormHead({ form }: { readonly form: OpenForm }) {
  const shell = useShell();
  const { store, forms } = shell;
  const { declaration, pending, doubts } = form.shown;
  const findings = useShown((state) => state.findings);
  const inOutline = useShown((state) => state.outline?.forms.find(({ id }) => id === form.id));
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const counts = useMemo(() => countsOf(countFindings(findings), form.id), [findings, form.id]);
  const facts = [
    { panel: 'findings', count: counts?.errors ?? 0, say: headerText.findings },
    { panel: 'findings', count: counts?.warnings ?? 0, say: headerText.warnings },
    { panel: 'previous', count: pending.length, say: headerText.pending },
    { panel: 'doubts', count: doubts.length, say: headerText.doubts },
  ] as const;
  const state = inOutline === undefined ? null : formState({ ...inOutline, done: declaration.done, pending: pending.length }, counts);
  const word = declaration.done ? stateText.done : inOutline?.empty === true ? stateText.empty : stateText.filling;
  const template = useShown((shown) => shown.info?.templates.find(({ id }) => id === declaration.template));
  const name = shownName(formName(declaration.fields), template);
  return (
    <header className="form-head">
      {state === null ? null : <FormMark state={state} />}
      <div className="form-title">
        <h1 title={name}>{name}</h1>
        <p className="form-facts">
          <span>{word}</span>
          {facts.map(({ panel, count, say }) =>
            count === 0 ? null : (
              <button key={say(0)} type="button" className="fact" onClick={() => store.setState({ panelShown: true, panel })}>
                {say(count)}
              </button>
            ),
          )}
        </p>
      </div>
      {pending.length > 0 && editable ? <Button onClick={() => void forms.confirm()}>{headerText.confirmAll(pending.length)}</Button> : null}
      <PreviousSwitch />
      {editable ? (
        <Button onClick={() => commandOf(declaration.done ? 'markOpen' : 'markDone').run(shell)}>
          {declaration.done ? headerText.reopen : headerText.done}
        </Button>
      ) : null}
      <Button onClick={() => commandOf('printForm').run(shell)}>{headerText.printForm}</Button>
      <ZoomSwitch />
    </header>
  );
}

function PreviousSwitch() {
  const { store } = useShell();
  const shown = useShown((state) => state.showPrevious);
  return (
    <Button aria-pressed={shown} onClick={() => store.setState({ showPrevious: !shown })}>
      {headerText.showPrevious}
    </Button>
  );
}

function ZoomSwitch() {
  const { store } = useShell();
  const zoom = useShown((state) => state.zoom);
  return (
    <select aria-label={headerText.zoomLabel} value={zoom} onChange={(event) => store.setState({ zoom: Number(event.target.value) })}>
      {zoomSteps.map((step) => (
        <option key={step} value={step}>
          {headerText.zoom(Math.round(step * 100))}
        </option>
      ))}
    </select>
  );
}
