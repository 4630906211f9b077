import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FileRef } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { hosts } from '#shared/text/hosts';

/** Tickets for paths: what goes out cannot be guessed, and only what was given comes back as a path. */
export type Tickets = {
  readonly resolve: (ref: FileRef) => string;
  readonly give: (path: string) => FileRef;
};

export function createTickets(): Tickets {
  const paths = new Map<string, string>();
  const tickets = new Map<string, string>();
  return {
    resolve: (ref) => {
      const path = paths.get(ref.ticket);
      if (path === undefined) throw new Fault('notFound', hosts.unknownTicket(ref.name));
      return path;
    },
    give: (path) => {
      const ticket = tickets.get(path) ?? randomUUID();
      tickets.set(path, ticket);
      paths.set(ticket, path);
      return { ticket, name: basename(path) };
    },
  };
}
