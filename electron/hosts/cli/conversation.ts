import type { MethodArgs, MethodName, MethodValue } from '#shared/api/contract';
import { Fault } from '#shared/api/reply';
import { cli } from '#shared/text/cli';
import { createServices } from '../../services/create-services';
import { hostPlatform } from '../../services/hosting/host-platform';
import { programFolders } from '../../services/hosting/program-folders';
import { pathDesk } from './path-desk';
import { note, showProgress } from './terminal';

/** Asks the services and gives the value; a reply that is a fault is thrown. */
export type Ask = <M extends MethodName>(method: M, args: MethodArgs<M>) => Promise<MethodValue<M>>;

/** Starts services for one command, lets it ask, and lets everything go at its end. Ctrl+C stops the work under way. */
export async function converse<T>(talk: (ask: Ask) => Promise<T>, data?: string): Promise<T> {
  const folders = programFolders();
  const services = createServices(
    hostPlatform(data === undefined ? folders : { ...folders, data }, pathDesk, (level, message) => {
      if (level === 'error') note(message);
    }),
  );
  const progress = showProgress();
  services.on((event, value) => {
    if (event === 'job.progressed' && 'label' in value) progress.show(cli.progress(value.label, value.done, value.total));
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    void services.call('job.cancel', {});
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const ask: Ask = async (method, args) => {
    if (stopped) throw new Fault('cancelled', cli.cancelled);
    const reply = await services.call(method, args);
    progress.clear();
    if (!reply.ok) throw new Fault(reply.code, reply.message);
    // The value of this method's own schema: services are held to it by the contract tests.
    return reply.value as MethodValue<typeof method>;
  };
  try {
    return await talk(ask);
  } finally {
    progress.clear();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await services.close();
  }
}
