/** One side of a comparison, ready to be timed: all that is made before the clock starts has been made. */
export type Prepared = {
  /** The work; what it gives is looked at, so that no engine leaves it out. */
  readonly run: () => unknown;
  /** What it is set beside on the same input, in the same run; absent where nothing fair is at hand. */
  readonly rival?: () => unknown;
  /** Lets go of what was made. */
  readonly end?: () => void | Promise<void>;
};

export type Bench = {
  readonly name: string;
  /** What the rival is, in words. */
  readonly rival: string;
  /** What is aimed at, in words. */
  readonly goal: string;
  /** Three sizes, rising, so that it can be seen how cost grows; `unit` names them. */
  readonly sizes: readonly [number, number, number];
  readonly unit: string;
  /** Times each side is run; the sides take turns. */
  readonly rounds?: number;
  /** The work gives its own milliseconds, as measured inside a page; without it the clock here counts. */
  readonly tells?: true;
  readonly prepare: (size: number) => Prepared | Promise<Prepared>;
};

/** Milliseconds: the median, and the 10th and 90th of a hundred. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };
export type Timing = { readonly size: number; readonly run: Spread; readonly rival: Spread | null; readonly ratio: number | null; readonly megabytes: number };
export type Measured = { readonly bench: Bench; readonly timings: readonly Timing[]; readonly exponent: number };

const benches: Bench[] = [];

/** Adds a bench to the run. One file a bench: test/bench/NAME.bench.ts. */
export function bench(one: Bench): void {
  benches.push(one);
}
export const allBenches = (): readonly Bench[] => benches;

export function spreadOf(times: readonly number[]): Spread {
  const inOrder = times.toSorted((a, b) => a - b);
  const at = (share: number) => inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** Slope of the logarithms: 1 where cost grows as the size. */
export function exponentOf(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, time]) => time))];
  const over = logs.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0);
  return over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

let seen: unknown;

async function timed(work: () => unknown, tells = false): Promise<number> {
  const begun = performance.now();
  const given: unknown = await work();
  seen = given;
  return tells && typeof given === 'number' ? given : performance.now() - begun;
}

/** Runs one bench at the sizes given. The first turn of each side warms the engine and does not count. */
export async function measure(one: Bench, sizes: readonly number[] = one.sizes): Promise<Measured> {
  const timings: Timing[] = [];
  for (const size of sizes) {
    const { run, rival, end } = await one.prepare(size);
    const own: number[] = [];
    const others: number[] = [];
    let megabytes = 0;
    for (let round = 0; round <= (one.rounds ?? 7); round += 1) {
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      const took = await timed(run, one.tells);
      megabytes = Math.max(megabytes, (process.memoryUsage().heapUsed - before) / 2 ** 20);
      const rivalTook = rival ? await timed(rival, one.tells) : 0;
      if (round === 0) continue;
      own.push(took);
      if (rival) others.push(rivalTook);
    }
    await end?.();
    const [mine, theirs] = [spreadOf(own), others.length === 0 ? null : spreadOf(others)];
    timings.push({ size, run: mine, rival: theirs, ratio: theirs === null ? null : mine.median / theirs.median, megabytes });
  }
  return { bench: one, timings, exponent: exponentOf(timings.map(({ size, run }) => ({ size, time: run.median }))) };
}

/** What the last work gave: read once at the end, so that all of it had to be done. */
export const lastSeen = (): unknown => seen;
