import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { InstalledFont } from '#shared/api/outputs';
import { facesOf, type FontFace } from './font-file';
import { knownFaces } from './known-faces';

/** A face in its file; `face` picks it out of a collection and is null for a file of its own. */
export type FaceFile = { readonly path: string; readonly face: string | null };
/** A font to print with; where the family has no bold face, the regular one is drawn thicker. */
export type PrintFont = InstalledFont & { readonly regular: FaceFile; readonly bold: FaceFile | null };

const deepest = 6;
const mostFiles = 20_000;
const fontFile = /\.(?:ttf|otf|ttc|otc)$/i;

/** Where this system keeps fonts: those of the machine and those of the user. */
export function fontFolders(platform: NodeJS.Platform = process.platform, environment: Readonly<Record<string, string | undefined>> = process.env): string[] {
  const home = homedir();
  if (platform === 'win32') {
    const windows = environment['WINDIR'] ?? environment['SystemRoot'] ?? 'C:\\Windows';
    const local = environment['LOCALAPPDATA'];
    return [join(windows, 'Fonts'), ...(local ? [join(local, 'Microsoft', 'Windows', 'Fonts')] : [])];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  const data = environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
  const shared = (environment['XDG_DATA_DIRS'] ?? '/usr/local/share:/usr/share').split(':').filter((folder) => folder !== '');
  return [...new Set([...shared.map((folder) => join(folder, 'fonts')), '/usr/share/fonts', '/usr/local/share/fonts', join(data, 'fonts'), join(home, '.fonts')])];
}

function* filesIn(folder: string, depth: number): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that is not there, or that may not be looked into, has no fonts for us.
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < deepest) yield* filesIn(path, depth + 1);
    else if (fontFile.test(entry.name)) yield path;
  }
}

type Found = FontFace & { readonly path: string };

function safely(path: string): Found[] {
  try {
    return facesOf(path).map((face) => ({ ...face, path }));
  } catch {
    // A font that cannot be read is as good as not installed.
    return [];
  }
}

/** Installed fonts in which a Chinese form can be printed, in the order of known-faces.ts. */
export function installedFonts(folders: readonly string[] = fontFolders()): PrintFont[] {
  const faces: Found[] = [];
  let files = 0;
  for (const folder of folders) {
    for (const path of filesIn(folder, 0)) {
      files += 1;
      if (files > mostFiles) break;
      faces.push(...safely(path).filter((face) => face.embeddable && !face.italic));
    }
  }
  return knownFaces.flatMap(({ style, name, families }): PrintFont[] => {
    const wanted = new Set(families.map((family) => family.toLowerCase()));
    const own = faces.filter((face) => face.families.some((family) => wanted.has(family.toLowerCase())));
    const nearest = (weight: number, from: number, to: number) =>
      own.filter((face) => face.weight >= from && face.weight <= to).toSorted((one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight))[0];
    const regular = nearest(400, 300, 550);
    if (!regular) return [];
    const bold = nearest(700, 600, 900);
    const file = (face: Found): FaceFile => ({ path: face.path, face: face.collected ? face.face : null });
    return [{ id: regular.face, name, style, regular: file(regular), bold: bold ? file(bold) : null }];
  });
}
