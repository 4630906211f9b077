import { z } from 'zod';

const key = 'jixiaobu-preferences';

/** How printed forms look, in the preview and as a PDF. */
const look = z.object({
  /** Id of an installed font; null is the program's own. */
  font: z.string().nullable(),
  cover: z.boolean(),
  contents: z.boolean(),
  /** 草稿 on every page while findings of level E are open. */
  watermark: z.boolean(),
});
export type Look = z.infer<typeof look>;

/** How Excel files and packages are made up. */
const madeUp = z.object({ layout: z.enum(['sheets', 'stacked']), summary: z.boolean(), each: z.boolean() });
export type MadeUp = z.infer<typeof madeUp>;

/** Of the print preview: 1 is 100 %. */
const printZoom = z.union([z.enum(['width', 'page']), z.number().min(0.25).max(4)]);
export type PrintZoom = z.infer<typeof printZoom>;

const standardLook: Look = { font: null, cover: false, contents: false, watermark: true };
const standardMadeUp: MadeUp = { layout: 'sheets', summary: true, each: false };

/** What the window remembers of how a person likes it. */
const preferences = z.object({
  treeShown: z.boolean(),
  panelShown: z.boolean(),
  showPrevious: z.boolean(),
  /** 1 is 100 %. */
  zoom: z.number().min(0.8).max(2),
  look: look.catch(standardLook),
  madeUp: madeUp.catch(standardMadeUp),
  printZoom: printZoom.catch('width'),
  /** Widths of columns on screen by template, in millimetres; of the year's grid in pixels under its own name. */
  columnWidths: z.record(z.string(), z.array(z.number().positive())).catch({}),
});
export type Preferences = z.infer<typeof preferences>;

// The keys of the schema are those of what it gives.
export const preferenceNames = Object.keys(preferences.shape) as (keyof Preferences)[];

/** In a small window the panel would lie over the form (styles/narrow.css). */
const standard = (): Preferences => ({
  treeShown: true,
  panelShown: window.innerWidth > 1080,
  showPrevious: false,
  zoom: 1,
  look: standardLook,
  madeUp: standardMadeUp,
  printZoom: 'width',
  columnWidths: {},
});

/** The remembered preferences, or the standard where there are none or they cannot be read. */
export function loadPreferences(): Preferences {
  try {
    return preferences.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return standard();
  }
}

export function savePreferences(liked: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences.parse(liked)));
  } catch {
    // Storage is full or forbidden: the window works the same, it only forgets.
  }
}
