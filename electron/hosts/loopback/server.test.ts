import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import type { Services } from '../../services/create-services';
import { createPassingFolder } from '../../services/hosting/passing-folder';
import { createBrowserDesk, type BrowserDesk } from './browser-desk';
import { startServer, type LoopbackServer } from './server';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
const home = join(folder, 'home');
const asked: [string, unknown][] = [];
let tell: Parameters<Services['on']>[0] = () => {};
const services: Services = {
  call: async (method, args) => {
    asked.push([method, args]);
    return { ok: true, value: args };
  },
  on: (listener) => {
    tell = listener;
    return () => {};
  },
  close: async () => {},
};
let desk: BrowserDesk;
let server: LoopbackServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'resources', 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'renderer', 'assets', 'a.js'), 'export {}');
  writeFileSync(join(folder, 'resources', 'secret.json'), '{}');
  desk = createBrowserDesk(home);
  server = await startServer({ services, desk, renderer: join(folder, 'renderer'), resources: join(folder, 'resources') });
});

afterAll(async () => {
  await server.close();
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

const bearer = () => ({ Authorization: `Bearer ${server.token}` });
const call = (headers: Record<string, string>, body = '{"method":"app.info","args":{}}') =>
  ask({ method: 'POST', path: '/api/call', headers: { 'Content-Type': 'application/json', ...headers }, body });
const upload = (name: string, body: string | Buffer) =>
  ask({ method: 'POST', path: `/api/upload?name=${encodeURIComponent(name)}`, headers: { ...bearer(), 'Content-Type': 'application/octet-stream' }, body });
const ref = (answer: Answer) => {
  const reply = JSON.parse(answer.body) as Reply<FileRef>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
};

describe('the page', () => {
  it('comes with headers that shut the world out', async () => {
    const { status, headers, body } = await ask({ path: '/?token=whatever' });
    expect([status, body]).toEqual([200, '<title>page</title>']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['/../resources/secret.json', '/%2e%2e/resources/secret.json', '/fonts/..%2fsecret.json', '/missing.js'])('has no %s', async (path) => {
    expect((await ask({ path })).status).toBe(404);
  });

  it('is read, not written', async () => {
    expect((await ask({ method: 'POST', path: '/' })).status).toBe(405);
  });
});

describe('a call', () => {
  it('reaches the services with the token', async () => {
    const { status, body } = await call(bearer(), '{"method":"year.add","args":{"year":2023}}');
    expect([status, JSON.parse(body)]).toEqual([200, { ok: true, value: { year: 2023 } }]);
    expect(asked.at(-1)).toEqual(['year.add', { year: 2023 }]);
  });

  it.each<[string, number, () => Promise<Answer>]>([
    ['no token', 401, () => call({})],
    ['a wrong token', 401, () => call({ Authorization: `Bearer ${'A'.repeat(43)}` })],
    ['the token in the address', 401, () => ask({ method: 'POST', path: `/api/call?token=${server.token}`, headers: { 'Content-Type': 'application/json' }, body: '{}' })],
    ['another Host', 403, () => call({ ...bearer(), Host: `evil.example:${server.port}` })],
    ['another port in Host', 403, () => call({ ...bearer(), Host: '127.0.0.1:1' })],
    ['another Origin', 403, () => call({ ...bearer(), Origin: 'http://evil.example' })],
    ['a null Origin', 403, () => call({ ...bearer(), Origin: 'null' })],
    ['another site', 403, () => call({ ...bearer(), 'Sec-Fetch-Site': 'cross-site' })],
    ['a form as body', 415, () => call({ ...bearer(), 'Content-Type': 'application/x-www-form-urlencoded' })],
    ['text as body', 415, () => call({ ...bearer(), 'Content-Type': 'text/plain' })],
    ['a broken body', 400, () => call(bearer(), '{"method":')],
    ['a body that is no call', 400, () => call(bearer(), '[1]')],
    ['too long a body', 413, () => call({ ...bearer(), 'Content-Length': String(33 << 20) }, '')],
    ['GET', 405, () => ask({ path: '/api/call', headers: bearer() })],
    ['OPTIONS', 405, () => ask({ method: 'OPTIONS', path: '/api/call', headers: { ...bearer(), Origin: `http://127.0.0.1:${server.port}` } })],
    ['an address that is not there', 404, () => ask({ path: '/api/secrets', headers: bearer() })],
  ])('is refused with %s', async (_what, status, refused) => {
    const before = asked.length;
    const answer = await refused();
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'badRequest' });
    expect(asked.length).toBe(before);
  });

  it('is not read without end when its length is not told', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { ...bearer(), 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
      const request = httpRequest({ host: '127.0.0.1', port: server.port, method: 'POST', path: '/api/call', headers }, (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.once('error', reject);
      const piece = Buffer.alloc(4 << 20, ' ');
      for (let sent = 0; sent < 10; sent += 1) request.write(piece);
    });
    expect(status).toBe(413);
  });
});

describe('events', () => {
  it('come as lines to those who listen with the token', async () => {
    expect((await ask({ path: '/api/events' })).status).toBe(401);
    const response = await fetch(`http://127.0.0.1:${server.port}/api/events`, { headers: bearer() });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('\n');
    tell('job.progressed', { label: '读取', done: 1, total: 2 });
    expect((await reader?.read())?.value).toBe('{"event":"job.progressed","value":{"label":"读取","done":1,"total":2}}\n');
    await reader?.cancel();
  });
});

describe('files', () => {
  it('go up and come down unchanged, under the name that the person knows', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
    const file = ref(await upload('去年 2022.xlsx', bytes));
    expect(file.name).toBe('去年 2022.xlsx');
    expect(readFileSync(desk.resolve(file)).equals(bytes)).toBe(true);
    const down = await fetch(`http://127.0.0.1:${server.port}/api/download/${file.ticket}`, { headers: bearer() });
    expect(Buffer.from(await down.arrayBuffer()).equals(bytes)).toBe(true);
    expect(down.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('去年 2022.xlsx')}`);
  });

  it('stay in the folder for arrivals whatever their name', async () => {
    const file = ref(await upload('../../../evil.xlsx', 'x'));
    expect(desk.resolve(file).startsWith(desk.arrivals())).toBe(true);
  });

  it('are refused when empty', async () => {
    expect(JSON.parse((await upload('空.xlsx', '')).body)).toMatchObject({ ok: false, code: 'fileEmpty' });
  });

  it('that are workbooks lie in the folder of the person, once for the same content', async () => {
    const first = ref(await upload('部.jxb', 'one'));
    expect(ref(await upload('部.jxb', 'one'))).toEqual(first);
    expect(ref(await upload('部.jxb', 'two')).name).toBe('部 (2).jxb');
    expect(readdirSync(home).toSorted()).toEqual(['部 (2).jxb', '部.jxb']);
  });

  it('are saved beside those that are there, never over them', async () => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, '全部.pdf'), '');
    expect((await desk.chooseSave('pdf', '全部'))?.name).toBe('全部 (2).pdf');
  });

  it('are not given for a ticket that was not given', async () => {
    expect((await ask({ path: '/api/download/..%2f..%2fetc%2fpasswd', headers: bearer() })).status).toBe(404);
    expect((await ask({ path: '/api/download/%', headers: bearer() })).status).toBe(404);
  });
});

describe('uploads of a run that was killed', () => {
  it('are removed by the next, those of one that lives are not', () => {
    const parent = join(folder, 'temporary');
    // No process has the number 2 ** 22: it is above the highest that systems give.
    for (const name of [`jixiaobu-uploads-${process.ppid}-a`, `jixiaobu-uploads-${2 ** 22}-b`, 'somebody else']) mkdirSync(join(parent, name), { recursive: true });
    const arrivals = createPassingFolder('uploads', parent);
    expect(readdirSync(parent).toSorted()).toEqual([`jixiaobu-uploads-${process.ppid}-a`, 'somebody else']);
    const own = arrivals.folder();
    expect(arrivals.folder()).toBe(own);
    arrivals.clear();
    expect(readdirSync(parent)).toHaveLength(2);
  });
});

describe('the port', () => {
  it('is not reachable from another address of this machine', async () => {
    const outer = Object.values(networkInterfaces()).flatMap((each) => each ?? []).find((each) => !each.internal && each.family === 'IPv4');
    if (outer === undefined) return;
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: outer.address, port: server.port, timeout: 2000 });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false)).once('timeout', () => resolve(false));
      socket.once('close', () => socket.destroy());
    });
    expect(reached).toBe(false);
  });
});
