import { z } from 'zod';

/** A project's form or the whole department's. */
export const declarationKind = z.enum(['project', 'department']);
export type DeclarationKind = z.infer<typeof declarationKind>;

/** Which goals an indicator serves: this year's, or the project's whole term (the platform's tabs 年度 and 总体). */
export const indicatorPeriod = z.enum(['annual', 'overall']);
export type IndicatorPeriod = z.infer<typeof indicatorPeriod>;

/**
 * One 三级指标. `value` is the value cell as the form shows it. Sign, number, unit and wording are what it means and are
 * kept apart; on a form whose value has one column they follow from `value` (normalise/target-value.ts).
 * An absent part is the empty string.
 */
export const indicatorContent = z.object({
  period: indicatorPeriod,
  /** Full names: 产出指标, 数量指标. */
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  value: z.string(),
  /** One of `≥ ＞ ＝ ＜ ≤`, or empty. */
  sign: z.string(),
  /** Decimal text without separators. */
  number: z.string(),
  unit: z.string(),
  /** The value in words, where it is not a sign, a number and a unit. */
  wording: z.string(),
  /** 正向指标 or 反向指标, on forms that ask for it. */
  direction: z.string(),
  explanation: z.string(),
  basis: z.string(),
  weight: z.string(),
  remark: z.string(),
});
export type IndicatorContent = z.infer<typeof indicatorContent>;
export type IndicatorColumn = keyof IndicatorContent;

/** Columns of a file that no form of ours has, by their headers: kept for templates that name them (indicators.extras). */
export const indicatorExtras = z.record(z.string(), z.string());
/** An indicator with what stood beside its known columns; absent where nothing did. */
export type IndicatorRow = IndicatorContent & { readonly extras?: Readonly<Record<string, string>> };

const extraPrefix = 'extras/';
/** The name by which edits and places call an extra column. */
export const extraColumn = (header: string): string => extraPrefix + header;
/** The header of an extra column by that name; null for a column of the model. */
export const extraHeader = (column: string): string | null => (column.startsWith(extraPrefix) ? column.slice(extraPrefix.length) : null);

/** 年度主要任务, one row. Amounts are decimal text in the form's unit, without separators. */
export const taskContent = z.object({
  name: z.string(),
  content: z.string(),
  total: z.string(),
  fiscal: z.string(),
  other: z.string(),
});
export type TaskContent = z.infer<typeof taskContent>;
export type TaskColumn = keyof TaskContent;

/** One step of 资金支出计划: cumulative percent at the end of a period such as 3月底. */
export const planStepContent = z.object({ period: z.string(), percent: z.string() });
export type PlanStepContent = z.infer<typeof planStepContent>;
export type PlanStepColumn = keyof PlanStepContent;

/** A budget unit that a department's form covers. */
export const memberContent = z.object({ name: z.string() });
export type MemberContent = z.infer<typeof memberContent>;

const stored = { id: z.string(), position: z.number() };
export const indicator = indicatorContent.extend({ ...stored, previousId: z.string().nullable(), extras: indicatorExtras.optional() });
export type Indicator = z.infer<typeof indicator>;
export const task = taskContent.extend(stored);
export type Task = z.infer<typeof task>;
export const planStep = planStepContent.extend(stored);
export type PlanStep = z.infer<typeof planStep>;
export const member = memberContent.extend(stored);
export type Member = z.infer<typeof member>;

/**
 * One 绩效目标申报表, filled. `fields` holds the header by field id (template/field-ids.ts); a field that is absent is
 * empty. Rows are in the order of the form.
 */
export const declaration = z.object({
  id: z.string(),
  year: z.number().int(),
  /** The budget unit whose form it is; null on a department's form. */
  unitId: z.string().nullable(),
  template: z.string(),
  kind: declarationKind,
  position: z.number(),
  /** The same form of the year before, in this workbook. */
  previousId: z.string().nullable(),
  /** The person has declared the form finished. */
  done: z.boolean(),
  fields: z.record(z.string(), z.string()),
  members: z.array(member),
  tasks: z.array(task),
  spendingPlan: z.array(planStep),
  indicators: z.array(indicator),
});
export type Declaration = z.infer<typeof declaration>;

/** The parts of a declaration that a form shows: what a reader recognises and an edit changes, without identities. */
export type FormContent = {
  readonly fields: Readonly<Record<string, string>>;
  readonly units: readonly string[];
  readonly tasks: readonly TaskContent[];
  readonly spendingPlan: readonly PlanStepContent[];
  readonly indicators: readonly IndicatorRow[];
};

/** An indicator with every part empty, to be filled by a spread. */
export const emptyIndicator: IndicatorContent = {
  period: 'annual',
  level1: '',
  level2: '',
  name: '',
  value: '',
  sign: '',
  number: '',
  unit: '',
  wording: '',
  direction: '',
  explanation: '',
  basis: '',
  weight: '',
  remark: '',
};

/** What a form is called in a tree, a bookmark or a message: the project's name, else the department's. */
export function formName(fields: Readonly<Record<string, string>>): string {
  return fields.projectName ?? fields.department ?? fields.budgetUnit ?? '';
}

/**
 * A declaration from content that has no identities yet.
 * @param newId gives a fresh id a call: random in a workbook, counted in a test or a check of a bare file.
 */
export function declarationOf(
  content: FormContent,
  header: { year: number; unitId: string | null; template: string; kind: DeclarationKind; position: number },
  newId: () => string,
): Declaration {
  const numbered = <T extends object>(rows: readonly T[]) =>
    rows.map((row, index) => ({ ...row, id: newId(), position: index + 1 }));
  return {
    id: newId(),
    ...header,
    previousId: null,
    done: false,
    fields: { ...content.fields },
    members: numbered(content.units.map((name) => ({ name }))),
    tasks: numbered(content.tasks),
    spendingPlan: numbered(content.spendingPlan),
    indicators: numbered(content.indicators).map((row) => ({ ...row, previousId: null })),
  };
}
