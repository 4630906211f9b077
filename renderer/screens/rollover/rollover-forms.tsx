import type { RolloverPreview } from '#shared/api/records';
import { importText, rolloverText } from '#shared/text/screens';
import { Checkbox } from '../../controls/checkbox';
import type { Choices } from '../../controls/choices';

type RolloverFormsProps = { readonly forms: RolloverPreview['forms']; readonly choices: Choices<string> };

/** The year's projects: which to take on, and why one is proposed to be left out. */
export function RolloverForms({ forms, choices }: RolloverFormsProps) {
  const { chosen } = choices;
  const free = forms.filter(({ exists }) => !exists).map(({ id }) => id);
  return (
    <section className="rollover-forms" aria-label={rolloverText.forms}>
      <header className="pane-head">
        <Checkbox
          checked={free.length > 0 && free.every((id) => chosen.has(id))}
          mixed={chosen.size > 0}
          label={`${rolloverText.forms} ${chosen.size}/${forms.length}`}
          onChange={(on) => choices.set(on ? free : [])}
        />
      </header>
      <ul className="pick-list">
        {forms.map(({ id, name, reason, exists }) => (
          <li key={id} className="pick">
            <Checkbox checked={chosen.has(id)} label={rolloverText.take(name)} hideLabel onChange={(on) => choices.toggle(id, on)} />
            <span className="pick-name">
              <span>{name === '' ? importText.unnamed : name}</span>
              {reason === '' ? null : <span className="muted">{reason}</span>}
            </span>
            {exists ? <span className="tag">{rolloverText.exists}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
