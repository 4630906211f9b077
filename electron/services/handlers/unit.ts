import { randomUUID } from 'node:crypto';
import { Fault } from '#shared/api/reply';
import type { Change } from '#shared/model/change';
import { batchLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook } from '../session';

export const unitHandlers = {
  'unit.add': (session, { name, code }) => {
    const { history, outline } = openedWorkbook(session);
    const id = randomUUID();
    const position = (outline.units().at(-1)?.position ?? 0) + 1;
    history.write(batchLabels.addUnit(name), [{ kind: 'insert', table: 'unit', id, row: { id, name, code, position } }]);
    announce(session, []);
    return { id };
  },
  'unit.rename': (session, { id, name, code }) => {
    const { history, outline } = openedWorkbook(session);
    const unit = outline.units().find((each) => each.id === id);
    if (!unit) throw new Fault('notFound', faults.unitGone);
    const wanted = { name, code };
    const changes = (['name', 'code'] as const).flatMap((field): Change[] =>
      unit[field] === wanted[field] ? [] : [{ kind: 'update', table: 'unit', id, field, from: unit[field], to: wanted[field] }],
    );
    history.write(batchLabels.renameUnit(name), changes);
    announce(session, []);
    return {};
  },
} satisfies Partial<Handlers>;
