import type { IndicatorColumn } from '../model/declaration';
import type { Template } from '../template/schema';
import { recogniseText } from '../text/recognise';
import type { Ledger, RawIndicator, RawText } from './raw';
import type { TableExtent } from './segments';
import { plainWords } from './words';

/** Parts that are in the value cell of a form without columns for them. */
const inValue: ReadonlySet<IndicatorColumn> = new Set<IndicatorColumn>(['sign', 'number', 'unit', 'wording', 'value']);

/** One doubt for each column of the file that the template's form does not print, such as weights on a form without weights. */
export function doubtForeignColumns(rows: readonly RawIndicator[], tables: readonly TableExtent[], template: Template, ledger: Ledger): void {
  const printed = new Set<IndicatorColumn>(template.indicators.columns.map(({ id }) => id));
  const found = new Map<IndicatorColumn, RawText[]>();
  for (const { parts } of rows) {
    for (const id of Object.keys(parts) as IndicatorColumn[]) {
      const part = parts[id];
      if (!part || printed.has(id) || inValue.has(id)) continue;
      const before = found.get(id);
      if (before) before.push(part);
      else found.set(id, [part]);
    }
  }
  for (const [id, texts] of found) {
    const column = tables.flatMap(({ header }) => header.columns).find(({ use }) => use.role === 'column' && use.id === id);
    if (!column) continue;
    const reason = recogniseText.foreignColumn(column.text.trim());
    ledger.doubts.push({ cells: texts.map(({ cell }) => cell), text: texts.map(({ text }) => text).join('\n'), reason });
  }
}

/** One doubt for each column with a header that no form of ours has, unless the template prints it too. */
export function doubtExtraColumns(rows: readonly RawIndicator[], template: Template, ledger: Ledger): void {
  const printed = new Set(template.indicators.extras.map(plainWords));
  const byHeader = new Map<string, RawText[]>();
  for (const { extra } of rows) {
    for (const { header, value } of extra) if (!printed.has(header)) byHeader.set(header, [...(byHeader.get(header) ?? []), value]);
  }
  for (const [header, values] of byHeader) {
    const reason = recogniseText.foreignColumn(header);
    ledger.doubts.push({ cells: values.map(({ cell }) => cell), text: values.map(({ text }) => text).join('\n'), reason });
  }
}
