import { useMemo, useState } from 'react';
import type { FormView } from '#shared/api/records';
import { placeKey, type FormPlace } from '#shared/model/edit';
import type { Pending } from '#shared/model/pending';
import type { Template } from '#shared/template/schema';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { Checkbox } from '../controls/checkbox';
import { Empty } from '../controls/empty';
import { placeName, valueAt } from '../form-places/place-name';
import { useShell, useShown } from '../store/context';

type PreviousLine = { readonly key: string; readonly place: FormPlace; readonly name: string; readonly before: string; readonly now: string; readonly pending: Pending | undefined };

/** Last year's values of the open form beside this year's; what was carried over can be confirmed or put back. */
export function PreviousPanel() {
  const [changedOnly, setChangedOnly] = useState(false);
  const view = useShown((state) => state.form?.shown ?? null);
  const template = useShown((state) => state.info?.templates.find(({ id }) => id === state.form?.shown.declaration.template));
  const lines = useMemo(() => (view === null || template === undefined ? [] : previousLines(view, template)), [view, template]);
  if (view === null) return <Empty text={panelText.noForm} />;
  if (lines.length === 0) return <Empty text={panelText.noPrevious} />;
  const shown = changedOnly ? lines.filter(({ before, now }) => before !== now) : lines;
  return (
    <>
      <div className="panel-tools">
        <h2>{panelText.previousOf(view.declaration.year - 1)}</h2>
        <span className="grow" />
        <Checkbox checked={changedOnly} label={panelText.previousChanged} onChange={setChangedOnly} />
      </div>
      <ul className="panel-scroll previous-list">
        {shown.map((line) => (
          <PreviousEntry key={line.key} line={line} />
        ))}
      </ul>
    </>
  );
}

function PreviousEntry({ line }: { readonly line: PreviousLine }) {
  const { store, forms } = useShell();
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const { pending } = line;
  return (
    <li className={pending === undefined ? 'previous' : 'previous previous-pending'}>
      <button type="button" className="previous-text" onClick={() => store.setState({ focus: { ...line.place } })}>
        <span className="previous-name">{line.name}</span>
        {pending?.moved === true ? <span className="tag">{panelText.moved}</span> : null}
        <span className="previous-value">⟨{line.before === '' ? panelText.emptyValue : line.before}⟩</span>
        {line.before === line.now ? null : <span className="current-value">{line.now === '' ? panelText.emptyValue : line.now}</span>}
      </button>
      {pending === undefined || !editable ? null : (
        <span className="previous-actions">
          <Button onClick={() => void forms.confirm([pending.id])}>{panelText.confirm}</Button>
          {line.before === line.now ? null : <Button onClick={() => void forms.restore([pending.id])}>{panelText.restore}</Button>}
        </span>
      )}
    </li>
  );
}

function previousLines({ declaration, pending, previous }: FormView, template: Template): PreviousLine[] {
  const waiting = new Map(pending.map((one) => [placeKey(declaration.id, one.place), one]));
  const fields = template.fields.flatMap(({ id, kind }): FormPlace[] => (kind === 'year' ? [] : [{ kind: 'field', field: id }]));
  const cells = declaration.indicators.flatMap((row) =>
    template.indicators.columns.map(({ id }): FormPlace => ({ kind: 'cell', table: 'indicator', row: row.id, column: id })),
  );
  const tasks = declaration.tasks.flatMap((row) =>
    (template.tasks?.columns ?? []).map(({ id }): FormPlace => ({ kind: 'cell', table: 'task', row: row.id, column: id })),
  );
  const steps = declaration.spendingPlan.map((row): FormPlace => ({ kind: 'cell', table: 'planStep', row: row.id, column: 'percent' }));
  return [...fields, ...tasks, ...steps, ...cells].flatMap((place) => {
    const key = placeKey(declaration.id, place);
    const one = waiting.get(key);
    const before = previous[key] ?? one?.previous;
    if (before === undefined) return [];
    return [{ key, place, name: placeName(declaration, template, place), before, now: valueAt(declaration, place), pending: one }];
  });
}
