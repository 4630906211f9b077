/** `npm run bench`: measures against rivals in the same run and writes BENCHMARKS.md. `-- --smallest` only sees that all benches run. */
import { install } from './parts/install.mjs';
import { at, node24, program, requireNode20 } from './parts/project.mjs';
import { run } from './parts/run.mjs';

requireNode20();
await install();
// Built like the program: what a bundler's development server makes of modules is not what is shipped.
const built = await run(node24, [program('vite'), 'build', '--config', at('test', 'bench', 'vite.config.ts'), '--logLevel', 'warn']);
process.exitCode = built === 0 ? await run(node24, ['--expose-gc', at('out', 'bench', 'run.js'), ...process.argv.slice(2)]) : built;
