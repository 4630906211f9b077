import { contract, type MethodName, type MethodValue, type ParsedArgs } from '#shared/api/contract';
import { Fault, type Reply } from '#shared/api/reply';
import { faults } from '#shared/text/faults';
import type { Session } from './session';

export type Handler<M extends MethodName> = (session: Session, args: ParsedArgs<M>) => MethodValue<M> | Promise<MethodValue<M>>;
export type Handlers = { readonly [M in MethodName]: Handler<M> };

/** Answered at once, beside the work that is under way: the system's print dialog stays open as long as the person likes. */
const immediate: ReadonlySet<MethodName> = new Set(['job.cancel', 'print.run']);
/** Begun in its turn, but what comes after does not wait for it: it only reads, in small steps. */
const beside: ReadonlySet<MethodName> = new Set(['check.run']);

/**
 * Checks arguments at the door, runs handlers one at a time in the order they were asked for, and turns whatever happens
 * into a Reply. Nothing is thrown at the asker.
 */
export function dispatcher(session: Session, handlers: Handlers) {
  let last: Promise<unknown> = Promise.resolve();
  return (method: string, args: unknown): Promise<Reply<unknown>> => {
    if (!Object.hasOwn(contract, method)) return Promise.resolve({ ok: false, code: 'badRequest', message: faults.badRequest });
    const name = method as MethodName;
    const run = () => answer(session, handlers, name, args);
    if (immediate.has(name)) return run();
    const reply = last.then(run);
    if (!beside.has(name)) last = reply;
    return reply;
  };
}

async function answer<M extends MethodName>(session: Session, handlers: Handlers, method: M, args: unknown): Promise<Reply<unknown>> {
  const parsed = contract[method].args.safeParse(args);
  if (!parsed.success) {
    session.platform.log('warn', `${method}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`);
    return { ok: false, code: 'badRequest', message: faults.badRequest };
  }
  try {
    return { ok: true, value: await handlers[method](session, parsed.data as ParsedArgs<M>) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, code: error.code, message: error.message, ...(error.suggestion !== undefined && { suggestion: error.suggestion }) };
    session.platform.log('error', `${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { ok: false, code: 'internal', message: faults.internal };
  }
}
