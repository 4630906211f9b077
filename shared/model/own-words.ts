import { z } from 'zod';

const word = (longest: number) => z.string().trim().min(1).max(longest);

/** Words that an office adds to those that the rules know. */
export const ownWords = z.object({
  /** 错别字: what is wrong wherever it stands, and what it should be. */
  wrongWords: z
    .array(z.object({ wrong: word(20).min(2), right: word(20) }))
    .max(2000)
    .default([]),
  /** 计量单位 that count as known, however long. */
  units: z.array(word(20)).max(500).default([]),
  /** 定性用语 that count as measurable in this office: 良好, 达标. */
  wordings: z.array(word(60)).max(500).default([]),
});
export type OwnWords = z.infer<typeof ownWords>;
