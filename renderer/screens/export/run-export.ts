import type { ExportFormat } from '#shared/api/records';
import { exportText } from '#shared/text/screens';
import { noticeText } from '#shared/text/window';
import { showFault } from '../../store/ask';
import type { Shell } from '../../store/shell';

type ExportOrder = {
  readonly format: ExportFormat;
  /** Empty: all of the year. */
  readonly forms: readonly string[];
  /** The form's name where there is only one, for the file's name. */
  readonly only: string | null;
  readonly reason: string;
};

/** Asks where to, writes, hands the file over and says so, with the characters that the font lacks. */
export async function runExport({ ask, files, outbox, store, checks }: Shell, { format, forms, only, reason }: ExportOrder): Promise<void> {
  const { year, workbook } = store.getState();
  if (year === null || workbook === null || !(await outbox.settled())) return;
  const suffix = exportText.suffix[format];
  const name = only === null ? exportText.fileName(workbook.department, year, suffix) : exportText.oneFileName(only, year, suffix);
  const target = await files.chooseSaveTarget(format, fileNameOf(name));
  if (!target.ok) return showFault(store, target.message);
  if (target.value === null) return;
  // The window's own dialog has asked whether to replace; a browser's file is a fresh one that is then downloaded.
  const reply = await ask('export.run', { year, forms: [...forms], format, file: target.value, reason, replace: true }, { long: true });
  if (!reply.ok) {
    // Findings came up since the last check: show them, so that they can be mended or a reason given.
    if (reply.code === 'findingsOpen') checks.soon([]);
    return;
  }
  const { location, pages, missingCharacters } = reply.value;
  const delivered = await files.deliver({ ...target.value, name: reply.value.name });
  if (!delivered) return showFault(store, noticeText.disconnected);
  const said = files.kind === 'window' ? noticeText.exported(reply.value.name, location) : noticeText.exportedHere(reply.value.name);
  const parts = [said, pages === null ? '' : noticeText.pages(pages), missingCharacters.length === 0 ? '' : noticeText.missingCharacters(missingCharacters)];
  store.setState({ notice: { tone: 'done', text: parts.join(''), actions: [] } });
}

/** Without the characters that a Windows file name may not have. */
function fileNameOf(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\r\n\t]+/g, ' ').trim();
}
