import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventName, EventValue } from '#shared/api/contract';
import { Fault } from '#shared/api/reply';
import type { WorkbookState } from '#shared/api/records';
import type { Template } from '#shared/template/schema';
import { faults } from '#shared/text/faults';
import { basename } from 'node:path';
import type { FindingCount, YearCheck } from './checking/year-check';
import type { ImportDraft } from './handlers/import-draft';
import type { PassingFolder } from './hosting/passing-folder';
import type { PreparedPrint } from './handlers/prepared-print';
import type { Platform } from './platform';
import type { Workbook } from './workbook/open';

/** What one conversation with the services holds between two calls. */
export type Session = {
  readonly platform: Platform;
  /** By id; another map after a template was kept or removed. */
  templates: ReadonlyMap<string, Template>;
  readonly emit: <E extends EventName>(event: E, value: EventValue<E>) => void;
  /** Previews that wait for a person, by their name. */
  readonly drafts: Map<string, ImportDraft>;
  readonly counts: Map<string, FindingCount>;
  /** Findings of the open workbook by year, kept up with its changes. */
  readonly checks: Map<number, YearCheck>;
  workbook: Workbook | null;
  /** What was last laid out for printing; null when nothing waits. */
  print: PreparedPrint | null;
  /** Files that only pass through: laid out for printing. */
  readonly passing: PassingFolder;
  /** Stops the long work under way; null when there is none. */
  abort: AbortController | null;
};

/** The open workbook, else Fault `noWorkbook`. */
export function openedWorkbook(session: Session): Workbook {
  if (!session.workbook) throw new Fault('noWorkbook', faults.noWorkbook);
  return session.workbook;
}

export function templateOf(session: Session, id: string): Template {
  const template = session.templates.get(id);
  if (!template) throw new Fault('notFound', faults.templateUnknown(id));
  return template;
}

export function stateOf(workbook: Workbook): WorkbookState {
  return {
    name: basename(workbook.path),
    location: workbook.path,
    department: workbook.outline.department().name,
    years: workbook.outline.years(),
    revision: workbook.history.revision(),
    readOnly: workbook.readOnly,
    ...workbook.history.next(),
    savedAt: workbook.history.savedAt(),
  };
}

/** Tells every listener that these declarations may look different now. */
export function announce(session: Session, declarations: readonly string[]): WorkbookState {
  const state = stateOf(openedWorkbook(session));
  for (const check of session.checks.values()) check.touched(state.revision, declarations);
  session.emit('workbook.changed', { state, declarations: [...declarations] });
  return state;
}

export type RecentFile = { readonly path: string; readonly openedAt: string };

const recentPath = (session: Session) => join(session.platform.dataFolder, 'recent.json');

/** Workbooks opened before, newest first. A list that cannot be read is an empty one. */
export function recentFiles(session: Session): RecentFile[] {
  try {
    const list = JSON.parse(readFileSync(recentPath(session), 'utf8')) as RecentFile[];
    return Array.isArray(list) ? list.filter((each) => typeof each.path === 'string' && typeof each.openedAt === 'string') : [];
  } catch {
    return [];
  }
}

/** A convenience: a folder that cannot be written must not keep a workbook from opening. */
export function rememberRecent(session: Session, path: string): void {
  const others = recentFiles(session).filter((each) => each.path !== path);
  try {
    mkdirSync(session.platform.dataFolder, { recursive: true });
    writeFileSync(recentPath(session), JSON.stringify([{ path, openedAt: new Date().toISOString() }, ...others].slice(0, 12)));
  } catch {
    session.platform.log('warn', 'the list of recent files could not be written');
  }
}
