import type { ExportOptions } from '#shared/api/outputs';
import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import { exportText } from '#shared/text/screens';
import { noticeText } from '#shared/text/window';
import { saveFile, savingFaults } from '../../store/save-file';
import type { Shell } from '../../store/shell';
import type { ExportKind } from '../../store/state';

export type ExportOrder = {
  readonly format: ExportKind;
  /** Empty: all of the year. */
  readonly forms: readonly string[];
  /** The form's name where there is only one, for the file's name. */
  readonly only: string | null;
  readonly reason: string;
};

/** What was written, and what should be looked at in it. */
export type Exported = { readonly name: string; readonly location: string; readonly problems: readonly string[]; readonly missingCharacters: readonly string[] };
type Written = Exported & { readonly pages: number | null };

/** Asks where to, writes, hands the file over and says so. Null where nothing was written. */
export async function runExport(shell: Shell, { format, forms, only, reason }: ExportOrder): Promise<Exported | null> {
  const { store, outbox, checks } = shell;
  const { year, workbook } = store.getState();
  if (year === null || workbook === null || !(await outbox.settled())) return null;
  const suffix = exportText.suffix[format];
  const name = only === null ? exportText.fileName(workbook.department, year, suffix) : exportText.oneFileName(only, year, suffix);
  let exported: Exported | null = null;
  await saveFile<Written>(shell, {
    purpose: format,
    name,
    write: async (file, replace) => {
      const reply = await write(shell, format, { year, forms: [...forms], file, replace, reason, options: optionsOf(shell) });
      // Findings came up since the last check: show them, so that they can be mended or a reason given.
      if (!reply.ok && reply.code === 'findingsOpen') checks.soon([]);
      return reply;
    },
    onSaved: (written, said) => {
      exported = written;
      const notes = written.problems.length + written.missingCharacters.length;
      const parts = [said, written.pages === null ? '' : noticeText.pages(written.pages), notes === 0 ? '' : noticeText.check(notes)];
      store.setState({ notice: { tone: 'done', text: parts.join(''), actions: [] } });
    },
  });
  return exported;
}

type Order = { year: number; forms: string[]; file: FileRef; replace: boolean; reason: string; options: Partial<ExportOptions> };

async function write({ ask, store }: Shell, format: ExportKind, order: Order): Promise<Reply<Written>> {
  const options = { ...savingFaults, quiet: [...savingFaults.quiet], long: true };
  if (format !== 'package') return ask('export.run', { ...order, format }, options);
  const reply = await ask('package.write', { ...order, each: store.getState().madeUp.each }, options);
  return reply.ok ? { ok: true, value: { ...reply.value, pages: null } } : reply;
}

function optionsOf({ store }: Shell): Partial<ExportOptions> {
  const { look: { font, ...look }, madeUp: { layout, summary } } = store.getState();
  return { ...look, layout, summary, ...(font !== null && { font }) };
}
