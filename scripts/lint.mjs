/** `npm run lint`: who may import whom (.dependency-cruiser.mjs), oxlint with types, and the TypeScript compiler. */
import { install } from './parts/install.mjs';
import { lint } from './parts/lint.mjs';
import { requireNode20 } from './parts/project.mjs';

requireNode20();
await install();
const failed = await lint();
console.log(failed.length === 0 ? 'lint: all right' : `lint: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
