import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../../services/hosting/page-files';
import type { Services } from '../../services/create-services';

/** An empty line now and then keeps the connection, and shows one that is gone. */
const heartbeat = 20_000;

export type EventStreams = { readonly open: (response: ServerResponse) => void; readonly close: () => void };

/** Events as lines of JSON, `{event, value}`, to every page that listens. */
export function createEventStreams(services: Services): EventStreams {
  const open = new Set<ServerResponse>();
  const stopListening = services.on((event, value) => {
    const line = `${JSON.stringify({ event, value })}\n`;
    for (const response of open) response.write(line);
  });
  const timer = setInterval(() => {
    for (const response of open) response.write('\n');
  }, heartbeat);
  timer.unref();
  return {
    open: (response) => {
      response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write('\n');
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    close: () => {
      clearInterval(timer);
      stopListening();
      for (const response of open) response.end();
    },
  };
}
