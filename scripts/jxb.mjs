/** `npm run -s jxb -- …`: the command line, built first where sources have changed. stdout holds data only. */
import { build } from './parts/build.mjs';
import { install } from './parts/install.mjs';
import { at, node24, requireNode20 } from './parts/project.mjs';
import { hand } from './parts/run.mjs';

requireNode20();
await install();
await build();
// npm moves to the project's folder; names of files are meant from where the person stands.
const cwd = process.env.npm_lifecycle_event === 'jxb' ? process.env.INIT_CWD : undefined;
process.exitCode = await hand(node24, [at('out', 'main', 'cli.js'), ...process.argv.slice(2)], { cwd });
