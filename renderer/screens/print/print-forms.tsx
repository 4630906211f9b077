import { useEffect, useRef } from 'react';
import type { PreparedPrint } from '#shared/api/printing';
import type { Outline } from '#shared/api/records';
import { printText } from '#shared/text/printing';
import { Button } from '../../controls/button';
import { Checkbox } from '../../controls/checkbox';
import type { Choices } from '../../controls/choices';
import { shownName } from '../../form-places/shown-name';
import { useShown } from '../../store/context';
import { formsInOrder } from '../../store/tree';

type PrintFormsProps = {
  readonly outline: Outline;
  readonly choices: Choices<string>;
  /** The form that was open, if any. */
  readonly own: string | null;
  readonly info: PreparedPrint | null;
  readonly page: number;
  readonly onGoTo: (page: number) => void;
};

/** The forms of the year as bookmarks: which are printed, on which page each begins. */
export function PrintForms({ outline, choices, own, info, page, onGoTo }: PrintFormsProps) {
  const templates = useShown((state) => state.info?.templates);
  const { chosen } = choices;
  const order = formsInOrder(outline);
  const all = order.map(({ id }) => id);
  const here = info?.forms.findLast(({ firstPage }) => firstPage <= page)?.id;
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <section className="print-forms" aria-label={printText.forms}>
      <header className="pane-head">
        <Checkbox checked={chosen.size === all.length} mixed={chosen.size > 0} label={`${printText.forms} ${chosen.size}/${all.length}`} onChange={(on) => choices.set(on ? all : [])} />
        <span className="grow" />
        {own === null ? null : (
          <Button look="quiet" onClick={() => choices.set([own])}>
            {printText.only}
          </Button>
        )}
      </header>
      <ul className="pick-list">
        {order.map((form) => {
          const name = shownName(form.name, templates?.find(({ id }) => id === form.template));
          const printed = info?.forms.find(({ id }) => id === form.id);
          const isHere = form.id === here && chosen.has(form.id);
          return (
            <li key={form.id} ref={isHere ? current : null} className={isHere ? 'pick pick-current' : 'pick'}>
              <Checkbox checked={chosen.has(form.id)} label={printText.take(name)} hideLabel onChange={(on) => choices.toggle(form.id, on)} />
              {printed === undefined || !chosen.has(form.id) ? (
                <span className="pick-name muted">
                  <span>{name}</span>
                </span>
              ) : (
                <button type="button" className="pick-name" aria-current={isHere} aria-label={printText.goTo(name, printed.firstPage)} onClick={() => onGoTo(printed.firstPage)}>
                  <span>{name}</span>
                  <span className="grow" />
                  {printed.missingCharacters.length > 0 ? (
                    <span className="mark mark-W" aria-hidden="true">
                      ▲
                    </span>
                  ) : null}
                  <span className="muted">{printed.firstPage}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
