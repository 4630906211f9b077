import { z } from 'zod';

/**
 * The outline of a published text (部门预算绩效文本, 绩效目标情况说明): what a person arranges and words, kept in the workbook for
 * each year. Headings and paragraphs may hold the placeholders of text/statement.ts, such as `{年度}`; what the other
 * sections show comes from the forms.
 */
export const statementSection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.number().int().min(1).max(3), text: z.string().max(500) }),
  /** Line breaks begin a new paragraph. */
  z.strictObject({ kind: z.literal('paragraph'), text: z.string().max(20_000) }),
  /** Goals and measures of the department's forms as headed text. */
  z.strictObject({ kind: z.literal('departmentGoals') }),
  /** The department's forms as tables. */
  z.strictObject({ kind: z.literal('departmentForms') }),
  /** All projects with unit and amount, and the total. */
  z.strictObject({ kind: z.literal('projectList') }),
  /** A heading and a table for each project. */
  z.strictObject({ kind: z.literal('projectForms') }),
]);
export type StatementSection = z.infer<typeof statementSection>;

export const statementOutline = z.strictObject({
  title: z.string().max(500),
  cover: z.boolean(),
  contents: z.boolean(),
  sections: z.array(statementSection).min(1).max(500),
});
export type StatementOutline = z.infer<typeof statementOutline>;
