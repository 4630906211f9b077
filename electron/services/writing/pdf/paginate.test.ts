import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type Layout, type Page, type RowBox, type TextBox } from './paginate';

const padding = 1;
const lineHeight = 4;
const near = 1e-3;

type RowSketch = { lines: number; air: number; keepWithNext: boolean };
type SpanSketch = { row: number; rowSpan: number; lines: number; repeats: boolean };
type Sketch = { room: number; heads: number; rows: RowSketch[]; spans: SpanSketch[] };

/** A table with a header, in which rows are as high as their texts need, the way measuring makes them. */
function layoutOf({ room, heads, rows, spans }: Sketch): Layout {
  const count = heads + rows.length;
  const texts: TextBox[] = [
    ...Array.from({ length: heads }, (_, row) => ({ row, rowSpan: 1, lines: 1, lineHeight, repeats: true })),
    ...rows.map(({ lines }, index) => ({ row: heads + index, rowSpan: 1, lines, lineHeight, repeats: false })),
    ...spans.map((span) => {
      const row = span.row % count;
      return { row, rowSpan: Math.min(span.rowSpan, count - row), lines: span.lines, lineHeight, repeats: span.repeats || row < heads };
    }),
  ];
  const heights = Array.from({ length: count }, (_, row) => (row < heads ? 0 : (rows[row - heads]?.air ?? 0)));
  for (const text of texts.toSorted((one, other) => one.rowSpan - other.rowSpan)) {
    if (text.lines === 0) continue;
    const sum = heights.slice(text.row, text.row + text.rowSpan).reduce((total, height) => total + height, 0);
    const lacking = Math.max(0, text.lines * lineHeight + 2 * padding - sum);
    for (let row = text.row; row < text.row + text.rowSpan; row += 1) heights[row] = (heights[row] ?? 0) + lacking / text.rowSpan;
  }
  const headRows = Array.from({ length: heads }, (_, row) => row);
  const boxes: RowBox[] = heights.map((height, row) => ({
    height: Math.max(height, 2),
    heads: row < heads ? [] : headRows,
    keepWithNext: row < heads || (rows[row - heads]?.keepWithNext ?? false),
  }));
  return { rows: boxes, texts, padding, room };
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  room: fc.integer({ min: 60, max: 200 }),
  heads: fc.integer({ min: 0, max: 2 }),
  rows: fc.array(
    fc.record({
      lines: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 1, arbitrary: fc.integer({ min: 20, max: 150 }) }),
      air: fc.integer({ min: 0, max: 20 }),
      keepWithNext: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  spans: fc.array(
    fc.record({
      row: fc.nat(),
      rowSpan: fc.integer({ min: 2, max: 30 }),
      lines: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 8 }) }, { weight: 1, arbitrary: fc.integer({ min: 20, max: 120 }) }),
      repeats: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

const all = (check: (layout: Layout, pages: Page[]) => void) =>
  fc.assert(
    fc.property(sketch, (drawn) => {
      const layout = layoutOf(drawn);
      check(layout, paginate(layout));
    }),
    { numRuns: 500 },
  );

const heightOf = (page: Page) => page.rows.reduce((sum, part) => sum + part.height, 0);
const headsHeight = (layout: Layout, row: number) => (layout.rows[row]?.heads ?? []).reduce((sum, head) => sum + (layout.rows[head]?.height ?? 0), 0);

describe('paginate', () => {
  test('every row stands once and in order, and none loses height', () => {
    all((layout, pages) => {
      const own = pages.flatMap((page) => page.rows.filter((part) => !part.repeated));
      expect([...new Set(own.map((part) => part.row))]).toEqual(layout.rows.map((_, row) => row));
      expect(own.map((part) => part.row)).toEqual(own.map((part) => part.row).toSorted((one, other) => one - other));
      layout.rows.forEach((row, index) => {
        const height = own.filter((part) => part.row === index).reduce((sum, part) => sum + part.height, 0);
        expect(height).toBeGreaterThanOrEqual(row.height - near);
      });
    });
  });

  test('no page is higher than its room', () => {
    all((layout, pages) => {
      for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(layout.room + near);
    });
  });

  test('every line of a flowing text stands once, in order, inside its box', () => {
    all((layout, pages) => {
      layout.texts.forEach((text, index) => {
        const parts = pages.flatMap((page) => page.texts.filter((part) => part.text === index));
        for (const part of parts) expect(part.lines * text.lineHeight + 2 * padding).toBeLessThanOrEqual(part.height + near);
        if (text.repeats && text.lines * lineHeight + 2 * padding <= layout.room * 0.4) return;
        const lines = parts.flatMap((part) => Array.from({ length: part.lines }, (_, line) => part.firstLine + line));
        expect(lines).toEqual(Array.from({ length: text.lines }, (_, line) => line));
      });
    });
  });

  test('a text that repeats stands whole on each page that its rows reach', () => {
    all((layout, pages) => {
      layout.texts.forEach((text, index) => {
        if (!text.repeats || text.lines * lineHeight + 2 * padding > layout.room * 0.4) return;
        for (const page of pages) {
          const reached = page.rows.some((part) => !part.repeated && part.row >= text.row && part.row < text.row + text.rowSpan);
          if (reached) expect(page.texts.find((candidate) => candidate.text === index)?.lines).toBe(text.lines);
        }
      });
    });
  });

  test('a page that begins in a body begins with its header', () => {
    all((layout, pages) => {
      for (const page of pages) {
        const first = page.rows.find((part) => !part.repeated)?.row ?? 0;
        const heads = layout.rows[first]?.heads ?? [];
        const expected = headsHeight(layout, first) <= layout.room * 0.4 ? heads : [];
        // On the page where the header itself stands it is not repeated.
        expect(page.rows.filter((part) => part.repeated).map((part) => part.row)).toEqual(expected);
      }
    });
  });

  test('rows are torn only where they are taller than a page', () => {
    all((layout, pages) => {
      const pieces = new Map<number, number>();
      for (const page of pages) for (const part of page.rows) if (!part.repeated) pieces.set(part.row, (pieces.get(part.row) ?? 0) + 1);
      for (const [row, count] of pieces) {
        if (count === 1) continue;
        const needs = layout.texts.filter((text) => text.row + text.rowSpan - 1 === row).map((text) => text.lines * lineHeight + 2 * padding);
        expect(Math.max(layout.rows[row]?.height ?? 0, ...needs)).toBeGreaterThan(layout.room - headsHeight(layout, row) - near);
      }
    });
  });

  test('rows that go together begin the next page together', () => {
    const rows: RowBox[] = [60, 30, 20, 20].map((height, index) => ({ height, heads: [], keepWithNext: index === 1 || index === 2 }));
    const pages = paginate({ rows, texts: [], padding, room: 120 });
    expect(pages.map((page) => page.rows.map((part) => part.row))).toEqual([[0], [1, 2, 3]]);
  });

  test('a level cell torn by a page gets room for its name on both pages', () => {
    const rows: RowBox[] = Array.from({ length: 4 }, () => ({ height: 10, heads: [], keepWithNext: false }));
    const level: TextBox = { row: 2, rowSpan: 2, lines: 4, lineHeight, repeats: true };
    const pages = paginate({ rows, texts: [level], padding, room: 50 });
    for (const page of pages) for (const part of page.texts) expect(part.height).toBeGreaterThanOrEqual(18);
    expect(pages.flatMap((page) => page.texts).every((part) => part.lines === 4)).toBe(true);
  });
});
