import { z } from 'zod';
import { parseTemplate, type Template } from './schema';

/** Largest template file in characters; the longest that is shipped has a twentieth of it. */
export const longestTemplate = 1_000_000;
const most = { columns: 60, fields: 300, blocks: 500, cells: 3_000, levels: 60, level2: 200, text: 2_000 } as const;

/**
 * A template from a file of a person's own, checked as if it were hostile: its shape, its size, and that what its page names is
 * there. Null where it is none.
 */
export function readTemplateFile(text: string): Template | null {
  if (text.length > longestTemplate) return null;
  try {
    const template = parseTemplate(JSON.parse(text.replace(/^\uFEFF/, '')));
    return isBounded(template) && isWhole(template) ? template : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function isBounded({ page, fields, indicators, signature }: Template): boolean {
  const cells = page.blocks.reduce((sum, block) => sum + ('cells' in block ? block.cells.length : 1), 0);
  const { catalogue } = indicators;
  return (
    page.columns.length <= most.columns &&
    fields.length <= most.fields &&
    page.blocks.length <= most.blocks &&
    cells <= most.cells &&
    catalogue.length <= most.levels &&
    catalogue.every(({ level2 }) => level2.length <= most.level2) &&
    signature.labels.length + signature.boxes.length <= most.levels &&
    longestText({ page, fields, indicators, signature }) <= most.text
  );
}

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((longest: number, each: unknown) => Math.max(longest, longestText(each)), 0);
}

/** Fields are named once, and the page names only fields and columns that there are. */
export function isWhole({ fields, page, indicators }: Template): boolean {
  const known = new Set(fields.map(({ id }) => id));
  const columns = new Set<string>(indicators.columns.map(({ id }) => id));
  const extras = new Set(indicators.extras);
  const isField = (id: string | undefined) => id === undefined || known.has(id);
  return (
    known.size === fields.length &&
    page.blocks.every((block) => {
      if (block.kind === 'row' || block.kind === 'caption') return block.cells.every(({ label, field }) => isField(label) && isField(field));
      if (block.kind === 'tasks') return [...block.header.flat(), ...(block.total ?? [])].every(({ label, field }) => isField(label) && isField(field));
      if (block.kind !== 'indicators') return true;
      return block.columns.every(({ id, extra, field }) => (id === undefined || columns.has(id)) && (extra === undefined || extras.has(extra)) && isField(field));
    })
  );
}
