import type { Picture } from './page-pictures';

/** How far two pictures are apart, in parts of the way from black to white: over the whole page, and in the block that differs most. */
export type PictureDifference = { readonly mean: number; readonly worst: number; readonly at: { readonly x: number; readonly y: number } };

/** A page moved by up to a quarter of a dot differs by 0.007 and 0.030; a number of three digits left out differs by 0.048 in its block. */
export const tolerance = { mean: 0.015, worst: 0.035 };
const blockSide = 16;
/** Blocks overlap, so that a short text is not shared out among four of them. */
const blockStep = 8;

/** Each dot becomes the mean of the 25 around it, so that an edge that falls on either of two dots counts little. */
function blurred({ width, height, greys }: Picture): Float64Array {
  const at = (x: number, y: number) => greys[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 0;
  const near = [-2, -1, 0, 1, 2];
  return Float64Array.from({ length: width * height }, (_, place) => {
    const [x, y] = [place % width, Math.floor(place / width)];
    return near.reduce((sum, down) => sum + near.reduce((row, right) => row + at(x + right, y + down), 0), 0) / 25;
  });
}

/** Pictures of unlike size differ wholly. */
export function comparePictures(one: Picture, other: Picture): PictureDifference {
  if (one.width !== other.width || one.height !== other.height) return { mean: 1, worst: 1, at: { x: 0, y: 0 } };
  const [a, b] = [blurred(one), blurred(other)];
  const across = Math.ceil(one.width / blockStep);
  const steps = new Float64Array(across * Math.ceil(one.height / blockStep));
  let whole = 0;
  a.forEach((grey, place) => {
    const apart = Math.abs(grey - (b[place] ?? 0)) / 255;
    const step = Math.floor(Math.floor(place / one.width) / blockStep) * across + Math.floor((place % one.width) / blockStep);
    steps[step] = (steps[step] ?? 0) + apart;
    whole += apart;
  });
  const blocks = steps.map((sum, step) => sum + (steps[step + 1] ?? 0) + (steps[step + across] ?? 0) + (steps[step + across + 1] ?? 0));
  const most = blocks.reduce((best, sum, step) => (sum > (blocks[best] ?? 0) ? step : best), 0);
  const at = { x: (most % across) * blockStep, y: Math.floor(most / across) * blockStep };
  return { mean: whole / a.length, worst: (blocks[most] ?? 0) / blockSide ** 2, at };
}

export const isWithinTolerance = ({ mean, worst }: PictureDifference): boolean => mean < tolerance.mean && worst < tolerance.worst;
