import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Greys of a page, row by row from the upper left corner: 0 is black, 255 white. */
export type Picture = { readonly width: number; readonly height: number; readonly greys: Uint8Array };

const dotsPerInch = 50;

type Context = {
  drawImage(image: { width: number; height: number }, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
};
type Canvas = { getContext(kind: '2d'): Context };
type CanvasLibrary = { readonly createCanvas: (width: number, height: number) => Canvas; readonly loadImage: (data: Uint8Array) => Promise<{ width: number; height: number }> };

/** pdf.js's own canvas, which is optional: built for some machines and not for others. Or the reason why it is not here. */
export function openCanvas(): { readonly library: CanvasLibrary } | { readonly missing: string } {
  try {
    const fromReader = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return { library: fromReader('@napi-rs/canvas') as CanvasLibrary };
  } catch (error) {
    return { missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

function greysOf(context: Context, width: number, height: number): Picture {
  const { data } = context.getImageData(0, 0, width, height);
  const greys = Uint8Array.from({ length: width * height }, (_, at) => Math.round(0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0)));
  return { width, height, greys };
}

/** Draws the first page of a PDF, and the last where there are more. `moved` is in dots, to the right and down. */
export async function drawEnds(data: Uint8Array, { createCanvas }: CanvasLibrary, moved = 0): Promise<{ page: number; picture: Picture }[]> {
  const loading = getDocument({ data, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    const drawn: { page: number; picture: Picture }[] = [];
    for (const number of new Set([1, document.numPages])) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: dotsPerInch / 72, offsetX: moved, offsetY: moved });
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
      const canvas = createCanvas(width, height);
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      drawn.push({ page: number, picture: greysOf(canvas.getContext('2d'), width, height) });
    }
    return drawn;
  } finally {
    await loading.destroy();
  }
}

function chunk(kind: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(body.length, 0);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}

/** A PNG of sixteen greys, which the tolerance does not notice and which takes a tenth of the room of colours. */
export function encodePng({ width, height, greys }: Picture): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  greys.forEach((grey, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const place = y * stride + 1 + (x >> 1);
    rows[place] = (rows[place] ?? 0) | (Math.round(grey / 17) << (x % 2 === 0 ? 4 : 0));
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())]);
}

export async function decodePng(data: Uint8Array, { createCanvas, loadImage }: CanvasLibrary): Promise<Picture> {
  const image = await loadImage(data);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return greysOf(context, image.width, image.height);
}
