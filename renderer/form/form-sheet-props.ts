import type { Ref } from 'react';
import type { FormView } from '#shared/api/records';
import type { Edit, FormPlace } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import type { Plan } from '#shared/plan/plan';
import type { Template } from '#shared/template/schema';
import type { TypedDraft } from './use-draft';

/** An indicator used before, offered while a 三级指标 is typed. Parts that are empty are left alone when it is taken. */
export type IndicatorSuggestion = {
  readonly name: string;
  /** As a form with one column for all of it shows it; the parts are for forms that have columns of their own. */
  readonly value: string;
  readonly parts?: { readonly sign: string; readonly number: string; readonly unit: string; readonly wording: string };
  readonly explanation: string;
  readonly basis?: string;
  readonly direction?: string;
  /** Where it was used, to show: `2022 公务员管理`. */
  readonly source: string;
};

/** What a window's commands may ask of the form on screen. */
export type FormSheetHandle = {
  /** Hands what is being typed to `onEdit`, if anything is. */
  readonly commit: () => void;
  /** Puts the keyboard into the grid. */
  readonly focus: () => void;
  /** Opens the bar that finds, or finds and replaces. */
  readonly find: (replace: boolean) => void;
  /** Writes a text where a place is typed; false where the form does not show it. */
  readonly write: (place: FormPlace, text: string) => boolean;
};

export type FormSheetProps = {
  readonly ref?: Ref<FormSheetHandle>;
  readonly template: Template;
  readonly view: FormView;
  /** `planForm(template, view.declaration)`. */
  readonly plan: Plan;
  /** Findings of any form; those of this one are marked. */
  readonly findings: readonly Finding[];
  /** Draws last year's value ⟨…⟩ after this year's. */
  readonly showPrevious: boolean;
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly readOnly: boolean;
  /** Widths of the columns on screen in millimetres, where the person has changed them. */
  readonly widths?: readonly number[] | undefined;
  /** Null gives back the widths of the paper. */
  readonly onWidths?: (widths: readonly number[] | null) => void;
  /** Each new object is gone to once, as after a click on a finding. */
  readonly focus: FormPlace | null;
  /** Another function means other suggestions: the list that is open is made anew. */
  readonly suggestions?: ((text: string, level2: string) => readonly IndicatorSuggestion[]) | undefined;
  /**
   * One call is one undoable batch. `declarationId` names the form that was typed into: what is still being typed when
   * another form is shown is handed over after that form has come. A promise keeps what was typed on screen till it settles.
   */
  readonly onEdit: (label: string, edits: Edit[], declarationId: string) => void | Promise<unknown>;
  /** Ids of carried values that were looked at. */
  readonly onConfirm: (pendingIds: string[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** At every letter what is being typed and not handed over yet; null when nothing is any more. */
  readonly onDraft?: (draft: TypedDraft | null) => void;
  readonly onSelect: (place: FormPlace | null) => void;
  readonly onApplyFix: (findingId: string) => void;
};
