import { expect, test } from 'vitest';
import type { FileRef } from '#shared/api/records';
import type { Reply } from '#shared/api/reply';
import type { Files } from '../transport/files';
import { saveFile } from './save-file';
import { createShellStore } from './store';
import { noFiles } from './test-transport';

type Saved = { name: string; location: string };
const held: Reply<Saved> = { ok: false, code: 'fileLocked', message: '“甲.pdf”正被其他程序使用。', suggestion: '甲 (2).pdf' };
const there: Reply<Saved> = { ok: false, code: 'exists', message: '“甲.pdf”已经存在。', suggestion: '甲 (2).pdf' };

/** A person who always takes the name that is proposed. */
function scene(kind: Files['kind'], answer: (file: FileRef, replace: boolean) => Reply<Saved>) {
  const store = createShellStore();
  const asked: { name: string; replace: boolean }[] = [];
  const said: string[] = [];
  const files: Files = { ...noFiles, kind, chooseSaveTarget: async (_purpose, name) => ({ ok: true, value: { ticket: name, name } }) };
  const start = (name: string) =>
    saveFile({ files, store }, {
      purpose: 'pdf',
      name,
      write: async (file, replace) => {
        asked.push({ name: file.name, replace });
        return answer(file, replace);
      },
      onSaved: (_value, words) => said.push(words),
    });
  const actions = () => store.getState().notice?.actions ?? [];
  return { start, asked, said, actions, store };
}
const written = ({ name }: FileRef): Reply<Saved> => ({ ok: true, value: { name, location: `/tmp/${name}` } });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a file that another program holds is told, and the free name is one click away', async () => {
  const { start, asked, said, actions, store } = scene('window', (file) => (file.name === '甲.pdf' ? held : written(file)));
  await start('甲.pdf');
  expect(store.getState().notice).toMatchObject({ tone: 'fault', text: held.ok ? '' : held.message });
  expect(actions().map(({ label }) => label)).toEqual(['另存为“甲 (2).pdf”']);
  actions()[0]?.run();
  await settled();
  expect(asked.at(-1)).toEqual({ name: '甲 (2).pdf', replace: true });
  expect(said).toHaveLength(1);
});

test('what exists is replaced only when the person says so', async () => {
  const { start, asked, actions } = scene('browser', (file, replace) => (replace ? written(file) : there));
  await start('甲.pdf');
  expect(asked).toEqual([{ name: '甲.pdf', replace: false }]);
  expect(actions().map(({ label }) => label)).toEqual(['另存为“甲 (2).pdf”', '替换它']);
  actions()[1]?.run();
  await settled();
  expect(asked.at(-1)).toEqual({ name: '甲.pdf', replace: true });
});

test('names keep what a file system takes', async () => {
  const { start, asked } = scene('browser', written);
  await start('甲/乙: "丙".pdf');
  expect(asked[0]?.name).toBe('甲 乙 丙 .pdf');
});
