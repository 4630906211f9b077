import { useEffect, useRef } from 'react';
import { zoomBy } from '../commands/zoom';
import { useShell } from '../store/context';

/** Ctrl and the wheel over the form change its size, as in Excel. */
export function useWheelZoom() {
  const { store } = useShell();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      store.setState(({ zoom }) => ({ zoom: zoomBy(zoom, event.deltaY < 0 ? 1 : -1) }));
    };
    // React listens passively, and a passive listener cannot keep the page from zooming.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [store]);
  return place;
}
