import { afterEach, expect, test, vi } from 'vitest';
import { createLoopback } from './loopback';

type Asked = { url: string; init: RequestInit | undefined };

/** Answers requests as the loopback host does, and keeps them. `events` gives each new stream its lines. */
function host(answer: (method: string) => unknown, events: () => string[] = () => []): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, init });
    if (url === '/api/events') return new Response(events().map((line) => `${line}\n`).join(''));
    if (url.startsWith('/api/download')) return url.endsWith('gone') ? new Response('', { status: 404 }) : new Response('bytes');
    return Response.json(answer(typeof init?.body === 'string' ? JSON.parse(init.body).method : url));
  });
  return asked;
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a call carries the token, its method and its arguments', async () => {
  const asked = host(() => ({ ok: true, value: null }));
  expect(await createLoopback('secret').call('workbook.outline', { year: 2022 })).toEqual({ ok: true, value: null });
  expect(asked[0]?.url).toBe('/api/call');
  expect(asked[0]?.init?.headers).toMatchObject({ Authorization: 'Bearer secret', 'Content-Type': 'application/json' });
  expect(asked[0]?.init?.body).toBe('{"method":"workbook.outline","args":{"year":2022}}');
});

test('a host that is gone is a fault with a sentence, not an exception', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('refused')));
  const loopback = createLoopback('secret');
  expect(await loopback.call('workbook.state', {})).toMatchObject({ ok: false, code: 'internal' });
  expect(await loopback.download({ ticket: 't', name: 'n' })).toBeNull();
});

test('files go up under their names and come down by their tickets', async () => {
  const asked = host(() => ({ ok: true, value: { ticket: 't', name: '去 年.xlsx' } }));
  const loopback = createLoopback('secret');
  await loopback.upload(new File(['x'], '去 年.xlsx'));
  expect(asked[0]?.url).toBe(`/api/upload?name=${encodeURIComponent('去 年.xlsx')}`);
  expect(await (await loopback.download({ ticket: 't/1', name: 'n' }))?.text()).toBe('bytes');
  expect(asked[1]?.url).toBe('/api/download/t%2F1');
  expect(await loopback.download({ ticket: 'gone', name: 'n' })).toBeNull();
});

test('events reach their listeners; after the stream broke, everything may be old', async () => {
  vi.useFakeTimers();
  const state = { name: 'a.jxb', revision: 7 };
  let streams = 0;
  host(
    () => ({ ok: true, value: state }),
    () => (streams++ === 0 ? ['{"event":"job.progressed","value":{"label":"导入","done":1,"total":2}}'] : []),
  );
  const progress = vi.fn<(value: unknown) => void>();
  const changed = vi.fn<(value: unknown) => void>();
  const loopback = createLoopback('secret');
  const stop = loopback.on('job.progressed', progress);
  loopback.on('workbook.changed', changed);
  await vi.advanceTimersByTimeAsync(10);
  expect(progress).toHaveBeenCalledWith({ label: '导入', done: 1, total: 2 });
  expect(changed).not.toHaveBeenCalled();
  stop();
  await vi.advanceTimersByTimeAsync(1500);
  expect(changed).toHaveBeenCalledWith({ state, declarations: [] });
});
