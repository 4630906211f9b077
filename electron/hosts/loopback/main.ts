import { nodeIsTooOld } from '../../services/hosting/node-version';

const refusal = nodeIsTooOld();
if (refusal === null) {
  // Only now, since the database must not be loaded by a Node that it would crash.
  const { runLoopback } = await import('./run');
  await runLoopback();
} else {
  console.error(refusal);
  process.exitCode = 2;
}
