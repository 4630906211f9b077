import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** What a file of a 上报包 is for. */
export const packagePart = z.enum(['upload', 'pdf', 'workbook', 'report', 'findings']);
export type PackagePart = z.infer<typeof packagePart>;

/** A form as it went into a package: enough to tell whether the workbook still holds the same. */
export const packagedForm = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(['project', 'department']),
  template: z.string(),
  /** The year's amount, decimal text in `money`. */
  amount: z.string(),
  money: z.enum(['元', '万元']),
  indicators: count,
  /** SHA-256 of the form's content (services/writing/package/form-digest.ts). */
  digest: sha256,
});
export type PackagedForm = z.infer<typeof packagedForm>;

/** `manifest.json` of a 上报包. */
export const packageManifest = z.object({
  format: z.literal('jixiaobu-package'),
  formatVersion: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  made: z.string(),
  department: z.object({ name: z.string(), code: z.string() }),
  year: z.number().int(),
  /** Revision of the workbook when it was packed. */
  revision: count,
  counts: z.object({ forms: count, indicators: count, errors: count, warnings: count, notes: count, cannotTell: count }),
  /** Sums of the year's amounts of projects, one for each unit of money in use. */
  sums: z.array(z.object({ money: z.enum(['元', '万元']), forms: count, amount: z.string() })),
  /** Why it went out in spite of findings that must be mended; empty where there were none. */
  reason: z.string(),
  files: z.array(z.object({ name: z.string().min(1), part: packagePart, size: count, sha256 })).max(10_000),
  forms: z.array(packagedForm).max(100_000),
});
export type PackageManifest = z.infer<typeof packageManifest>;
