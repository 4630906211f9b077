/// <reference types="vite/client" />
import { writeFileSync } from 'node:fs';
import { allBenches, lastSeen, measure, type Measured } from './bench';
import { benchmarkPage } from './report';

import.meta.glob('./*.bench.ts', { eager: true });

/** `--smallest` runs each bench at its smallest size and writes nothing: so that benches cannot rot. Words choose benches by name. */
const args = process.argv.slice(2);
const smallest = args.includes('--smallest');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const chosen = allBenches().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const measured: Measured[] = [];
for (const one of chosen) {
  const result = await measure(smallest ? { ...one, rounds: 1 } : one, smallest ? one.sizes.slice(0, 1) : one.sizes);
  measured.push(result);
  for (const { size, run, rival, ratio } of result.timings) {
    console.log(`${one.name}, ${size} ${one.unit}: ${run.median.toFixed(1)} ms${rival === null || ratio === null ? '' : `, ${one.rival}: ${rival.median.toFixed(1)} ms, ${ratio.toFixed(1)} ×`}`);
  }
}
if (measured.length === 0) throw new Error(`no bench is called ${wanted.join(' ')}`);
if (lastSeen() === undefined) throw new Error('the last bench gave nothing');
if (!smallest && wanted.length === 0) writeFileSync('BENCHMARKS.md', benchmarkPage(measured));
