import type { Transport } from '#shared/api/client';
import type { EventName, EventValue, MethodName, MethodValue } from '#shared/api/contract';
import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import { noticeText } from '#shared/text/window';
import { readLines } from './lines';

/** The loopback host as a page in a browser sees it: the conversation, and files going up and down. */
export type Loopback = Transport & {
  readonly upload: (file: File) => Promise<Reply<FileRef>>;
  readonly download: (file: FileRef) => Promise<Blob | null>;
};

type Listener = (value: unknown) => void;
const retryAfter = 1000;

/** @param token as the host gave it in the page's address. */
export function createLoopback(token: string): Loopback {
  const headers = { Authorization: `Bearer ${token}` };
  const listeners = new Map<EventName, Set<Listener>>();
  const lost: Reply<never> = { ok: false, code: 'internal', message: noticeText.disconnected };

  async function post<T>(path: string, body: BodyInit, type: string): Promise<Reply<T>> {
    try {
      const response = await fetch(path, { method: 'POST', headers: { ...headers, 'Content-Type': type }, body });
      // The host is our own and its replies are checked in its contract tests.
      return (await response.json()) as Reply<T>;
    } catch {
      return lost;
    }
  }

  async function listen(): Promise<never> {
    for (let again = false; ; again = true) {
      try {
        const response = await fetch('/api/events', { headers });
        if (again && response.ok) void catchUp();
        if (response.ok && response.body !== null) {
          for await (const line of readLines(response.body)) {
            // The host is our own, and sends each event with its own value.
            const told = JSON.parse(line) as { event: EventName; value: never };
            tell(told.event, told.value);
          }
        }
      } catch {
        // The host is gone or the machine slept: ask again.
      }
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }

  /** After a gap nobody knows what was missed: everything may be old. */
  async function catchUp(): Promise<void> {
    const state = await post<MethodValue<'workbook.state'>>('/api/call', JSON.stringify({ method: 'workbook.state', args: {} }), 'application/json');
    if (state.ok) tell('workbook.changed', { state: state.value, declarations: [] });
  }

  function tell<E extends EventName>(event: E, value: EventValue<E>): void {
    for (const listener of listeners.get(event) ?? []) listener(value);
  }

  let listening = false;
  return {
    call: (method: MethodName, args) =>
      post<MethodValue<typeof method>>('/api/call', JSON.stringify({ method, args }), 'application/json') as never,
    on: <E extends EventName>(event: E, listener: (value: EventValue<E>) => void) => {
      const known = listeners.get(event) ?? new Set<Listener>();
      listeners.set(event, known);
      // Each event name is only ever told its own values.
      const added = listener as Listener;
      known.add(added);
      if (!listening) {
        listening = true;
        void listen();
      }
      return () => known.delete(added);
    },
    upload: (file) => post<FileRef>(`/api/upload?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream'),
    download: async (file) => {
      try {
        const response = await fetch(`/api/download/${encodeURIComponent(file.ticket)}`, { headers });
        return response.ok ? await response.blob() : null;
      } catch {
        return null;
      }
    },
  };
}
