import { randomUUID } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#shared/api/reply';
import { formName } from '#shared/model/declaration';
import { exportTitles, workLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { Handlers } from '../dispatch';
import { openedWorkbook, type Session } from '../session';
import { findingsOf } from './check';
import { formsToExport, openErrors, pdfLook, plansOf } from './export-source';
import { longWork } from './long-work';
import type { PreparedPrint } from './prepared-print';

export const printHandlers = {
  'print.prepare': async (session, { year, forms: chosen, options }) => {
    const workbook = openedWorkbook(session);
    const forms = formsToExport(workbook, year, chosen);
    const errors = openErrors(findingsOf(session, year, forms));
    const department = workbook.outline.department().name;
    const look = pdfLook(session, options, { department, year, forms: forms.length, errors });
    await letGo(session);
    const id = randomUUID();
    const path = join(session.passing.folder(), `${id}.pdf`);
    const counted = await longWork(session, workLabels.print, { kind: 'pdf', path, title: exportTitles.set(department, year), plans: plansOf(session, forms), look });
    const { size } = await stat(path);
    const draft = look.watermark !== undefined;
    session.print = { id, workbook, path, size, year, forms: forms.length, errors, draft };
    const front = counted.pages - counted.forms.reduce((sum, { pages }) => sum + pages, 0);
    let firstPage = front + 1;
    return {
      print: id,
      size,
      pages: counted.pages,
      errors,
      draft,
      forms: forms.map(({ declaration }, index) => {
        const { pages = 0, missingCharacters = [] } = counted.forms[index] ?? {};
        const first = firstPage;
        firstPage += pages;
        return { id: declaration.id, name: formName(declaration.fields), firstPage: first, pages, missingCharacters: [...missingCharacters] };
      }),
    };
  },
  'print.read': async (session, { print, from, length }) => {
    const { path } = preparedPrint(session, print);
    const file = await open(path, 'r').catch((cause: unknown) => {
      throw new Fault('notFound', faults.printGone, { cause });
    });
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return { bytes: buffer.subarray(0, bytesRead).toString('base64') };
    } finally {
      await file.close();
    }
  },
  'print.run': async (session, { print, reason }) => {
    const prepared = preparedPrint(session, print);
    record(session, prepared, reason);
    if (session.platform.print === undefined) return { by: 'page' };
    return { by: 'host', outcome: await session.platform.print(prepared.path) };
  },
} satisfies Partial<Handlers>;

/** A draft says of itself that it is one; anything else goes out on the person's word. */
function record(session: Session, { year, forms, errors, draft }: PreparedPrint, reason: string): void {
  const workbook = openedWorkbook(session);
  if (draft) return;
  if (errors > 0 && reason === '') throw new Fault('findingsOpen', faults.findingsOpen(errors));
  if (errors > 0 || workbook.readOnly === null) workbook.recordExport({ year, format: 'print', forms, errors, reason });
}

/** What was laid out of a workbook that is closed by now is gone. */
function preparedPrint({ print, workbook }: Session, id: string): PreparedPrint {
  if (print?.id !== id || print.workbook !== workbook) throw new Fault('notFound', faults.printGone);
  return print;
}

/** What was laid out before is not printed any more. */
async function letGo(session: Session): Promise<void> {
  const before = session.print;
  session.print = null;
  if (before !== null) await rm(before.path, { force: true }).catch(() => undefined);
}
