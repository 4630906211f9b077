#!/usr/bin/env node
import { nodeIsTooOld } from '../../services/hosting/node-version';

const refusal = nodeIsTooOld();
if (refusal === null) {
  // Only now, since the database must not be loaded by a Node that it would crash.
  const { runCommandLine } = await import('./run');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  console.error(refusal);
  process.exitCode = 2;
}
