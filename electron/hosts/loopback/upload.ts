import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hosts } from '#shared/text/hosts';
import { safeFileName } from '../../services/hosting/file-name';
import { answerJson, refuse } from './answer';
import type { BrowserDesk } from './browser-desk';

/** No form is near it; readers have limits of their own for what is inside. */
const limit = 300 << 20;
const tooLarge = new Error('too large');

function counted(count: (bytes: number) => void): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      count(bytes);
      if (bytes > limit) next(tooLarge);
      else next(null, chunk);
    },
  });
}

/** Writes the body to a folder of its own as it arrives, so that it keeps the name that the person knows. Replies with a FileRef. */
export async function receiveUpload(request: IncomingMessage, response: ServerResponse, given: string, desk: BrowserDesk): Promise<void> {
  const name = safeFileName(given, 'file');
  if (Number(request.headers['content-length'] ?? 0) > limit) return refuse(response, { status: 413, message: hosts.uploadTooLarge(name, limit >> 20) });
  const path = join(desk.arrivals(), randomUUID(), name);
  await mkdir(dirname(path));
  let arrived = 0;
  try {
    await pipeline(request, counted((bytes) => (arrived = bytes)), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(dirname(path), { recursive: true, force: true });
    if (error === tooLarge) return refuse(response, { status: 413, message: hosts.uploadTooLarge(name, limit >> 20) });
    return refuse(response, request.complete ? { status: 507, message: hosts.uploadNotStored(name) } : { status: 400, message: hosts.uploadBroken(name) });
  }
  if (arrived === 0) {
    await rm(dirname(path), { recursive: true, force: true });
    return answerJson(response, 200, { ok: false, code: 'fileEmpty', message: hosts.uploadEmpty(name) });
  }
  answerJson(response, 200, { ok: true, value: await desk.take(path, name) });
}
