import { useMemo, useState } from 'react';
import type { RolloverPreview } from '#shared/api/records';
import type { FormPlace } from '#shared/model/edit';
import type { Template } from '#shared/template/schema';
import { panelText } from '#shared/text/panels';
import { rolloverText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { Empty } from '../../controls/empty';
import { useShown } from '../../store/context';
import { changedRuns, shortenRuns, type TextRun } from './changed-runs';

type MovedYearsProps = { readonly moved: RolloverPreview['moved'] };
const step = 200;

/** Each text whose years are moved on, as it is and as it will be. */
export function MovedYears({ moved }: MovedYearsProps) {
  const [limit, setLimit] = useState(step);
  const templates = useShown((state) => state.info?.templates);
  const outline = useShown((state) => state.outline);
  const templateOf = useMemo(() => {
    const ids = new Map(outline?.forms.map(({ name, template }) => [name, template]));
    return (form: string) => templates?.find(({ id }) => id === ids.get(form)) ?? templates?.[0];
  }, [outline, templates]);
  return (
    <section className="moved">
      <header className="pane-head">
        <h2>{rolloverText.moved(moved.length)}</h2>
      </header>
      {moved.length === 0 ? <Empty text={rolloverText.noMoved} /> : null}
      <div className="moved-scroll" tabIndex={0} role="region" aria-label={rolloverText.moved(moved.length)}>
        {moved.length === 0 ? null : (
          <table className="moved-table">
            <thead>
              <tr>
                <th>{rolloverText.place}</th>
                <th>{rolloverText.before}</th>
                <th>{rolloverText.after}</th>
              </tr>
            </thead>
            <tbody>
              {moved.slice(0, limit).map(({ form, place, before, after }, index) => {
                const runs = changedRuns(before, after);
                return (
                  <tr key={index}>
                    <th scope="row">
                      {moved[index - 1]?.form === form ? null : <span className="moved-form">{form}</span>}
                      <span className="muted">{labelOf(place, templateOf(form))}</span>
                    </th>
                    <td>
                      <Runs runs={shortenRuns(runs.before)} />
                    </td>
                    <td>
                      <Runs runs={shortenRuns(runs.after)} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        {moved.length > limit ? (
          <Button look="quiet" onClick={() => setLimit(limit + step)}>
            {panelText.moreFindings(Math.min(step, moved.length - limit))}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map(({ text, changed }, index) => (changed ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}

function labelOf(place: FormPlace, template: Template | undefined): string {
  if (place.kind === 'form') return '';
  if (place.kind === 'field') return template?.fields.find(({ id }) => id === place.field)?.label ?? '';
  const columns: readonly { readonly id: string; readonly label: string }[] =
    place.table === 'indicator' ? (template?.indicators.columns ?? []) : (template?.tasks?.columns ?? []);
  return columns.find(({ id }) => id === place.column)?.label ?? '';
}
