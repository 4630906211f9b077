import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '#shared/api/reply';
import type { Change } from '#shared/model/change';
import { faults } from '#shared/text/faults';
import { batchLabels } from '#shared/text/batches';
import type { Handlers } from '../dispatch';
import { announce, openedWorkbook, rememberRecent, type Session, stateOf } from '../session';
import { createWorkbook, openWorkbook, type OpenOptions, type Workbook } from '../workbook/open';

export const workbookHandlers = {
  'workbook.create': async (session, { file, department, replace }) => {
    const path = session.platform.files.resolve(file);
    if (!existsSync(path)) return begin(session, createWorkbook(path, department, openOptions(session)));
    if (!replace) throw new Fault('exists', faults.fileExists(basename(path)));
    if (session.workbook?.path === path) letGo(session);
    await replaceWorkbook(path, department, openOptions(session));
    return begin(session, await openWorkbook(path, openOptions(session)));
  },
  'workbook.open': async (session, { file }) => {
    const path = session.platform.files.resolve(file);
    if (session.workbook?.path === path) return stateOf(session.workbook);
    return begin(session, await openWorkbook(path, openOptions(session)));
  },
  'workbook.close': (session) => {
    letGo(session);
    session.drafts.clear();
    session.emit('workbook.changed', { state: null, declarations: [] });
    return {};
  },
  'workbook.state': ({ workbook }) => (workbook ? stateOf(workbook) : null),
  'workbook.outline': (session, { year }) => {
    const { outline } = openedWorkbook(session);
    const forms = outline.forms(year).map((form) => {
      const count = session.counts.get(form.id);
      const money = session.templates.get(form.template)?.money.unit ?? '万元';
      return { ...form, money, errors: count?.errors ?? null, warnings: count?.warnings ?? null };
    });
    return { year, units: outline.units(), forms };
  },
  'workbook.history': (session, { limit }) => openedWorkbook(session).history.list(limit),
  'workbook.undo': (session) => turned(session, 'undo'),
  'workbook.redo': (session) => turned(session, 'redo'),
  'year.add': (session, { year }) => {
    const { history, outline } = openedWorkbook(session);
    history.write(batchLabels.addYear(year), yearChanges(outline.years(), year));
    return announce(session, []);
  },
} satisfies Partial<Handlers>;

function turned(session: Session, way: 'undo' | 'redo') {
  const workbook = openedWorkbook(session);
  return announce(session, touched(workbook, workbook.history[way]()));
}

/** The change that adds a fiscal year, none where the workbook has it. */
export function yearChanges(years: readonly number[], year: number): Change[] {
  const id = String(year);
  return years.includes(year) ? [] : [{ kind: 'insert', table: 'fiscalYear', id, row: { id } }];
}

/** Declarations that changes touch, once each; called after the changes are made. */
export function touched({ forms }: Workbook, changes: readonly Change[]): string[] {
  const ids = changes.map((change) => {
    if (change.table === 'declaration') return change.id;
    return change.kind === 'update' ? forms.ownerOf(change.table, change.id) : change.row.declarationId;
  });
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** The new workbook is whole before the old one goes. Only a workbook of ours that nobody has open is replaced. */
async function replaceWorkbook(path: string, department: string, options: OpenOptions): Promise<void> {
  const old = await openWorkbook(path, options);
  try {
    if (old.readOnly !== null) throw new Fault('fileLocked', old.readOnly);
  } finally {
    old.close();
  }
  const fresh = `${path}.${process.pid}.new`;
  createWorkbook(fresh, department, options).close();
  renameSync(fresh, path);
}

function begin(session: Session, workbook: Workbook) {
  letGo(session);
  session.workbook = workbook;
  rememberRecent(session, workbook.path);
  return announce(session, []);
}

/** Previews stay: a file is often looked at first, and the workbook for it made then. */
function letGo(session: Session): void {
  session.workbook?.close();
  session.workbook = null;
  session.counts.clear();
  session.checks.clear();
}

const openOptions = ({ platform }: Session): OpenOptions => ({
  backups: join(platform.dataFolder, 'backups'),
  nativeBinding: platform.nativeBinding,
});

