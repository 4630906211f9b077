import type { ImportPreview } from '#shared/api/records';
import { formName } from '#shared/model/declaration';
import { importText } from '#shared/text/screens';
import { Checkbox } from '../../controls/checkbox';
import type { Choices } from '../../controls/choices';
import { shownName } from '../../form-places/shown-name';
import { useShown } from '../../store/context';
import type { Conflicts, Existing } from './conflicts';

type FormListProps = {
  readonly preview: ImportPreview;
  readonly choices: Choices<number>;
  readonly conflicts: Conflicts;
  readonly current: number | null;
  readonly onCurrent: (index: number) => void;
};
const ways: readonly Existing[] = ['skip', 'replace', 'keepBoth'];

/** Forms of the file: which to take, what is doubtful, and what to do where the year has the same already. */
export function FormList({ preview, choices, conflicts, current, onCurrent }: FormListProps) {
  const templates = useShown((state) => state.info?.templates);
  const all = preview.forms.map(({ index }) => index);
  const { chosen } = choices;
  return (
    <section className="import-list" aria-label={importText.forms}>
      <header className="pane-head">
        <Checkbox
          checked={chosen.size === all.length}
          mixed={chosen.size > 0}
          label={`${importText.forms} ${chosen.size}/${all.length}`}
          onChange={(on) => choices.set(on ? all : [])}
        />
        <span className="grow" />
        {conflicts.known.size === 0 ? null : (
          <label className="inline-label">
            <span>{importText.allExisting(conflicts.known.size)}</span>
            <WaySelect value={conflicts.common} label={importText.allExisting(conflicts.known.size)} onWay={conflicts.setAll} />
          </label>
        )}
      </header>
      <ul className="pick-list">
        {preview.forms.map((form) => {
          const name = shownName(formName(form.declaration.fields), templates?.find(({ id }) => id === form.declaration.template));
          const existing = conflicts.known.get(form.index);
          return (
            <li key={form.index} className={form.index === current ? 'pick pick-current' : 'pick'}>
              <Checkbox checked={chosen.has(form.index)} label={importText.take(name)} hideLabel onChange={(on) => choices.toggle(form.index, on)} />
              <button type="button" className="pick-name" aria-current={form.index === current} onClick={() => onCurrent(form.index)}>
                <span>{name}</span>
                <span className="muted">{importText.placeOf(form.place.sheet, form.place.range)}</span>
              </button>
              {form.doubts.length === 0 ? null : <span className="tag tag-doubt">{importText.doubts(form.doubts.length)}</span>}
              {existing === undefined ? null : (
                <>
                  <span className="tag">{importText.existing}</span>
                  <WaySelect value={conflicts.wayOf(form.index)} label={importText.existingOf(name)} onWay={(way) => conflicts.set(form.index, way)} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WaySelect({ value, label, onWay }: { readonly value: Existing | null; readonly label: string; readonly onWay: (way: Existing) => void }) {
  return (
    <select aria-label={label} value={value ?? ''} onChange={(event) => onWay(ways.find((way) => way === event.target.value) ?? 'skip')}>
      {value === null ? <option value="">…</option> : null}
      {ways.map((way) => (
        <option key={way} value={way}>
          {importText[way]}
        </option>
      ))}
    </select>
  );
}
