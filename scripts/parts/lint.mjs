import { existsSync, readdirSync } from 'node:fs';
import { at, node24, program, root } from './project.mjs';
import { runAndRead } from './run.mjs';

/** Fewer modules than this cannot be the project: the parser has read nothing, and «no violations» would mean nothing. */
const fewestModules = 40;

const present = (paths) => paths.filter((path) => existsSync(at(path)));
const configs = () => readdirSync(root).filter((name) => name.endsWith('.config.ts'));

async function importRules() {
  const roots = [...present(['shared', 'electron', 'renderer', 'test']), ...configs()];
  const { code, output } = await runAndRead(node24, [program('dependency-cruiser', 'depcruise'), ...roots, '--output-type', 'err-long']);
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  if (modules >= fewestModules) return code === 0;
  console.error(`dependency-cruiser read only ${modules} modules: its parser does not work, so its verdict is worth nothing.`);
  return false;
}

async function oxlint() {
  const { code } = await runAndRead(node24, [program('oxlint'), '--type-aware', '--deny-warnings', '.']);
  return code === 0;
}

async function types() {
  const projects = readdirSync(root).filter((name) => /^tsconfig\.(?!base)[\w-]+\.json$/.test(name));
  let right = true;
  for (const project of projects) {
    const { code } = await runAndRead(node24, [program('typescript', 'tsc'), '--project', project]);
    right &&= code === 0;
  }
  return right;
}

/**
 * Import rules, code rules, types: all of them, so that one run shows every fault. Gives the names of those that failed.
 * @returns {Promise<string[]>}
 */
export async function lint() {
  const failed = [];
  for (const [name, check] of [['import rules', importRules], ['oxlint', oxlint], ['types', types]]) {
    if (!(await check())) failed.push(name);
  }
  return failed;
}
