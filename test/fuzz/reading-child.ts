import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#shared/api/reply';
import { parseTemplate } from '#shared/template/schema';
import { perform } from '../../electron/services/jobs/perform';

/** What became of one file. */
export type Outcome = { readonly kind: 'read' | 'refused' | 'crashed'; readonly forms: number; readonly words: string; readonly rss: number };

/** A process that reads and recognises one file after another, so that its memory can be watched and its death be seen. */
const folder = process.argv[2] ?? '';
const templates = readdirSync(folder).map((name) => parseTemplate(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

async function read(path: string): Promise<void> {
  const tell = (outcome: Omit<Outcome, 'rss'>) => process.send?.({ ...outcome, rss: process.memoryUsage.rss() });
  try {
    const { recognition } = await perform({ kind: 'preview', source: { path }, templates, told: { labels: [], templates: [] } });
    tell({ kind: 'read', forms: recognition.forms.length, words: '' });
  } catch (error) {
    if (error instanceof Fault) tell({ kind: 'refused', forms: 0, words: error.message });
    else tell({ kind: 'crashed', forms: 0, words: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (path: string) => void read(path));
process.send?.('ready');
