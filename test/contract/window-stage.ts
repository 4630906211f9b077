import { _electron } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Transport } from '#shared/api/client';
import type { OpenStage } from './stage';

const root = resolve(import.meta.dirname, '../..');

/** The Electron that scripts/test.mjs found fit for tests; empty where there is none or no display. */
export const electronForTests = process.env['JIXIAOBU_TEST_ELECTRON'] ?? '';

/** Chromium's sandbox refuses to work for root. */
export const sandboxArguments = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

type Bridge = { readonly jixiaobu: { readonly call: (method: string, args: unknown) => Promise<never>; readonly on: (event: string, listener: (value: unknown) => void) => () => void } };

/** The built window, spoken to through its page and preload; the system's dialogs answer what the test chose. */
export const openWindow: OpenStage = async (folder) => {
  const env = { ...(process.env as Record<string, string>), JIXIAOBU_DATA: join(folder, 'data') };
  const application = await _electron.launch({ executablePath: electronForTests, args: [...sandboxArguments, root], env });
  const page = await application.firstWindow();
  await page.waitForFunction(() => 'jixiaobu' in globalThis);

  const listeners = new Map<string, Set<(value: never) => void>>();
  await page.exposeFunction('heard', (event: string, value: never) => {
    for (const listener of listeners.get(event) ?? []) listener(value);
  });
  await page.evaluate(() => {
    const { jixiaobu, heard } = globalThis as unknown as Bridge & { heard: (event: string, value: unknown) => void };
    for (const event of ['workbook.changed', 'job.progressed']) jixiaobu.on(event, (value) => heard(event, value));
  });
  const paths = new Map<string, string>();
  const answerDialogs = (path: string) =>
    application.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, path);

  const transport: Transport = {
    call: (method, args) => page.evaluate(([name, given]) => (globalThis as unknown as Bridge).jixiaobu.call(name, given), [method, args] as const),
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => void known.delete(listener);
    },
  };
  const chosen = async (path: string, reply: Awaited<ReturnType<typeof transport.call<'file.chooseOpen'>>>) => {
    if (!reply.ok || reply.value === null) throw new Error('no file chosen');
    paths.set(reply.value.ticket, path);
    return reply.value;
  };
  return {
    transport,
    choose: async (path, purpose) => {
      await answerDialogs(path);
      return chosen(path, await transport.call('file.chooseOpen', { purpose }));
    },
    target: async (purpose, name) => {
      const path = join(folder, name);
      await answerDialogs(path);
      return chosen(path, await transport.call('file.chooseSave', { purpose, name }));
    },
    bytes: ({ ticket }) => readFile(paths.get(ticket) ?? ''),
    end: () => application.close(),
  };
};
