/** Divides a form among pages: heights in, pages out. Pure; lengths are in any one unit. */

export type RowBox = {
  /** Natural height, in which the row's texts have room. */
  readonly height: number;
  /** Header rows that are drawn again above this row when it begins a page. */
  readonly heads: readonly number[];
  readonly keepWithNext: boolean;
};

/** A text in its cell. Where its rows lie on several pages it is drawn again on each (`repeats`), else it flows on. */
export type TextBox = {
  readonly row: number;
  readonly rowSpan: number;
  readonly lines: number;
  readonly lineHeight: number;
  readonly repeats: boolean;
};

export type Layout = {
  readonly rows: readonly RowBox[];
  readonly texts: readonly TextBox[];
  /** Air above and below a text. */
  readonly padding: number;
  /** Height of a page between its margins. */
  readonly room: number;
};

/** A row, or a piece of a row that is taller than a page. */
export type RowPart = { readonly row: number; readonly height: number; readonly repeated: boolean };
/** Lines of a text that stand on one page, in a box that begins `top` below the page's upper margin. */
export type TextPart = { readonly text: number; readonly top: number; readonly height: number; readonly firstLine: number; readonly lines: number };
export type Page = { readonly rows: readonly RowPart[]; readonly texts: readonly TextPart[] };

const tolerance = 1e-6;
/** A text that needs more than this part of a page is not drawn again, but flows on. */
const repeatable = 0.4;
/** A header higher than this part of a page is not drawn again. */
const repeatableHead = 0.4;
/** Lines of a tall row worth beginning at the foot of a page. */
const leastLines = 3;

type Pagination = {
  readonly layout: Layout;
  /** Indices of the texts that begin and that end at each row, and of those that span several. */
  readonly beginning: readonly (readonly number[])[];
  readonly ending: readonly (readonly number[])[];
  readonly spans: readonly number[];
  readonly pages: Page[];
  /** Parts on the page being filled. */
  parts: RowPart[];
  /** Lines of each text that earlier pages hold. */
  readonly taken: number[];
  /** Height of the row being placed that earlier pages hold. */
  consumed: number;
};

const spanning = (text: TextBox, row: number) => text.row <= row && row < text.row + text.rowSpan;
const heightOf = (parts: readonly RowPart[]) => parts.reduce((sum, part) => sum + part.height, 0);

function isRepeated({ room, padding }: Layout, text: TextBox): boolean {
  return text.repeats && text.lines * text.lineHeight + 2 * padding <= room * repeatable;
}

/** Height that a text needs on this page, if it is to end here or be drawn again here. */
function need({ layout, taken }: Pagination, index: number): number {
  const text = layout.texts[index];
  if (!text) return 0;
  const lines = isRepeated(layout, text) ? text.lines : text.lines - (taken[index] ?? 0);
  return lines > 0 ? lines * text.lineHeight + 2 * layout.padding : 0;
}

/** Height that `parts` give a text. */
function given(parts: readonly RowPart[], text: TextBox): number {
  return heightOf(parts.filter((part) => spanning(text, part.row)));
}

function headsOf({ rows, room }: Layout, row: number): RowPart[] {
  const heads = (rows[row]?.heads ?? []).map((head) => ({ row: head, height: rows[head]?.height ?? 0, repeated: true }));
  return heightOf(heads) <= room * repeatableHead ? heads : [];
}

/** Height with which a row ends on this page: its natural one, or more where a text that ends with it has been torn. */
function endHeight(state: Pagination, row: number): number {
  const { layout, parts, consumed } = state;
  let height = Math.max((layout.rows[row]?.height ?? 0) - consumed, 0);
  for (const index of state.ending[row] ?? []) {
    const text = layout.texts[index];
    if (text) height = Math.max(height, need(state, index) - given(parts, text));
  }
  return height;
}

/** What a row that stays open at the end of the page lacks, so that repeated texts across the break have room. */
function lackingAt(state: Pagination, parts: readonly RowPart[], next: number): number {
  let lacking = 0;
  for (const index of state.spans) {
    const text = state.layout.texts[index];
    if (text && text.row < next && spanning(text, next) && isRepeated(state.layout, text)) lacking = Math.max(lacking, need(state, index) - given(parts, text));
  }
  return lacking;
}

/** Texts that have a part in the page being filled. */
function textsOnPage({ layout, parts, beginning, spans }: Pagination): number[] {
  const rows = new Set(parts.map((part) => part.row));
  const earlier = spans.filter((index) => {
    const text = layout.texts[index];
    return text && !rows.has(text.row) && parts.some((part) => spanning(text, part.row));
  });
  return [...earlier, ...[...rows].flatMap((row) => beginning[row] ?? [])];
}

/** Closes the page: says which lines of which text stand where. */
function endPage(state: Pagination): void {
  const { layout, parts, taken } = state;
  const texts: TextPart[] = [];
  const tops: number[] = [];
  let top = 0;
  for (const part of parts) {
    tops.push(top);
    top += part.height;
  }
  for (const index of textsOnPage(state)) {
    const text = layout.texts[index];
    if (!text || text.lines === 0) continue;
    const first = parts.findIndex((part) => spanning(text, part.row));
    const height = given(parts, text);
    const fitting = Math.max(0, Math.floor((height - 2 * layout.padding + tolerance) / text.lineHeight));
    const inHead = parts.every((part) => part.repeated || !spanning(text, part.row));
    // A cell that begins in the header and ended on an earlier page has only the header's height here, maybe too little.
    if (inHead && fitting < text.lines) continue;
    const repeated = inHead || isRepeated(layout, text);
    const firstLine = repeated ? 0 : (taken[index] ?? 0);
    const lines = repeated ? text.lines : Math.min(fitting, text.lines - firstLine);
    if (!repeated) taken[index] = firstLine + lines;
    if (lines > 0) texts.push({ text: index, top: tops[first] ?? 0, height, firstLine, lines });
  }
  state.pages.push({ rows: parts, texts });
  state.parts = [];
}

/**
 * Where to break when `row` does not fit: the last place that tears nothing that belongs together and leaves every
 * repeated text room, if need be by making the last row on the page higher.
 */
function breakBefore(state: Pagination, row: number): { next: number; parts: RowPart[] } {
  const { layout, parts } = state;
  const firstOwn = parts.find((part) => !part.repeated)?.row ?? row;
  for (const strict of [true, false]) {
    for (let next = row; next > firstOwn; next -= 1) {
      if (strict && layout.rows[next - 1]?.keepWithNext) continue;
      const kept = parts.filter((part) => part.repeated || part.row < next);
      const lacking = lackingAt(state, kept, next);
      if (heightOf(kept) + lacking > layout.room + tolerance) continue;
      const last = kept.at(-1);
      if (last && lacking > 0) kept[kept.length - 1] = { ...last, height: last.height + lacking };
      return { next, parts: kept };
    }
  }
  return { next: row, parts };
}

/** Whether a row that is taller than a page may begin in what is left of this one. */
function mayBegin(state: Pagination, row: number, left: number): boolean {
  const { layout, parts } = state;
  const concerned = new Set([...state.spans, ...(state.beginning[row] ?? [])]);
  return [...concerned].every((index) => {
    const text = layout.texts[index];
    if (!text || !spanning(text, row) || text.lines === 0) return true;
    const least = isRepeated(layout, text) ? need(state, index) : Math.min(leastLines, text.lines) * text.lineHeight + 2 * layout.padding;
    return given(parts, text) + left >= least - tolerance;
  });
}

/**
 * Divides rows among pages. Every row stands once; rows are torn only where they are taller than a page; headers are drawn
 * again above the rows they head; every line of every text stands once, or with a repeated text once on each of its pages.
 */
export function paginate(layout: Layout): Page[] {
  const beginning: number[][] = layout.rows.map(() => []);
  const ending: number[][] = layout.rows.map(() => []);
  const spans: number[] = [];
  layout.texts.forEach((text, index) => {
    beginning[text.row]?.push(index);
    ending[text.row + text.rowSpan - 1]?.push(index);
    if (text.rowSpan > 1) spans.push(index);
  });
  const state: Pagination = { layout, beginning, ending, spans, pages: [], parts: [], taken: layout.texts.map(() => 0), consumed: 0 };
  let row = 0;
  while (row < layout.rows.length) {
    if (state.parts.length === 0) state.parts = headsOf(layout, row);
    const begun = state.parts.some((part) => !part.repeated);
    const left = layout.room - heightOf(state.parts);
    const height = endHeight(state, row);
    if (height <= left + tolerance) {
      state.parts.push({ row, height, repeated: false });
      state.consumed = 0;
      row += 1;
      continue;
    }
    const tall = (layout.rows[row]?.height ?? 0) > layout.room - heightOf(headsOf(layout, row));
    if (!begun || (tall && mayBegin(state, row, left))) {
      state.parts.push({ row, height: left, repeated: false });
      state.consumed += left;
      endPage(state);
      continue;
    }
    const { next, parts } = breakBefore(state, row);
    state.parts = parts;
    endPage(state);
    row = next;
  }
  if (state.parts.length > 0) endPage(state);
  return state.pages;
}
