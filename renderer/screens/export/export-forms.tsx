import { useMemo } from 'react';
import type { Outline } from '#shared/api/records';
import { exportText } from '#shared/text/screens';
import { treeText } from '#shared/text/window';
import { Checkbox } from '../../controls/checkbox';
import type { Choices } from '../../controls/choices';
import { shownName } from '../../form-places/shown-name';
import { FormMark, stateWord } from '../../shell/form-mark';
import { useShown } from '../../store/context';
import { countFindings, countsOf, formState, treeGroups } from '../../store/tree';

type ExportFormsProps = { readonly outline: Outline; readonly choices: Choices<string> };

/** The forms of the year by unit, to choose from. */
export function ExportForms({ outline, choices }: ExportFormsProps) {
  const { chosen } = choices;
  const templates = useShown((state) => state.info?.templates);
  const findings = useShown((state) => state.findings);
  const counts = useMemo(() => countFindings(findings), [findings]);
  const groups = treeGroups(outline).filter(({ forms }) => forms.length > 0);
  const all = outline.forms.map(({ id }) => id);
  return (
    <section className="export-forms" aria-label={exportText.forms}>
      <header className="pane-head">
        <Checkbox checked={chosen.size === all.length} mixed={chosen.size > 0} label={`${exportText.forms} ${chosen.size}/${all.length}`} onChange={(on) => choices.set(on ? all : [])} />
      </header>
      <ul className="pick-list">
        {groups.map(({ unit, forms }) => {
          const name = unit?.name ?? treeText.noUnit;
          const ids = forms.map(({ id }) => id);
          return [
            <li key={name} className="pick pick-unit">
              <Checkbox
                checked={ids.every((id) => chosen.has(id))}
                mixed={ids.some((id) => chosen.has(id))}
                label={name}
                onChange={(on) => choices.set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id)))}
              />
            </li>,
            ...forms.map((form) => {
              const state = formState(form, countsOf(counts, form.id));
              const shown = shownName(form.name, templates?.find(({ id }) => id === form.template));
              return (
                <li key={form.id} className="pick pick-inner">
                  <Checkbox checked={chosen.has(form.id)} label={exportText.take(shown)} hideLabel onChange={(on) => choices.toggle(form.id, on)} />
                  <span className="pick-name">
                    <span>{shown}</span>
                  </span>
                  <FormMark state={state} />
                  <span className="muted">{stateWord(state)}</span>
                </li>
              );
            }),
          ];
        })}
      </ul>
    </section>
  );
}
