/** Steps of the form's size on screen; 1 is 100 %. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next step above or below, or the same at either end. */
export function zoomBy(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? zoomSteps.find((step) => step > zoom + 0.001) : zoomSteps.findLast((step) => step < zoom - 0.001);
  return next ?? zoom;
}
