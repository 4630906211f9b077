import { randomUUID } from 'node:crypto';
import type { CarriedValue } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { formName } from '#shared/model/declaration';
import { textAt } from '#shared/model/place-text';
import { rollForward } from '#shared/rollover/roll-forward';
import { termIsOver } from '#shared/rollover/term';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import { rolloverText } from '#shared/text/rollover';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session, templateOf } from '../session';
import { changesBetween, type Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { yearChanges } from './workbook';

export const rolloverHandlers = {
  'rollover.preview': (session, { from, to }) => {
    const workbook = openedWorkbook(session);
    const carried = carriedBefore(workbook, to);
    const forms = sourceForms(workbook, from, to);
    return {
      from,
      to,
      forms: forms.map(({ declaration }) => {
        const exists = carried.has(declaration.id);
        const over = termIsOver(declaration, templateOf(session, declaration.template), to);
        return {
          id: declaration.id,
          name: formName(declaration.fields),
          take: !exists && !over,
          reason: exists ? rolloverText.exists(to) : over ? rolloverText.termOver : '',
          exists,
        };
      }),
      moved: forms.flatMap((form) => movedValues(session, form, to)),
    };
  },
  'rollover.apply': (session, { from, to, forms: chosen }) => {
    const workbook = openedWorkbook(session);
    const wanted = new Set(chosen);
    const sources = sourceForms(workbook, from, to).filter(({ declaration }) => wanted.has(declaration.id));
    if (sources.length < wanted.size) throw new Fault('notFound', faults.formGone);
    let position = workbook.outline.lastPosition(to);
    const rolled = sources.map((form): Form => {
      position += 1;
      const { declaration, pending } = rollForward(form.declaration, templateOf(session, form.declaration.template), to, randomUUID);
      return { declaration: { ...declaration, position }, pending, doubts: [] };
    });
    workbook.history.write(batchLabels.rollover(from, to), [
      ...yearChanges(workbook.outline.years(), to),
      ...rolled.flatMap((form) => changesBetween(null, form)),
    ]);
    const declarations = rolled.map(({ declaration }) => declaration.id);
    announce(session, declarations);
    return { declarations };
  },
} satisfies Partial<Handlers>;

function sourceForms(workbook: Workbook, from: number, to: number): Form[] {
  if (from === to) throw new Fault('badRequest', faults.sameYear);
  const forms = workbook.forms.year(from);
  if (forms.length === 0) throw new Fault('notFound', faults.nothingToCarry(from));
  return forms;
}

/** Forms that the year already has from the year before. */
function carriedBefore(workbook: Workbook, to: number): ReadonlySet<string> {
  return new Set(workbook.forms.year(to).flatMap(({ declaration }) => declaration.previousId ?? []));
}

/** The values in which years would be moved on, as before and after. */
function movedValues(session: Session, { declaration }: Form, to: number): CarriedValue[] {
  const rolled = rollForward(declaration, templateOf(session, declaration.template), to, randomUUID);
  return rolled.pending
    .filter((each) => each.moved)
    .map(({ place, previous }) => ({ form: formName(declaration.fields), place, before: previous, after: textAt(rolled.declaration, place) }));
}
