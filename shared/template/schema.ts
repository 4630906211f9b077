import { z } from 'zod';
import { declarationKind, indicatorContent, indicatorPeriod, taskContent } from '../model/declaration';

/**
 * What one region's form looks like, as data: no code, no expressions. Files in resources/templates and a user's own
 * templates are the same thing, and are checked by this schema when they are loaded.
 */

const words = z.array(z.string().min(1));
const columnSpan = z.number().int().min(1).default(1);
const rowSpan = z.number().int().min(1).default(1);
const millimetres = z.number().positive();

export const fieldKind = z.enum(['text', 'longText', 'amount', 'integer', 'date', 'choice', 'code', 'year']);
export type FieldKind = z.infer<typeof fieldKind>;

/** One header field. `label` is printed; `aliases` are other words for it on forms that are imported. */
export const templateField = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().min(1),
  aliases: words.default([]),
  kind: fieldKind,
  required: z.boolean().default(false),
  choices: words.optional(),
  /** Characters; LEN-01 tells when there are more. */
  limit: z.number().int().positive().optional(),
  /** What 提取上年 does with it: keep (the default) carries it over unconfirmed, clear leaves it empty beside last year's. */
  carry: z.enum(['keep', 'clear']).default('keep'),
  /** 提取上年 sets this value instead, such as 否 for 是否新增项目. */
  carryAs: z.string().optional(),
});
export type TemplateField = z.infer<typeof templateField>;

export const level2Entry = z.strictObject({
  /** Full name: 数量指标. */
  name: z.string().min(1),
  /** As printed: *数量. */
  label: z.string().min(1),
  aliases: words.default([]),
  /** A form without such an indicator is incomplete (REQ-01), and 不适用 will not do (VAL-02). */
  required: z.boolean().default(false),
});
export const level1Entry = z.strictObject({
  name: z.string().min(1),
  label: z.string().min(1),
  aliases: words.default([]),
  level2: z.array(level2Entry).min(1),
});
export type Level1Entry = z.infer<typeof level1Entry>;
export type Level2Entry = z.infer<typeof level2Entry>;

export const templateIndicatorColumn = z.strictObject({
  id: indicatorContent.keyof(),
  label: z.string().min(1),
  aliases: words.default([]),
});

/** A cell of the printed form: a field's label, a field's value, or fixed words. */
export const pageCell = z.strictObject({
  label: z.string().optional(),
  field: z.string().optional(),
  text: z.string().optional(),
  /** The department's covered units, one a line. */
  members: z.literal(true).optional(),
  columns: columnSpan,
  rows: rowSpan,
  align: z.enum(['left', 'center', 'right']).optional(),
});
export type PageCell = z.infer<typeof pageCell>;

/**
 * Blocks of the printed form, from top to bottom. In `row` cells flow into the free columns as in an HTML table, so a
 * cell of two rows leaves its columns taken in the next block.
 */
export const pageBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title') }),
  /** A line without borders: unit and year above the form. */
  z.strictObject({ kind: z.literal('caption'), cells: z.array(pageCell).min(1) }),
  z.strictObject({ kind: z.literal('row'), minHeight: millimetres.optional(), cells: z.array(pageCell).min(1) }),
  z.strictObject({
    kind: z.literal('tasks'),
    header: z.array(z.array(pageCell)).min(1),
    columns: z.array(z.strictObject({ id: taskContent.keyof(), columns: columnSpan })).min(1),
    /** The 合计 row: fixed words and fields. */
    total: z.array(pageCell).optional(),
    /** A cell at the left that spans the whole block. */
    side: z.strictObject({ text: z.string(), columns: columnSpan }).optional(),
  }),
  /** Periods across, percents below. */
  z.strictObject({
    kind: z.literal('spendingPlan'),
    columns: z.array(columnSpan).min(1),
    side: z.strictObject({ text: z.string(), columns: columnSpan }).optional(),
  }),
  z.strictObject({
    kind: z.literal('indicators'),
    period: indicatorPeriod.default('annual'),
    /** An indicator column, an extra one by its header, or a header field whose cell spans all rows of the block. */
    columns: z
      .array(
        z.strictObject({
          id: indicatorContent.keyof().optional(),
          extra: z.string().optional(),
          field: z.string().optional(),
          columns: columnSpan,
        }),
      )
      .min(1),
    side: z.strictObject({ text: z.string(), columns: columnSpan }).optional(),
  }),
  z.strictObject({ kind: z.literal('signature') }),
]);
export type PageBlock = z.infer<typeof pageBlock>;

export const uploadSource = z.enum([
  'unitCode', 'unitName', 'departmentName', 'projectCode', 'projectName', 'totalAmount', 'annualAmount', 'year', 'period', 'level1', 'level2',
  'name', 'sign', 'signCode', 'number', 'unit', 'direction', 'weight', 'explanation', 'basis', 'remark', 'value',
  /** The same words in every row (`text` of the column). */
  'text',
]);
export type UploadSource = z.infer<typeof uploadSource>;

export const uploadColumn = z.strictObject({
  header: z.string().min(1),
  source: uploadSource,
  /** A code list: what the platform is sent in place of a text. Texts that are not in it are sent as they are, and named as problems. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Digits behind the point of an amount, a number or a weight; without it as typed. */
  decimals: z.number().int().min(0).max(8).optional(),
  /** Characters; what is longer is sent all the same and named as a problem. */
  limit: z.number().int().positive().optional(),
  /** For the source `text`. */
  text: z.string().optional(),
});
export type UploadColumn = z.infer<typeof uploadColumn>;

/** How forms become rows of the platform's upload file, an indicator a row. */
export const uploadMapping = z.strictObject({
  sheet: z.string().min(1),
  columns: z.array(uploadColumn).min(1),
  /** Whether indicators that say 不适用 are sent. */
  sendNotApplicable: z.boolean().default(false),
  /** `95%≤n≤100%` has no sign of its own: sent whole as 定量(其他), or as two rows. */
  ranges: z.enum(['asOther', 'split']).default('asOther'),
  /** Unit of money that the platform takes; without it the template's own. */
  moneyUnit: z.enum(['元', '万元']).optional(),
  /** Characters that the platform refuses inside a value; a blank stands for all white space. */
  refused: z.string().default('*_- '),
});
export type UploadMapping = z.infer<typeof uploadMapping>;

export const template = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  /** Titles seen on forms of this kind, besides `title`. */
  titleAliases: words.default([]),
  region: z.string().min(1),
  /** The document that prescribes or published the form. */
  source: z.string().min(1),
  years: z.strictObject({ from: z.number().int(), to: z.number().int().optional() }),
  kind: declarationKind,
  money: z.strictObject({ unit: z.enum(['元', '万元']), decimals: z.number().int().min(0).max(6) }),
  fields: z.array(templateField).min(1),
  indicators: z.strictObject({
    columns: z.array(templateIndicatorColumn).min(3),
    /** Headers of columns that the model has no name for, such as 评分标准; their cells are kept in an indicator's extras. */
    extras: words.default([]),
    catalogue: z.array(level1Entry).min(1),
    periods: z.array(indicatorPeriod).min(1).default(['annual']),
    /** Written by units where a level-2 category does not concern them; empty where the form knows no such word. */
    notApplicable: z.string().default('不适用'),
  }),
  tasks: z
    .strictObject({ columns: z.array(z.strictObject({ id: taskContent.keyof(), label: z.string(), aliases: words.default([]) })) })
    .optional(),
  spendingPlan: z.strictObject({ periods: words, label: z.string(), aliases: words.default([]) }).optional(),
  members: z.strictObject({ label: z.string(), aliases: words.default([]) }).optional(),
  page: z.strictObject({
    orientation: z.enum(['portrait', 'landscape']),
    margins: z.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
    /** Relative widths; the form fills the page between its margins. */
    columns: z.array(z.number().positive()).min(2),
    /** Printed after every label. */
    labelSuffix: z.string().default(''),
    /** Points; 10.5 is 五号. */
    fontSize: z.number().min(7).max(16).default(10.5),
    blocks: z.array(pageBlock).min(1),
  }),
  /** Labels of the signature block, in reading order; empty where the form has none. */
  signature: z.strictObject({ labels: words, boxes: words.default([]) }),
  upload: uploadMapping,
  rules: z.strictObject({
    /** FIN-01: totals and their parts by field id. */
    sums: z.array(z.strictObject({ total: z.string(), parts: words })).default([]),
    /** FIN-03: total = annual × term. */
    termTotal: z.strictObject({ total: z.string(), annual: z.string(), term: z.string() }).optional(),
    /** WGT-01: what weights add up to; absent where the form has none. */
    weightTotal: z.number().optional(),
    limits: z
      .strictObject({ name: z.number().int(), indicator: z.number().int(), goal: z.number().int() })
      .default({ name: 60, indicator: 100, goal: 666 }),
    projectCode: z.strictObject({ length: z.number().int(), region: z.string(), yearAt: z.number().int() }).optional(),
  }),
});
export type Template = z.infer<typeof template>;

/** Checks `data` and gives the template. Throws a ZodError that names the place of each fault. */
export function parseTemplate(data: unknown): Template {
  return template.parse(data);
}
