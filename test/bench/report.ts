import { execFileSync } from 'node:child_process';
import { cpus, platform, release, totalmem } from 'node:os';
import type { Measured, Spread } from './bench';

const time = ({ median, low, high }: Spread) => `${shown(median)} (${shown(low)}–${shown(high)})`;
const shown = (milliseconds: number) => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0));

/** The page BENCHMARKS.md: machine, versions, date, and a table of all that was measured. */
export function benchmarkPage(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ bench, timings, exponent }) =>
    timings.map(({ size, run, rival, ratio, megabytes }, index) => {
      const last = index === timings.length - 1;
      const facts = [
        index === 0 ? bench.name : '',
        `${size} ${bench.unit}`,
        time(run),
        rival === null ? '—' : time(rival),
        ratio === null ? '—' : `${ratio.toFixed(1)} ×`,
        megabytes.toFixed(0),
        last && timings.length > 1 ? exponent.toFixed(2) : '',
        index === 0 ? `${bench.rival}; ${bench.goal}` : '',
      ];
      return `| ${facts.join(' | ')} |`;
    }),
  );
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Times are milliseconds: the median, with the 10th and 90th of a hundred. Both sides of a line run on the',
    'same input in the same process and take turns; the ratio is that of the medians. The exponent says how time grows with size.',
    '',
    `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim() ?? ''}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB · ${platform()} ${release()} · Node ${process.versions.node} · ${revision()}`,
    '',
    '| work | size | ours | rival | ratio | MB | exponent | rival and goal |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function revision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
