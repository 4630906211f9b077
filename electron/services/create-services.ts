import type { EventName, EventValue } from '#shared/api/contract';
import type { Reply } from '#shared/api/reply';
import { dispatcher } from './dispatch';
import { handlers } from './handlers';
import { createPassingFolder } from './hosting/passing-folder';
import type { Platform } from './platform';
import type { Session } from './session';
import { loadTemplates } from './templates';

/** The one conversation that every host carries. */
export type Services = {
  /** `args` come from outside and are checked here. */
  readonly call: (method: string, args: unknown) => Promise<Reply<unknown>>;
  /** Returns a function that stops the listening. */
  readonly on: (listener: (event: EventName, value: EventValue<EventName>) => void) => () => void;
  /** Waits for the work under way, then lets the workbook go. */
  readonly close: () => Promise<void>;
};

export function createServices(platform: Platform): Services {
  const listeners = new Set<(event: EventName, value: EventValue<EventName>) => void>();
  const session: Session = {
    platform,
    templates: loadTemplates(platform),
    emit: (event, value) => listeners.forEach((listener) => listener(event, value)),
    drafts: new Map(),
    counts: new Map(),
    checks: new Map(),
    workbook: null,
    print: null,
    passing: createPassingFolder('print'),
    abort: null,
  };
  const call = dispatcher(session, handlers);
  return {
    call,
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      session.abort?.abort();
      await call('workbook.close', {});
      session.passing.clear();
    },
  };
}
