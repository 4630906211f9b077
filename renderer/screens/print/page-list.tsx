import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { PreparedPrint } from '#shared/api/printing';
import { printText } from '#shared/text/printing';
import type { PrintZoom } from '../../store/preferences';
import type { PageSize, ShownPdf } from './load-pdf';
import { PageCanvas } from './page-canvas';
import { pageAt, pageGap, pageScale, widestOf } from './page-scale';

export type PageListHandle = { readonly goTo: (page: number) => void };

type PageListProps = {
  readonly ref: Ref<PageListHandle>;
  readonly shown: ShownPdf & { readonly info: PreparedPrint };
  readonly zoom: PrintZoom;
  /** Ctrl with the wheel. */
  readonly onZoom: (by: 1 | -1) => void;
  readonly onPage: (page: number) => void;
  readonly onScale: (scale: number) => void;
};

/** The pages below one another. Only those near the eye are drawn. */
export function PageList({ ref, shown: { document, sizes, info }, zoom, onZoom, onPage, onScale }: PageListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const place = useSizeOf(scroll);
  const scale = pageScale(zoom, useMemo(() => widestOf(sizes), [sizes]), place);
  const pages = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => Math.floor((sizes[index]?.height ?? 0) * scale) + pageGap,
    paddingStart: pageGap,
    scrollPaddingStart: pageGap,
    overscan: 1,
  });
  const current = useRef(1);
  useEffect(() => {
    pages.measure();
    pages.scrollToIndex(current.current - 1, { align: 'start' });
    onScale(scale);
  }, [pages, scale, sizes, onScale]);
  useImperativeHandle(ref, () => ({ goTo: (page) => pages.scrollToIndex(page - 1, { align: 'start' }) }), [pages]);
  useWheel(scroll, onZoom);

  const look = () => {
    const { scrollTop, clientHeight } = scroll.current ?? { scrollTop: 0, clientHeight: 0 };
    const page = pageAt(pages.measurementsCache.map(({ start }) => start), scrollTop, clientHeight);
    current.current = page;
    onPage(page);
  };
  return (
    <div ref={scroll} className="print-pages" role="region" aria-label={printText.pages} tabIndex={0} onScroll={look}>
      <div className="print-strip" style={{ height: pages.getTotalSize(), minWidth: widestOf(sizes).width * scale + 2 * pageGap }}>
        {pages.getVirtualItems().map(({ index, start }) => {
          const size = sizes[index];
          return size === undefined ? null : (
            <div key={index} className="print-place" style={{ top: start }}>
              <PageCanvas document={document} number={index + 1} size={size} scale={scale} label={printText.pageOf(nameAt(info, index + 1), index + 1, sizes.length)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Name of the form that a page belongs to. */
function nameAt({ forms }: PreparedPrint, page: number): string {
  return forms.findLast(({ firstPage }) => firstPage <= page)?.name ?? printText.front;
}

function useSizeOf(place: { current: HTMLElement | null }): PageSize {
  const [size, setSize] = useState<PageSize>({ width: 800, height: 600 });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return size;
}

/** React listens to the wheel passively, and the page would zoom as a whole. */
function useWheel(place: { current: HTMLElement | null }, onZoom: (by: 1 | -1) => void): void {
  useEffect(() => {
    const element = place.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [place, onZoom]);
}
