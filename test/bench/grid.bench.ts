import { bench } from './bench';
import { browserPath, closePages, openGrid, share, type MeasuredGrid } from './grid';

const rival = 'a plain HTML table of the visible rows, with nothing but cells';
const sizes = [30, 10_000, 50_000] as const;
const presses = 100;
const frames = 150;

/** The same measurement of the year's grid and of a bare table; the page tells the times, as driving it takes longer. */
function gridBench(name: string, goal: string, part: number, measured: (grid: MeasuredGrid) => Promise<number[]>): void {
  bench({
    name,
    rival,
    goal,
    sizes,
    unit: 'rows',
    rounds: 3,
    tells: true,
    prepare: async (size) => {
      const [grid, plain] = [await openGrid(size), await openGrid(null)];
      return { run: async () => share(await measured(grid), part), rival: async () => share(await measured(plain), part), end: closePages };
    },
  });
}

if (browserPath() === null) console.log('left out: the grid, since no Chromium was found; name one in JIXIAOBU_BROWSER');
else {
  gridBench('grid: key to paint, median of 100', 'does not grow with the rows', 0.5, (grid) => grid.paints(presses));
  gridBench('grid: key to paint, 95th of 100', 'under two frames (33 ms)', 0.95, (grid) => grid.paints(presses));
  gridBench('grid: hand over to paint, 95th of 30', 'under two frames (33 ms)', 0.95, (grid) => grid.commits(30));
  gridBench('grid: scroll frame, median of 150', 'one frame (16.7 ms)', 0.5, (grid) => grid.frames(frames));
  gridBench('grid: scroll frame, 95th of 150', 'does not grow with the rows', 0.95, (grid) => grid.frames(frames));
}
