import type { DeclarationKind, IndicatorContent, IndicatorColumn, PlanStepContent, TaskContent } from '../model/declaration';
import type { FormPlace } from '../model/edit';
import type { FindingLevel, Fix } from '../model/finding';
import type { OwnWords } from '../model/own-words';
import type { Template } from '../template/schema';
import type { FormView } from './form-view';
import type { YearView } from './year-view';

/** One thing a rule says of a form. */
export type Problem = {
  readonly place: FormPlace;
  /** One sentence: what, where, what to do. */
  readonly message: string;
  /** The text that is there. */
  readonly found: string;
  readonly expected: string;
  /** Where it differs from the rule's own. */
  readonly level?: FindingLevel;
  /** Only where the mending is certain. */
  readonly fix?: Fix;
  /** Tells apart problems of one rule at one place, so that each keeps its id. */
  readonly key?: string;
  /** The rule could not judge: shown, and never a silent pass. */
  readonly cannotTell?: true;
};

/** The problems found (none: all is well), or that the rule does not concern the form. */
export type Verdict = readonly Problem[] | 'notApplicable';

/** A form in a few words, for examples: what is absent is empty, and the template is the example one save `rules` and `columns`. */
export type FormSketch = {
  readonly year?: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly indicators?: readonly Partial<IndicatorContent>[];
  readonly tasks?: readonly Partial<TaskContent>[];
  readonly spendingPlan?: readonly PlanStepContent[];
  readonly rules?: Partial<Template['rules']>;
  /** Indicator columns that the form has besides level, name, value and explanation. */
  readonly columns?: readonly IndicatorColumn[];
  /** Places that nobody has looked at since they were carried over. */
  readonly pending?: readonly FormPlace[];
  readonly kind?: DeclarationKind;
  /** The form of the year before; its indicators are those that this form's were carried from, in their order. */
  readonly previous?: Pick<FormSketch, 'fields' | 'indicators'>;
  readonly words?: Partial<OwnWords>;
};
/** A form, or the forms of a year. */
export type Example = FormSketch | readonly FormSketch[];

type RuleHeader = {
  /** As in the list of rules: FIN-01. */
  readonly id: string;
  readonly title: string;
  /** What the rule rests on, shown with the finding. */
  readonly basis: string;
  readonly level: FindingLevel;
  readonly examples: { readonly passes: readonly Example[]; readonly fails: readonly Example[] };
};
export type FormRule = RuleHeader & { readonly check: (form: FormView) => Verdict };
/** A rule that compares forms: its problems are told by form. */
export type YearRule = RuleHeader & { readonly checkYear: (year: YearView) => readonly (readonly [FormView, Problem])[] };
export type Rule = FormRule | YearRule;
