import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LibraryEntry } from '#shared/api/indicators';
import { parseTargetValue } from '#shared/normalise/target-value';
import type { Platform } from '../platform';

/** The shape of resources/library/common-indicators.json. */
export const commonIndicators = z.strictObject({
  /** Where the list comes from. */
  source: z.string().min(1),
  indicators: z
    .array(z.strictObject({ level1: z.string().min(1), level2: z.string().min(1), name: z.string().min(1), value: z.string(), explanation: z.string() }))
    .min(1),
});

/** The common indicators that come with the program; none where their file cannot be read, since one can work without. */
export function loadCommon(platform: Pick<Platform, 'resources' | 'log'>): LibraryEntry[] {
  try {
    const { indicators } = commonIndicators.parse(JSON.parse(readFileSync(join(platform.resources, 'library/common-indicators.json'), 'utf8')));
    return indicators.map((entry) => ({
      ...entry, ...parseTargetValue(entry.value), uses: 0, years: [], projects: [], otherValues: [], basis: '', direction: '',
    }));
  } catch (error) {
    platform.log('error', `common indicators: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
