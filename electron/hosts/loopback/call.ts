import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { hosts } from '#shared/text/hosts';
import type { Services } from '../../services/create-services';
import { answerJson, refuse } from './answer';

/** A paste of 200,000 cells is about 20 MB. */
const limit = 32 << 20;
const asked = z.object({ method: z.string(), args: z.unknown() });

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not close the connection: the refusal still has to go out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(body: string): z.infer<typeof asked> | null {
  try {
    return asked.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/** `{method, args}` in, a Reply out. What the method is and whether the arguments fit is for the services to say. */
export async function receiveCall(request: IncomingMessage, response: ServerResponse, services: Services): Promise<void> {
  const body = await bodyOf(request);
  if (body === null) return refuse(response, { status: 413, message: hosts.bodyTooLarge(limit >> 20) });
  const call = parsed(body);
  if (call === null) return refuse(response, { status: 400, message: hosts.badBody });
  answerJson(response, 200, await services.call(call.method, call.args));
}
