import { commonText, rowLabel } from '../text/rules';
import type { FormText, FormView, IndicatorRow } from './form-view';
import { fieldLabel } from './labels';

/** Where a text stands, as a message says it: 年度目标, or 第 3 行“设备使用满意度”的指标值. */
export function textLabel(form: FormView, text: FormText): string {
  if (text.place.kind === 'field') return fieldLabel(form, text.place.field);
  if (text.row && text.place.kind === 'cell') return cellLabel(text.row, text.place.column);
  return commonText.taskText;
}

/** 第 3 行“设备使用满意度”, with its period where the form has two. */
export function labelOfRow(row: IndicatorRow): string {
  const label = rowLabel({ number: row.number, name: row.indicator.name });
  return row.ofTwoPeriods ? `${commonText.period[row.indicator.period]}${label}` : label;
}

export function cellLabel(row: IndicatorRow, column: string): string {
  return `${labelOfRow(row)}的${commonText.column[column] ?? column}`;
}
