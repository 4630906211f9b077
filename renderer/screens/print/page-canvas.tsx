import { useEffect, useRef } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize } from './load-pdf';

type PageCanvasProps = {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  readonly size: PageSize;
  /** Pixels a point. */
  readonly scale: number;
  readonly label: string;
};

/** More than this a browser may refuse to draw. */
const mostPixels = 16_000_000;

/** One page, drawn as sharp as the screen is. */
export function PageCanvas({ document, number, size, scale, label }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.floor(size.width * scale);
  const height = Math.floor(size.height * scale);
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    const draw = async () => {
      const page = await document.getPage(number);
      const place = canvas.current;
      if (gone || place === null) return;
      const sharp = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
      const viewport = page.getViewport({ scale: scale * sharp });
      // Drawn aside, so that the page that is seen does not go white in between.
      const aside = window.document.createElement('canvas');
      aside.width = Math.ceil(viewport.width);
      aside.height = Math.ceil(viewport.height);
      const task = page.render({ canvas: aside, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (gone) return;
      place.width = aside.width;
      place.height = aside.height;
      place.getContext('2d')?.drawImage(aside, 0, 0);
    };
    // What was cancelled, or belongs to a document that was closed, is not to be seen any more.
    draw().catch(() => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [document, number, scale, width, height]);
  return <canvas ref={canvas} className="print-page" role="img" aria-label={label} style={{ width, height }} />;
}
