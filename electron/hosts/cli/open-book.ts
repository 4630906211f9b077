import type { WorkbookState } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import type { Ask } from './conversation';
import { existingFile } from './files';

export function openToRead(ask: Ask, path: string): Promise<WorkbookState> {
  return ask('workbook.open', { file: existingFile(path) });
}

/** Opens a workbook that is going to be changed: one that can only be read is refused with the reason. */
export async function openToWrite(ask: Ask, path: string): Promise<WorkbookState> {
  const state = await openToRead(ask, path);
  if (state.readOnly !== null) throw new Fault('workbookReadOnly', state.readOnly);
  return state;
}
