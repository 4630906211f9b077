import { Fault } from '#shared/api/reply';
import { isOpen, type Finding, type SetAside } from '#shared/model/finding';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import { fingerprint } from '../checking/set-aside';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, type Session } from '../session';
import { changesBetween, type Form } from '../workbook/form';
import { findingsOf } from './check';

export const findingHandlers = {
  'finding.setAside': (session, { year, findings, reason }) => {
    const time = new Date().toISOString();
    return change(session, year, findings, batchLabels.setAside, isOpen, (form, chosen) => {
      const kept = new Map(form.setAside?.map((each) => [each.id, each]));
      for (const finding of chosen) kept.set(finding.id, { ...pick(finding), fingerprint: fingerprint(form.declaration, finding), reason, time });
      return [...kept.values()];
    });
  },
  'finding.restore': (session, { year, findings }) =>
    change(session, year, findings, batchLabels.restoreFindings, ({ aside }) => aside !== undefined, (form, chosen) => {
      const taken = new Set(chosen.map(({ id }) => id));
      return (form.setAside ?? []).filter(({ id }) => !taken.has(id));
    }),
} satisfies Partial<Handlers>;

const pick = ({ id, rule, place }: Finding) => ({ id, rule, place });

/** One step of undo. Findings that are gone, or are already as asked for, are left; where that is all of them, Fault `notFound`. */
function change(
  session: Session,
  year: number,
  ids: readonly string[],
  label: (count: number) => string,
  concerns: (finding: Finding) => boolean,
  next: (form: Form, chosen: readonly Finding[]) => readonly SetAside[],
): { count: number } {
  const workbook = openedWorkbook(session);
  const wanted = new Set(ids);
  const forms = workbook.forms.year(year);
  const chosen = new Map<string, Finding[]>();
  for (const finding of findingsOf(session, year, forms)) {
    if (wanted.has(finding.id) && concerns(finding)) chosen.set(finding.declarationId, [...(chosen.get(finding.declarationId) ?? []), finding]);
  }
  const count = [...chosen.values()].reduce((sum, each) => sum + each.length, 0);
  if (count === 0) throw new Fault('notFound', faults.findingGone);
  const changes = forms.flatMap((form) => {
    const own = chosen.get(form.declaration.id);
    return own ? changesBetween(form, { ...form, setAside: next(form, own) }) : [];
  });
  workbook.history.write(label(count), changes);
  announce(session, [...chosen.keys()]);
  return { count };
}
