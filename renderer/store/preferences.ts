import { z } from 'zod';

const key = 'jixiaobu-preferences';

/** What the window remembers of how a person likes it. */
const preferences = z.object({
  treeShown: z.boolean(),
  panelShown: z.boolean(),
  showPrevious: z.boolean(),
  /** 1 is 100 %. */
  zoom: z.number().min(0.8).max(2),
});
export type Preferences = z.infer<typeof preferences>;

/** In a small window the panel would lie over the form (styles/narrow.css). */
const standard = (): Preferences => ({ treeShown: true, panelShown: window.innerWidth > 1080, showPrevious: false, zoom: 1 });

/** The remembered preferences, or the standard where there are none or they cannot be read. */
export function loadPreferences(): Preferences {
  try {
    return preferences.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return standard();
  }
}

export function savePreferences({ treeShown, panelShown, showPrevious, zoom }: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify({ treeShown, panelShown, showPrevious, zoom }));
  } catch {
    // Storage is full or forbidden: the window works the same, it only forgets.
  }
}
