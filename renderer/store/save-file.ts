import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import { noticeText } from '#shared/text/window';
import type { SavePurpose } from '../transport/files';
import { showFault } from './ask';
import type { Shell } from './shell';

type Saving<V> = {
  readonly purpose: SavePurpose;
  readonly name: string;
  /** Asks the services to write; must leave `exists` and `fileLocked` to this function. */
  readonly write: (file: FileRef, replace: boolean) => Promise<Reply<V>>;
  /** The file lies where the person wanted it; `said` tells where. */
  readonly onSaved: (value: V, said: string) => void;
};

/** Faults that another name mends. */
const otherName = ['exists', 'fileLocked'] as const;
export const savingFaults = { quiet: [...otherName] } as const;

/**
 * Asks where to, writes, and hands the file over. Where the file is held by another program or is there already, says so and offers
 * another name: nothing is ever replaced that the person has not agreed to.
 */
export async function saveFile<V extends { readonly name: string; readonly location: string }>(shell: Pick<Shell, 'files' | 'store'>, saving: Saving<V>): Promise<void> {
  const { files, store } = shell;
  const target = await files.chooseSaveTarget(saving.purpose, fileNameOf(saving.name));
  if (!target.ok) return showFault(store, target.message);
  if (target.value === null) return;
  // The window's own dialog has asked whether to replace; a browser's file gets a name that is free.
  await writeTo(shell, saving, target.value, files.kind === 'window');
}

async function writeTo<V extends { readonly name: string; readonly location: string }>(shell: Pick<Shell, 'files' | 'store'>, saving: Saving<V>, file: FileRef, replace: boolean): Promise<void> {
  const { files, store } = shell;
  const reply = await saving.write(file, replace);
  if (!reply.ok) {
    const { suggestion } = reply;
    if (!otherName.some((code) => code === reply.code)) return;
    const saveAs = suggestion === undefined ? [] : [{ label: noticeText.saveAs(suggestion), run: () => void saveFile(shell, { ...saving, name: suggestion }) }];
    const over = reply.code === 'exists' && suggestion !== undefined && !replace ? [{ label: noticeText.replace, run: () => void writeTo(shell, saving, file, true) }] : [];
    return store.setState({ notice: { tone: 'fault', text: reply.message, actions: [...saveAs, ...over] } });
  }
  const { name, location } = reply.value;
  if (!(await files.deliver({ ...file, name }))) return showFault(store, noticeText.disconnected);
  saving.onSaved(reply.value, files.kind === 'window' ? noticeText.exported(name, location) : noticeText.exportedHere(name));
}

/** Without the characters that a Windows file name may not have. */
function fileNameOf(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim();
}
