import type { Ref } from 'react';
import type { FormView } from '#shared/api/records';
import type { Edit, FormPlace } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import type { Plan } from '#shared/plan/plan';
import type { Template } from '#shared/template/schema';

/** An indicator used before, offered while a 三级指标 is typed. Parts that are empty are left alone when it is taken. */
export type IndicatorSuggestion = {
  readonly name: string;
  readonly value: string;
  readonly explanation: string;
  /** Where it was used, to show: `2022 公务员管理`. */
  readonly source: string;
};

/** What a window's commands may ask of the form on screen. */
export type FormSheetHandle = {
  /** Hands what is being typed to `onEdit`, if anything is. */
  readonly commit: () => void;
  /** Puts the keyboard into the grid. */
  readonly focus: () => void;
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
  /** Each new object is gone to once, as after a click on a finding. */
  readonly focus: FormPlace | null;
  readonly suggestions?: (text: string) => readonly IndicatorSuggestion[];
  /**
   * One call is one undoable batch. `declarationId` names the form that was typed into: what is still being typed when
   * another form is shown is handed over after that form has come. A promise keeps what was typed on screen till it settles.
   */
  readonly onEdit: (label: string, edits: Edit[], declarationId: string) => void | Promise<unknown>;
  /** Ids of carried values that were looked at. */
  readonly onConfirm: (pendingIds: string[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSelect: (place: FormPlace | null) => void;
  readonly onApplyFix: (findingId: string) => void;
};
