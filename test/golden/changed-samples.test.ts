import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGrids } from '../../electron/services/reading/read';
import { printRecognition } from '#shared/recognise/print';
import { recognise } from '#shared/recognise/recognise';
import { recogniseText } from '#shared/text/recognise';
import { compareRecognised } from '../compare-recognised';
import { allTemplates } from '../layouts/all-templates';
import { broken, repeated, shifted, unmerged, widened, type GridChange } from '../layouts/change-grid';
import { expectedFile } from '../layouts/expected-content';

const samples = ['futian-2022-projects.xlsx', 'futian-2024-department.xlsx', 'gulou-2020-projects.xlsx', 'minhang-2022-projects.xlsx', 'caofeidian-2022.docx'];
const changes: readonly (readonly [string, GridChange])[] = [
  ['unmerged', unmerged],
  ['unmerged and repeated', repeated],
  ['shifted', shifted(3, 2)],
  ['with an empty column inside', widened(2)],
  ['unmerged, with an empty column inside', (grid) => unmerged(widened(1)(grid))],
  ['with line breaks in short texts', broken],
];

test.each(samples.flatMap((file) => changes.map(([name, change]) => [file, name, change] as const)))('%s %s', async (file, _, change) => {
  const grids = await readGrids(fileURLToPath(new URL(`../../resources/samples/${file}`, import.meta.url)));
  const printed = printRecognition(file, recognise(grids.map(change), allTemplates));
  const doubts = (printed.doubts ?? []).filter(({ reason }) => reason !== recogniseText.formula);
  expect(compareRecognised(expectedFile(file), printed).wrong.slice(0, 5)).toEqual([]);
  expect(doubts.map(({ place, text, reason }) => `${place.sheet} ${place.range} ${text}: ${reason}`).slice(0, 5)).toEqual([]);
});
