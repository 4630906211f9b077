import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from './database';
import { changesBetween, type Form } from './form';
import { openHistory } from './history';
import { migrate } from './migrate';
import { prepareFormReader } from './read';
import { testForm } from './test-form';

function memoryWorkbook() {
  const db = openDatabase(':memory:', { create: true });
  migrate(db);
  return { db, history: openHistory(db), forms: prepareFormReader(db) };
}
const dump = (db: Database) => JSON.stringify(['declaration', 'field', 'indicator'].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()));

test('a form is read back as it was written', () => {
  const { history, forms } = memoryWorkbook();
  const form: Form = {
    ...testForm('a', {
      units: ['本级'],
      tasks: [{ name: '任务', content: '内容', total: '3', fiscal: '2', other: '1' }],
      spendingPlan: [{ period: '3月底', percent: '25' }],
    }),
    doubts: [{ sheet: '表', range: 'B2', page: 3, text: '？', reason: '未放置' }],
  };
  const place = { kind: 'cell', table: 'indicator', row: form.declaration.indicators[0]?.id ?? '', column: 'value' } as const;
  const full: Form = { ...form, pending: [{ id: 'p', declarationId: form.declaration.id, place, previous: '≥5人', moved: false }] };
  history.write('导入', changesBetween(null, full));
  expect(forms.form(full.declaration.id)).toEqual(full);
  expect(forms.year(2022)).toEqual([full]);
  expect(forms.year(2023)).toEqual([]);
});

test('undo and redo walk through the batches, and a new batch ends what could be redone', () => {
  const { db, history } = memoryWorkbook();
  const empty = dump(db);
  const form = testForm('a');
  history.write('导入', changesBetween(null, form));
  const imported = dump(db);
  const edited = { ...form, declaration: { ...form.declaration, fields: { projectName: '培训' } } };
  history.write('修改', changesBetween(form, edited));
  const changed = dump(db);
  expect(history.next()).toEqual({ undo: '修改', redo: null });
  history.undo();
  expect(dump(db)).toBe(imported);
  history.undo();
  expect(dump(db)).toBe(empty);
  expect(history.undo()).toEqual([]);
  history.redo();
  history.redo();
  expect(dump(db)).toBe(changed);
  expect(history.redo()).toEqual([]);
  history.undo();
  history.write('另改', changesBetween(form, { ...form, declaration: { ...form.declaration, done: true } }));
  expect(history.next()).toEqual({ undo: '另改', redo: null });
  expect(history.list(10).map(({ label, undone }) => [label, undone])).toEqual([['另改', false], ['修改', true], ['导入', false]]);
});

test('a batch that does not fit the rows leaves nothing behind', () => {
  const { db, history } = memoryWorkbook();
  const form = testForm('a');
  history.write('导入', changesBetween(null, form));
  const before = dump(db);
  const revision = history.revision();
  const id = form.declaration.id;
  expect(() =>
    history.write('坏', [
      { kind: 'update', table: 'declaration', id, field: 'done', from: 0, to: 1 },
      { kind: 'update', table: 'field', id: `${id}/projectName`, field: 'value', from: '别的', to: 'x' },
    ]),
  ).toThrow('does not fit');
  expect(dump(db)).toBe(before);
  expect(history.revision()).toBe(revision);
  expect(history.list(10)).toHaveLength(1);
});

test('a field that a change names must be a column', () => {
  const { history } = memoryWorkbook();
  expect(() => history.write('坏', [{ kind: 'update', table: 'setting', id: 'a', field: `value = 'x' --`, from: null, to: null }])).toThrow('no column');
});

test('undoing everything gives back the empty workbook after any sequence of versions', () => {
  const value = fc.stringMatching(/^[人次0-9≥%]{0,4}$/);
  const version = fc.record({ name: value, rows: fc.array(value, { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
      const { db, history } = memoryWorkbook();
      const base = testForm('a');
      const empty = dump(db);
      const seen: string[] = [];
      let last: Form | null = null;
      for (const { name, rows } of versions) {
        const indicators = rows.map((text, index) => ({ ...(base.declaration.indicators[0] as (typeof base.declaration.indicators)[0]), id: `i${index}`, value: text, position: index }));
        const form: Form = { ...base, declaration: { ...base.declaration, fields: { projectName: name }, indicators } };
        seen.push(dump(db));
        const changes = changesBetween(last, form);
        if (changes.length === 0) seen.pop();
        history.write('改', changes);
        last = form;
      }
      for (const state of seen.toReversed()) {
        history.undo();
        expect(dump(db)).toBe(state);
      }
      expect(dump(db)).toBe(empty);
      db.close();
    }),
    { numRuns: 60 },
  );
});
