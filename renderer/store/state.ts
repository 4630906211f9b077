import type { EventValue, MethodValue } from '#shared/api/contract';
import type { ExportFormat, FormView, ImportPreview, Outline, WorkbookState } from '#shared/api/records';
import type { Edit, FormPlace } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import type { Preferences } from './preferences';

/** What takes the middle of the window. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'form' }
  | { readonly kind: 'newWorkbook' }
  | { readonly kind: 'open' }
  | { readonly kind: 'import'; readonly preview: ImportPreview }
  | { readonly kind: 'rollover'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'export'; readonly format: ExportFormat; readonly forms: readonly string[] }
  | { readonly kind: 'newForm' }
  | { readonly kind: 'newUnit' }
  | { readonly kind: 'renameUnit'; readonly unit: string }
  | { readonly kind: 'keys' };

export type PanelName = 'findings' | 'previous' | 'history' | 'doubts';

/** A bar above the middle: what happened, and what one may do about it. */
export type Notice = {
  readonly tone: 'fault' | 'done' | 'offer';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
};

/** Edits that a person has made and the services have not acknowledged yet. */
export type OutboxEntry = {
  readonly id: number;
  readonly declarationId: string;
  readonly label: string;
  readonly edits: readonly Edit[];
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
  readonly focus: FormPlace | null;
  readonly selected: FormPlace | null;
  readonly outbox: readonly OutboxEntry[];
  /** Why the first entry of the outbox was refused, while it waits for the person; null when all goes its way. */
  readonly held: string | null;
  readonly savedAt: string | null;
  readonly screen: Screen;
  readonly panel: PanelName;
  readonly paletteShown: boolean;
  readonly notice: Notice | null;
  readonly progress: EventValue<'job.progressed'> | null;
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
  focus: null,
  selected: null,
  outbox: [],
  held: null,
  savedAt: null,
  screen: { kind: 'start' },
  panel: 'findings',
  paletteShown: false,
  notice: null,
  progress: null,
  working: 0,
};
