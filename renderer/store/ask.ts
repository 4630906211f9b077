import type { Transport } from '#shared/api/client';
import type { MethodArgs, MethodName, MethodValue } from '#shared/api/contract';
import type { FaultCode, Reply } from '#shared/api/reply';
import { noticeText } from '#shared/text/window';
import type { ShellStore } from './store';

/**
 * The one way to the services. A fault is shown in the bar and given back; `quiet` names faults that the asker deals with.
 * «cancelled» is never shown: the person did it. Long work is counted, so that the window can say that it is busy.
 */
export type Ask = <M extends MethodName>(
  method: M,
  args: MethodArgs<M>,
  options?: { readonly quiet?: readonly FaultCode[]; readonly long?: boolean },
) => Promise<Reply<MethodValue<M>>>;

export function createAsk(transport: Transport, store: ShellStore): Ask {
  return async (method, args, { quiet = [], long = false } = {}) => {
    const count = (by: number) => {
      const working = store.getState().working + by;
      store.setState(working === 0 ? { working, progress: null } : { working });
    };
    if (long) count(1);
    try {
      const reply = await transport.call(method, args);
      if (!reply.ok && reply.code !== 'cancelled' && !quiet.includes(reply.code)) showFault(store, reply.message);
      return reply;
    } catch {
      showFault(store, noticeText.disconnected);
      return { ok: false, code: 'internal', message: noticeText.disconnected };
    } finally {
      if (long) count(-1);
    }
  };
}

/** Takes the notice away when one goes on. */
export function clearNotice(store: ShellStore): void {
  store.setState({ notice: null });
}

/** Shows a fault's sentence in the bar above the middle; the one that holds edits back is there already. */
export function showFault(store: ShellStore, text: string): void {
  if (store.getState().held === text) return;
  store.setState({ notice: { tone: 'fault', text, actions: [] } });
}
