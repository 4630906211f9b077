import { basename } from 'node:path';
import type { FileRef } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import type { CellGrid } from '#shared/model/cell-grid';
import type { Recognition } from '#shared/recognise/recognise';
import { workLabels } from '#shared/text/batches';
import { faults } from '#shared/text/faults';
import type { Session } from '../session';
import { longWork } from './long-work';

export type RecognisedFile = Recognition & { readonly name: string; readonly grids: readonly CellGrid[] };

/** Reads and recognises a file in a worker. Throws Fault, `fileNoForms` where nothing in it is a form. */
export async function recognisedForms(session: Session, file: FileRef): Promise<RecognisedFile> {
  const path = session.platform.files.resolve(file);
  const name = basename(path);
  const templates = [...session.templates.values()];
  const { grids, recognition } = await longWork(session, workLabels.read(name), { kind: 'recognise', path, templates });
  if (recognition.forms.length === 0) throw new Fault('fileNoForms', faults.fileNoForms(name));
  return { ...recognition, name, grids };
}
