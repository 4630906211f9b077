import { commonText, rowLabel } from '../text/rules';
import type { FormText, FormView, IndicatorRow } from './form-view';
import { fieldLabel } from './labels';

/** Where a text stands, as a message says it: 年度目标, or 第 3 行“设备使用满意度”的指标值. */
export function textLabel(form: FormView, text: FormText): string {
  if (text.place.kind === 'field') return fieldLabel(form, text.place.field);
  if (text.row && text.place.kind === 'cell') return cellLabel(text.row, text.place.column);
  return commonText.taskText;
}

export function cellLabel(row: IndicatorRow, column: string): string {
  return `${rowLabel({ number: row.number, name: row.indicator.name })}的${commonText.column[column] ?? column}`;
}
