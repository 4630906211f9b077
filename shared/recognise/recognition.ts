import type { SourcePlace } from '../model/cell-grid';
import type { DeclarationKind, FormContent, IndicatorColumn, PlanStepColumn, TaskColumn } from '../model/declaration';
import type { Doubt } from '../model/pending';

/** Source cells such as `B3`, parallel to the content: the cell that each part was read from. */
export type RecognisedSources = {
  readonly fields: Readonly<Record<string, string>>;
  readonly units: readonly string[];
  readonly tasks: readonly Partial<Record<TaskColumn, string>>[];
  readonly spendingPlan: readonly Partial<Record<PlanStepColumn, string>>[];
  readonly indicators: readonly Partial<Record<IndicatorColumn, string>>[];
};

export type RecognisedForm = {
  /** Id of the template that the form follows best. */
  readonly template: string;
  readonly kind: DeclarationKind;
  /** Null where the file does not say it. */
  readonly year: number | null;
  readonly place: SourcePlace;
  readonly content: FormContent;
  readonly sources: RecognisedSources;
  /** Texts of the form that were not placed, or placed with doubt. */
  readonly doubts: readonly Doubt[];
};

export type Recognition = {
  readonly forms: readonly RecognisedForm[];
  /** Texts outside every form. */
  readonly doubts: readonly Doubt[];
};
