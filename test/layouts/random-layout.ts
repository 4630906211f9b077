import fc from 'fast-check';
import type { Layout } from './form-layout';

const order = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 14, maxLength: 14 });

/** Any combination of the ways in which files of one template differ. */
export const randomLayout: fc.Arbitrary<Layout> = fc.record({
  leadingColumns: fc.constantFrom(0, 0, 1, 2),
  leadingRows: fc.constantFrom(0, 1, 3),
  title: fc.constantFrom('template', 'template', 'withUnitName', 'none'),
  captions: fc.boolean(),
  label: fc.constantFrom('plain', 'colon', 'fullColon', 'star', 'spaced', 'broken', 'alias', 'numbered'),
  brackets: fc.constantFrom('half', 'full', 'none'),
  pairs: fc.constantFrom(1, 2, 4),
  values: fc.constantFrom('right', 'right', 'below', 'inline'),
  merged: fc.boolean(),
  fieldOrder: order,
  columnOrder: order,
  levels: fc.constantFrom('merged', 'blank', 'repeated'),
  levelLabels: fc.constantFrom('full', 'short', 'starred'),
  side: fc.boolean(),
  twoLineHeader: fc.boolean(),
  splitUnit: fc.boolean(),
  numbers: fc.constantFrom('text', 'numbers'),
  blankRows: fc.boolean(),
  hiddenColumn: fc.boolean(),
  signature: fc.boolean(),
});
