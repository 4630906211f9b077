import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Transport } from '#shared/api/client';
import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import type { Stage } from './stage';

const built = resolve(import.meta.dirname, '../../out/main/loopback.js');

/** The built loopback host in a process of its own, spoken to as its page does. */
export const openLoopback = async (folder: string): Promise<Stage & { readonly kill: () => Promise<void> }> => {
  const env = { ...process.env, JIXIAOBU_HOME: join(folder, 'home'), JIXIAOBU_DATA: join(folder, 'data') };
  const host = spawn(process.execPath, [built], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => host.once('exit', () => done()));
  const address = await new Promise<URL>((found, failed) => {
    createInterface(host.stdout).once('line', (line) => found(new URL(line)));
    host.once('exit', (code) => failed(new Error(`the loopback host ended with ${code}`)));
  });
  const headers = { Authorization: `Bearer ${address.searchParams.get('token')}` };
  const post = async <T>(path: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<T> => {
    const response = await fetch(new URL(path, address), { method: 'POST', headers: { ...headers, 'Content-Type': type }, body });
    return (await response.json()) as T;
  };

  const listeners = new Map<string, Set<(value: never) => void>>();
  const stream = await fetch(new URL('/api/events', address), { headers });
  const listening = (async () => {
    let rest = '';
    for await (const piece of (stream.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((each) => each !== '')) {
        const { event, value } = JSON.parse(line) as { event: string; value: never };
        for (const listener of listeners.get(event) ?? []) listener(value);
      }
    }
  })();

  const transport: Transport = {
    call: (method, args) => post('/api/call', 'application/json', JSON.stringify({ method, args })),
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => void known.delete(listener);
    },
  };
  return {
    transport,
    choose: async (path) => {
      const name = encodeURIComponent(basename(path));
      const reply = await post<Reply<FileRef>>(`/api/upload?name=${name}`, 'application/octet-stream', new Uint8Array(await readFile(path)));
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    },
    target: async (purpose, name) => {
      const reply = await transport.call('file.chooseSave', { purpose, name });
      if (!reply.ok || reply.value === null) throw new Error('no place to save to');
      return reply.value;
    },
    bytes: async ({ ticket }) => new Uint8Array(await (await fetch(new URL(`/api/download/${ticket}`, address), { headers })).arrayBuffer()),
    end: async () => {
      host.kill('SIGTERM');
      await Promise.all([ended, listening]);
    },
    /** As a power cut would: nothing is said to the host. Its stream of events breaks off. */
    kill: async () => {
      host.kill('SIGKILL');
      await Promise.all([ended, listening.catch(() => {})]);
    },
  };
};
