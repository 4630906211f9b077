import { z } from 'zod';
import { findingLevel, type FindingLevel } from '#shared/model/finding';
import { ownWords, type OwnWords } from '#shared/model/own-words';
import type { Workbook } from '../workbook/open';

/** Ids of the rows in the workbook's table of settings. */
export const ruleSettingId = 'rules';
export const wordSettingId = 'words';

const adjustments = z.record(z.string(), z.union([findingLevel, z.literal('off')]));
export type Adjustments = z.infer<typeof adjustments>;

export type CheckSettings = {
  readonly adjusted: ReadonlyMap<string, 'off' | FindingLevel>;
  readonly words: OwnWords;
  /** Differs when the settings do. */
  readonly key: string;
};

/** How a workbook wants its forms checked. A setting that cannot be read counts as none. */
export function checkSettings({ outline }: Workbook): CheckSettings {
  const rules = outline.setting(ruleSettingId) ?? '';
  const words = outline.setting(wordSettingId) ?? '';
  return {
    adjusted: new Map(Object.entries(parsed(adjustments, rules, {}))),
    words: parsed(ownWords, words, ownWords.parse({})),
    key: JSON.stringify([rules, words]),
  };
}

function parsed<T>(schema: z.ZodType<T>, text: string, otherwise: T): T {
  if (text === '') return otherwise;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? otherwise;
  } catch {
    return otherwise;
  }
}
