/**
 * `npm test`: installs, builds, lints, and runs every test there is: unit, contract and end to end, in Chromium and, where an
 * Electron is at hand, in its window. Ends with one line: `312 passed, 0 failed, 4 skipped`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browser } from './parts/browser.mjs';
import { build } from './parts/build.mjs';
import { display } from './parts/display.mjs';
import { electronPath } from './parts/electron.mjs';
import { install } from './parts/install.mjs';
import { lint } from './parts/lint.mjs';
import { at, node24, program, projectEnvironment, requireNode20 } from './parts/project.mjs';
import { run } from './parts/run.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const notes = [];
const results = at('test-results');

function heading(title) {
  console.log(`\n== ${title}`);
}

/** Runs a test program that leaves its counts in a JSON file; one that leaves none has failed. */
async function count(file, args, env, read) {
  const code = await run(node24, args, { env });
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')));
    total.passed += passed;
    total.skipped += skipped;
    total.failed += code !== 0 && failed === 0 ? 1 : failed;
  } catch {
    total.failed += 1;
  }
}

/** An Electron that can show its window here, as environment for the tests; else the reason why its tests are skipped. */
async function windowForTests() {
  if (electronPath() === null) {
    notes.push('skipped: tests in the Electron window, since no Electron is installed here (set ELECTRON_OVERRIDE_DIST_PATH to the folder of one)');
    return null;
  }
  const screen = await display();
  if (screen === null) notes.push('skipped: tests in the Electron window, since there is no display and no Xvfb');
  return screen;
}

requireNode20();
const started = Date.now();
await install();
heading('build');
await build();
heading('lint');
const failedChecks = await lint();
total.failed += failedChecks.length;
total.passed += 3 - failedChecks.length;
if (failedChecks.length > 0) notes.push(`failed: ${failedChecks.join(', ')} (npm run lint)`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const screen = await windowForTests();
const env = projectEnvironment({ ...screen?.env, JIXIAOBU_TEST_ELECTRON: screen === null ? '' : electronPath() });

heading('unit and contract tests');
const unit = at('test-results', 'vitest.json');
await count(unit, [program('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`], env, (report) => ({
  passed: report.numPassedTests,
  // A file that could not be loaded has failed and has no tests.
  failed: report.numFailedTests + report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
  skipped: report.numPendingTests + report.numTodoTests,
}));

heading('end to end');
const chromium = await browser();
if (chromium === null) {
  total.skipped += 1;
  notes.push('skipped: end to end in the browser, since no Chromium, Chrome or Edge was found. Install one, or name it in JIXIAOBU_BROWSER.');
}
const story = at('test-results', 'playwright.json');
const projects = [...(chromium === null ? [] : ['--project=browser']), ...(screen === null ? [] : ['--project=window'])];
if (projects.length > 0) {
  const more = { ...env, JIXIAOBU_BROWSER: chromium ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: story };
  await count(story, [program('@playwright/test', 'playwright'), 'test', ...projects, '--reporter=list,json'], more, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}
if (screen === null) total.skipped += 1;
screen?.end();

for (const note of notes) console.log(note);
console.log(`\n${Math.round((Date.now() - started) / 1000)} s\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
