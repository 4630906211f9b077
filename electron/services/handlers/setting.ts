import type { Change } from '#shared/model/change';
import type { Workbook } from '../workbook/open';

/** The change that gives a setting of the workbook a value; null takes it away. None where nothing would change. */
export function settingChanges(workbook: Workbook, id: string, to: string | null): Change[] {
  const from = workbook.outline.setting(id);
  if (from === to) return [];
  if (from === null) return [{ kind: 'insert', table: 'setting', id, row: { id, value: to } }];
  if (to === null) return [{ kind: 'delete', table: 'setting', id, row: { id, value: from } }];
  return [{ kind: 'update', table: 'setting', id, field: 'value', from, to }];
}
