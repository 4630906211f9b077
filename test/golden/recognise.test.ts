import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGrids } from '../../electron/services/reading/read';
import { printRecognition } from '#shared/recognise/print';
import { recognise } from '#shared/recognise/recognise';
import { recogniseText } from '#shared/text/recognise';
import { compareRecognised, type Printed } from '../compare-recognised';
import { allTemplates } from '../layouts/all-templates';

const samplePath = (file: string) => fileURLToPath(new URL(`../../resources/samples/${file}`, import.meta.url));
const expectedOf = (file: string): Printed =>
  JSON.parse(readFileSync(new URL(`../expected/${file}.json`, import.meta.url), 'utf8'));

/** Least share of cells that must be right, and the reasons of doubts that the file itself gives cause for. */
const samples: readonly { file: string; least: number; doubts: readonly string[] }[] = [
  { file: 'futian-2022-projects.xlsx', least: 1, doubts: [] },
  { file: 'futian-2022-projects-stacked.xls', least: 1, doubts: [] },
  { file: 'futian-2024-department.xlsx', least: 1, doubts: [] },
  { file: 'gulou-2020-projects.xlsx', least: 1, doubts: [] },
  { file: 'caofeidian-2022.docx', least: 1, doubts: [] },
  // printed after the values typed as `=100%` were computed: 20 of them are not as they were typed
  { file: 'minhang-2022-projects.pdf', least: 0.98, doubts: [recogniseText.errorValue] },
  // values typed as `=100%` were saved as formulas that nothing has computed
  { file: 'minhang-2022-projects.xlsx', least: 1, doubts: [recogniseText.formula] },
];

test.each(samples)('$file is recognised', async ({ file, least, doubts }) => {
  const recognition = recognise(await readGrids(samplePath(file)), allTemplates);
  const printed = printRecognition(file, recognition);
  const { share, wrong } = compareRecognised(expectedOf(file), printed);
  if (least === 1) expect(wrong.slice(0, 10)).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(least);
  const reasons = (printed.doubts ?? []).map(({ reason }) => reason);
  expect([...new Set(reasons)]).toEqual(doubts);
});

test('a form without the other templates is still taken for its own', async () => {
  const [futian] = allTemplates.filter(({ id }) => id === 'shenzhen-futian-project');
  const grids = await readGrids(samplePath('futian-2022-projects.xlsx'));
  const { forms } = recognise(grids.slice(0, 1), futian ? [futian] : []);
  expect(forms[0]?.content.fields.projectName).toBe('公务员管理');
  expect(forms[0]?.sources.fields.projectName).toBe('E2');
  expect(forms[0]?.place).toEqual({ sheet: '01 公务员管理', range: 'A1:E22' });
});
