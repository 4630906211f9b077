import type { MethodArgs } from '#shared/api/contract';
import { noticeText } from '#shared/text/window';
import type { Shell } from '../../store/shell';

type Accepted = MethodArgs<'import.accept'> & {
  /** Name for a new workbook, where none is open. */
  readonly department: string;
};

/** Takes the chosen forms, into a new workbook where none is open, and offers the natural next step: on to the next year. */
export async function acceptImport(shell: Shell, { department, ...accepted }: Accepted): Promise<void> {
  const { store, flow, ask, mirror, show } = shell;
  if (store.getState().workbook === null && !(await flow.createWorkbook(department, { stay: true }))) return;
  const reply = await ask('import.accept', accepted, { long: true });
  if (!reply.ok) return;
  const { year } = accepted;
  const state = await ask('workbook.state', {});
  if (state.ok && state.value !== null) store.setState({ workbook: state.value, savedAt: state.value.savedAt });
  await mirror.showYear(year, reply.value.declarations[0]);
  show({ kind: 'form' });
  const years = store.getState().workbook?.years ?? [];
  const imported = noticeText.imported(reply.value.declarations.length, year);
  const next = { label: noticeText.rollover(year + 1), run: () => show({ kind: 'rollover', from: year, to: year + 1 }) };
  store.setState({
    notice: years.includes(year + 1)
      ? { tone: 'done', text: imported, actions: [] }
      : { tone: 'offer', text: `${imported}${noticeText.nextYear(year, year + 1)}`, actions: [next] },
  });
}
