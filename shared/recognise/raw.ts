import type { GridCell } from '../model/cell-grid';
import type { IndicatorColumn, IndicatorPeriod, PlanStepContent, TaskColumn } from '../model/declaration';
import type { Meaning } from './lexicon';

/** Text as it was read, with the cell that it stands in. */
export type RawText = { readonly text: string; readonly cell: GridCell };

/** A label of the form's header with what stands beside, behind or under it. Several values are the lines of one field or unit names. */
export type RawField = { readonly label: RawText; readonly meanings: readonly Meaning[]; readonly values: readonly RawText[] };

/** One row of an indicator table, levels filled down. */
export type RawIndicator = {
  readonly row: number;
  readonly period: IndicatorPeriod;
  readonly parts: Readonly<Partial<Record<IndicatorColumn, RawText>>>;
  /** Header fields that the table gives row by row. */
  readonly fields: readonly RawField[];
  /** What stands in columns that no form of ours has, by their headers. */
  readonly extra: readonly { readonly header: string; readonly value: RawText }[];
};

export type RawTask = Readonly<Partial<Record<TaskColumn, RawText>>>;
export type RawPlanStep = { readonly period: RawText; readonly percent: RawText };
export type RawTasks = { readonly rows: readonly RawTask[]; readonly totals: RawTask };
export type RawPlan = readonly (PlanStepContent & { readonly cells: RawPlanStep })[];

/** A doubt that knows its cells. */
export type RawDoubt = { readonly cells: readonly GridCell[]; readonly text: string; readonly reason: string };

/** Cells of a sheet that have found their use, and doubts met on the way. Filled by the stages in turn. */
export type Ledger = { readonly used: Set<GridCell>; readonly doubts: RawDoubt[] };
