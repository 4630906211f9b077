/**
 * `npm run fuzz [-- files=2000 seconds=900 seed=1 keep=folder]`: reads damaged files of every kind, in a process whose life and
 * memory are watched. The same seed gives the same files; what went wrong is kept in `keep`.
 */
import { install } from './parts/install.mjs';
import { node24, program, projectEnvironment, requireNode20 } from './parts/project.mjs';
import { run } from './parts/run.mjs';

requireNode20();
await install();
const given = Object.fromEntries(process.argv.slice(2).map((argument) => argument.split('=')));
const { files = '2000', seconds = '900', seed = '1', keep = '' } = given;
const env = projectEnvironment({ FUZZ_FILES: files, FUZZ_SECONDS: seconds, FUZZ_SEED: seed, FUZZ_KEEP: keep });
process.exitCode = await run(node24, [program('vitest'), 'run', '--project', 'contract', 'test/fuzz'], { env });
