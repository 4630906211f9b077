import type { Draft } from '#shared/api/indicators';
import type { EventValue, MethodValue } from '#shared/api/contract';
import type { PackageCheck } from '#shared/api/outputs';
import type { ExportFormat, FormView, ImportPreview, Outline, WorkbookState } from '#shared/api/records';
import type { Edit, FormPlace } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import type { StatementOutline } from '#shared/model/statement-outline';
import type { UploadMapping } from '#shared/template/schema';
import type { Preferences } from './preferences';

/** What can be written: a file of forms in some format, or a 上报包. */
export type ExportKind = ExportFormat | 'package';

/** What takes the middle of the window. `returnTo` is where back leads; without it to the form. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'form' }
  | { readonly kind: 'newWorkbook' }
  | { readonly kind: 'open' }
  | { readonly kind: 'import'; readonly preview: ImportPreview }
  | { readonly kind: 'paste' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'rollover'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'export'; readonly format: ExportKind; readonly forms: readonly string[]; readonly returnTo?: Screen }
  | { readonly kind: 'print'; readonly forms: readonly string[]; readonly returnTo?: Screen }
  /** `draft` was being edited when the screen was left. */
  | { readonly kind: 'uploadMapping'; readonly template: string | null; readonly draft?: UploadMapping; readonly returnTo?: Screen }
  | { readonly kind: 'statement'; readonly draft?: StatementOutline; readonly returnTo?: Screen }
  | { readonly kind: 'package'; readonly file: string; readonly check: PackageCheck }
  | { readonly kind: 'newForm' }
  | { readonly kind: 'newUnit' }
  | { readonly kind: 'renameUnit'; readonly unit: string }
  | { readonly kind: 'rules' }
  | { readonly kind: 'report' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'indicators' };

export type PanelName = 'findings' | 'library' | 'previous' | 'history' | 'doubts';

/** A bar above the middle: what happened, and what one may do about it. */
export type Notice = {
  readonly tone: 'fault' | 'done' | 'offer';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
};

export type EditedForm = { readonly declaration: string; readonly edits: readonly Edit[] };

/** Edits that a person has made and the services have not acknowledged yet. */
export type OutboxEntry = {
  readonly id: number;
  readonly label: string;
  /** Mostly one form; several where the year's grid was edited in several rows. One step of undo either way. */
  readonly parts: readonly EditedForm[];
};

export type OpenForm = {
  readonly id: string;
  /** As the services last sent it. */
  readonly view: FormView;
  /** With the edits of the outbox laid over it: what one sees. */
  readonly shown: FormView;
};

/** All that the window shows: a mirror of the workbook, and what belongs to the screen alone. Never the truth. */
export type ShellState = Preferences & {
  readonly started: boolean;
  readonly info: MethodValue<'app.info'> | null;
  readonly workbook: WorkbookState | null;
  readonly year: number | null;
  readonly outline: Outline | null;
  readonly form: OpenForm | null;
  /** The form that was asked for and has not come yet. */
  readonly opening: string | null;
  /** Of the whole year, in the order of the forms; null before the first check. */
  readonly findings: readonly Finding[] | null;
  /** The finding that was gone to last. */
  readonly currentFinding: string | null;
  /** The finding whose reason for being set aside is being asked. */
  readonly asideAsked: string | null;
  readonly focus: FormPlace | null;
  readonly selected: FormPlace | null;
  readonly outbox: readonly OutboxEntry[];
  /** Why the first entry of the outbox was refused, while it waits for the person; null when all goes its way. */
  readonly held: string | null;
  readonly savedAt: string | null;
  /** What was being typed when the program last ended, until the person decides about it. */
  readonly draft: Draft | null;
  /** The same, while it waits for its form to be shown. */
  readonly restoring: Draft | null;
  readonly screen: Screen;
  readonly panel: PanelName;
  readonly paletteShown: boolean;
  readonly notice: Notice | null;
  /** With the time (performance.now) at which this work began. */
  readonly progress: (EventValue<'job.progressed'> & { readonly since: number }) | null;
  /** How many long calls are under way. */
  readonly working: number;
};

export const initialState: Omit<ShellState, keyof Preferences> = {
  started: false,
  info: null,
  workbook: null,
  year: null,
  outline: null,
  form: null,
  opening: null,
  findings: null,
  currentFinding: null,
  asideAsked: null,
  focus: null,
  selected: null,
  outbox: [],
  held: null,
  savedAt: null,
  draft: null,
  restoring: null,
  screen: { kind: 'start' },
  panel: 'findings',
  paletteShown: false,
  notice: null,
  progress: null,
  working: 0,
};
