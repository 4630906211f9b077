import type { WebContents } from 'electron';

const smallest = 0.8;
const largest = 2;
const step = 0.1;

const rounded = (factor: number) => Math.min(largest, Math.max(smallest, Math.round(factor * 10) / 10));

/** Ctrl with +, - and 0 between 80% and 200%, as in a browser: without a menu nobody else does it. */
export function addZoomKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    if (type !== 'keyDown' || alt || !(process.platform === 'darwin' ? meta : control)) return;
    const change = { '+': step, '=': step, '-': -step, '0': 0 }[key];
    if (change === undefined) return;
    event.preventDefault();
    contents.setZoomFactor(change === 0 ? 1 : rounded(contents.getZoomFactor() + change));
  });
}
