import type { EventName, EventValue, MethodArgs, MethodName, MethodValue } from './contract';
import type { Reply } from './reply';

/** What a transport gives the asker: the whole of what a preload or a loopback page knows. */
export type Transport = {
  readonly call: <M extends MethodName>(method: M, args: MethodArgs<M>) => Promise<Reply<MethodValue<M>>>;
  /** Returns a function that stops the listening. */
  readonly on: <E extends EventName>(event: E, listener: (value: EventValue<E>) => void) => () => void;
};
