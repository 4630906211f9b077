import type { Ref } from 'react';
import type { IndicatorColumn } from '#shared/model/declaration';
import type { Finding } from '#shared/model/finding';
import type { Template } from '#shared/template/schema';
import type { FormSheetHandle } from '../form/form-sheet-props';
import type { OfferSources } from '../form/offers';
import type { TypedDraft } from '../form/use-draft';
import type { EditedForm } from '../store/state';
import type { YearRow, YearRows } from './year-rows';
import type { YearColumn, YearSort } from './year-view';

export type YearSheetProps = {
  readonly ref?: Ref<FormSheetHandle | null>;
  readonly rows: YearRows;
  /** Ids of the rows shown. */
  readonly order: readonly string[];
  readonly columns: readonly YearColumn[];
  /** Widths in CSS pixels at 100 %, one a column. */
  readonly widths: readonly number[];
  readonly zoom: number;
  readonly year: number;
  readonly readOnly: boolean;
  readonly sort: YearSort;
  readonly templateOf: (form: string) => Template | undefined;
  readonly shown: (row: YearRow, column: YearColumn) => string;
  readonly findingsOf: (row: string) => readonly Finding[] | undefined;
  readonly suggestions?: OfferSources['suggestions'];
  readonly onSend: (label: string, parts: readonly EditedForm[]) => void;
  readonly onSort: (column: YearColumn) => void;
  readonly onWidth: (column: number, width: number | null) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFix: (finding: string) => void;
  /** A carried value has been looked at. */
  readonly onConfirm: (row: YearRow, column: IndicatorColumn) => void;
  readonly onOpen: (row: YearRow, column: YearColumn) => void;
  readonly onLeftOver: (count: number) => void;
  readonly onDraft?: (form: string, draft: TypedDraft | null) => void;
};
