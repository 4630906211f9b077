import { describe, expect, it } from 'vitest';
import { checkDeclarations } from '#shared/rules/check';
import { foundDefects, listedDefects } from './defects';
import { notFound } from './defects-not-found';
import { sampleForms, shippedTemplates } from './checked-forms';

const files = [
  ['000', 'futian-2022-projects.xlsx', 2022],
  ['002', 'gulou-2020-projects.xlsx', 2020],
  ['004', 'caofeidian-2022.docx', 2022],
] as const;
const templates = shippedTemplates();
const certain = listedDefects().filter((defect) => defect.confidence === '确定' && defect.severity !== 'I');
const found = new Set(
  files.flatMap(([key, file, year]) => {
    const declarations = sampleForms(file, year, templates);
    const findings = checkDeclarations({ year, declarations, templates });
    return [...foundDefects(certain.filter((defect) => defect.file === key), findings, declarations)];
  }),
);
const share = (defects: readonly { id: string }[]) => defects.filter((defect) => found.has(defect.id)).length / defects.length;

describe('the listed defects of the published forms', () => {
  it('are found save those with a reason, and each reason is still needed', () => {
    expect(certain.filter((defect) => !found.has(defect.id)).map((defect) => `${defect.id} ${defect.rule} ${defect.quote}`).toSorted()).toEqual(
      certain.filter((defect) => notFound[defect.id] !== undefined).map((defect) => `${defect.id} ${defect.rule} ${defect.quote}`).toSorted(),
    );
  });

  it('of level E: at least 95 in 100', () => {
    expect(share(certain.filter((defect) => defect.severity === 'E'))).toBeGreaterThanOrEqual(0.95);
  });

  it('of level W: at least 85 in 100', () => {
    expect(share(certain.filter((defect) => defect.severity === 'W'))).toBeGreaterThanOrEqual(0.85);
  });

  const present = certain.filter((defect) => !notFound[defect.id]?.startsWith('not in the file'));
  it.each([...new Set(present.map((defect) => defect.rule))])('%s: at least half of what the files still hold', (rule) => {
    expect(share(present.filter((defect) => defect.rule === rule))).toBeGreaterThanOrEqual(0.5);
  });
});
