import type { PreparedPrint } from '#shared/api/printing';
import { printText } from '#shared/text/printing';
import type { Shell } from '../../store/shell';
import { printPdf } from '../../transport/print-pdf';
import { readPrint } from './read-print';

/** Prints what was laid out: through the host's dialog, or the browser's own. */
export async function runPrint({ ask, checks, store }: Shell, info: PreparedPrint, reason: string): Promise<void> {
  const reply = await ask('print.run', { print: info.print, reason });
  if (!reply.ok) {
    if (reply.code === 'findingsOpen') checks.soon([]);
    return;
  }
  if (reply.value.by === 'host') {
    if (reply.value.outcome === 'printed') store.setState({ notice: { tone: 'done', text: printText.sent, actions: [] } });
    return;
  }
  const bytes = await readPrint(ask, info);
  if (bytes !== null) printPdf(bytes, printText.heading);
}
