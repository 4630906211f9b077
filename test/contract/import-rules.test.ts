import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Cruise = { summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] } };

const root = resolve(import.meta.dirname, '../..');

/** A small project in which everything is allowed: the rules must be silent about it. */
const allowed: Record<string, string> = {
  'shared/model/form.ts': "import { z } from 'zod';\nexport const form = z.string();",
  'shared/text/words.ts': "export const words = 'x';",
  'shared/normalise/amount.ts': "import { Decimal } from 'decimal.js';\nimport { words } from '../text/words';\nexport const amount = new Decimal(words);",
  'shared/rules/rule.ts': "import { form } from '../model/form';\nimport { amount } from '../normalise/amount';\nexport const rule = [form, amount];",
  'shared/rules/rule.test.ts': "import { readFileSync } from 'node:fs';\nimport { check } from '../plan/plan';\nimport { rule } from './rule';\nexport const all = [check, rule, readFileSync];",
  'shared/plan/plan.ts': "import { form } from '../model/form';\nexport const check = form;",
  'electron/services/create-services.ts': "import { rule } from '#shared/rules/rule';\nimport { database } from './workbook/database';\nexport const services = [rule, database];",
  'electron/services/workbook/database.ts': "import Database from 'better-sqlite3';\nexport const database = Database;",
  'electron/hosts/window/main.ts': "import { app } from 'electron';\nimport { services } from '../../services/create-services';\nexport const main = [app, services];",
  'renderer/form.tsx': "import { form } from '#shared/model/form';\nexport const Form = () => <p title=\"form\">{form.parse('x')}</p>;",
  'renderer/main.tsx': "import { Form } from './form';\nexport const page = <Form />;",
};

/** For each rule of .dependency-cruiser.mjs a file that breaks it, and nothing else needs to. */
const broken: Record<string, readonly [path: string, source: string]> = {
  'no-circles': ['shared/plan/circle.ts', "import { half } from './half';\nexport const circle = half;"],
  'no-orphans': ['shared/plan/forgotten.ts', 'export const forgotten = 1;'],
  'imports-lead-somewhere': ['electron/services/lost.ts', "import { gone } from '#shared/plan/gone';\nexport const lost = gone;"],
  'model-stands-alone': ['shared/model/talkative.ts', "import { words } from '../text/words';\nexport const talkative = words;"],
  'shared-rooms-apart': ['shared/rules/printing.ts', "import { check } from '../plan/plan';\nexport const printing = check;"],
  'normalise-is-a-leaf': ['shared/normalise/reading.ts', "import { rule } from '../rules/rule';\nexport const reading = rule;"],
  'shared-runs-anywhere': ['shared/plan/files.ts', "import { readFileSync } from 'node:fs';\nexport const files = readFileSync;"],
  'shared-knows-no-side': ['shared/plan/screen.ts', "import type { Form } from '../../renderer/form';\nexport type Screen = typeof Form;"],
  'shared-by-its-name': ['renderer/shortcut.tsx', "import { form } from '../shared/model/form';\nexport const shortcut = <p>{String(form)}</p>;"],
  'services-know-no-host': ['electron/services/dialogs.ts', "import { main } from '../hosts/window/main';\nexport const dialogs = main;"],
  'hosts-apart': ['electron/hosts/cli/borrowed.ts', "import { main } from '../window/main';\nexport const borrowed = main;"],
  'hosts-enter-by-the-door': ['electron/hosts/cli/burglar.ts', "import { database } from '../../services/workbook/database';\nexport const burglar = database;"],
  'electron-stays-in-the-window': ['electron/hosts/cli/window.ts', "import { app } from 'electron';\nexport const window = app;"],
  'renderer-imports-shared-only': ['renderer/reach.tsx', "import { services } from '../electron/services/create-services';\nexport const reach = services;"],
  'sql-stays-in-workbook': ['electron/services/handlers.ts', "import Database from 'better-sqlite3';\nexport const handlers = Database;"],
  'program-knows-no-test': ['electron/services/tested.ts', "import { all } from '#shared/rules/rule.test';\nexport const tested = all;"],
  'program-needs-no-tool': ['renderer/tool.tsx', "import { test } from 'vitest';\nexport const tool = test;"],
};

/** Further ways of breaking a rule that has more than one. */
const alsoBroken: readonly (readonly [rule: string, path: string, source: string])[] = [
  ['shared-runs-anywhere', 'shared/plan/packages.ts', "import ExcelJS from 'exceljs';\nexport const packages = ExcelJS;"],
  ['services-know-no-host', 'electron/services/log.ts', "import log from 'electron-log';\nexport const logger = log;"],
  ['renderer-imports-shared-only', 'renderer/node.tsx', "import { readFileSync } from 'node:fs';\nexport const node = readFileSync;"],
  ['shared-rooms-apart', 'shared/text/knowing.ts', "import { check } from '../plan/plan';\nexport const knowing = check;"],
];

let folder = '';
let result: Cruise;

async function put(files: Iterable<readonly [path: string, source: string]>) {
  for (const [path, source] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${source}\n`);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-rules-'));
  for (const name of ['.dependency-cruiser.mjs', 'package.json']) await cp(join(root, name), join(folder, name));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await put(Object.entries(allowed));
  await put(Object.values(broken));
  await put(alsoBroken.map(([, path, source]) => [path, source] as const));
  await put([['shared/plan/half.ts', "import { circle } from './circle';\nexport const half = circle;"]]);
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [depcruise, 'shared', 'electron', 'renderer', '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 << 20 }).catch(
    // It ends with the number of violations, which is the point here.
    (error: { stdout: string }) => error,
  );
  result = JSON.parse(stdout) as Cruise;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const rulesAt = (path: string) => result.summary.violations.filter((violation) => violation.from === path).map((violation) => violation.rule.name);

describe('import rules', () => {
  it('has read every module', () => {
    expect(result.summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(allowed).length + Object.keys(broken).length);
  });

  it.each(Object.entries(broken))('%s fires', (rule, [path]) => {
    expect(rulesAt(path)).toContain(rule);
  });

  it.each(alsoBroken)('%s fires at %s', (rule, path) => {
    expect(rulesAt(path)).toContain(rule);
  });

  it.each(Object.keys(allowed))('nothing fires at %s', (path) => {
    // Nobody imports these few, which is all that may be said of them.
    expect(rulesAt(path).filter((rule) => rule !== 'no-orphans')).toEqual([]);
  });

  it('has a case for every rule, and a reason with every rule', async () => {
    const { default: configuration } = (await import(join(root, '.dependency-cruiser.mjs'))) as { default: { forbidden: { name: string; comment: string }[] } };
    expect(Object.keys(broken).toSorted()).toEqual(configuration.forbidden.map((rule) => rule.name).toSorted());
    for (const rule of configuration.forbidden) expect(rule.comment.length).toBeGreaterThan(30);
  });
});
