import { useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import type { GridController } from './controller';
import { fillTarget } from './fill';
import type { GridLayout, Slot } from './layout';
import { sameSlot } from './layout';
import { scrollerOf, slotOfElement } from './measure';
import { selectedRange } from './selection';
import type { GridStore } from './state';

const edge = 28;
const pace = 18;

const slotUnder = ({ clientX, clientY }: { clientX: number; clientY: number }): Slot | null =>
  document.elementsFromPoint(clientX, clientY).map((element) => slotOfElement(element)).find((slot) => slot !== null) ?? null;

/** What the pointer does to a grid: selects, drags a range, drags the fill handle, scrolls at the edges meanwhile. */
export function useGridPointer(store: GridStore, controller: GridController, layout: GridLayout) {
  const from = useRef<Slot | null>(null);
  const fills = useRef(false);
  const last = useRef({ clientX: 0, clientY: 0, ctrlKey: false });
  const scrolling = useRef(0);

  function pointerDown(event: PointerEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || target instanceof HTMLTextAreaElement) return;
    fills.current = target.classList.contains('grid-handle');
    const slot = slotOfElement(target);
    if (!slot && !fills.current) return;
    event.preventDefault();
    controller.focus();
    if (event.button === 2 && slot) return controller.menuAt(slot);
    if (event.button !== 0) return;
    if (slot) controller.pointerDown(slot, event.shiftKey);
    from.current = fills.current || event.shiftKey ? store.getState().selection.anchor : slot;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function drag(): void {
    const over = slotUnder(last.current);
    if (!over || !from.current) return;
    const { selection } = store.getState();
    if (fills.current) return store.setState({ filling: fillTarget(layout, selectedRange(layout, selection), over) });
    if (!sameSlot(over, from.current) || !sameSlot(selection.anchor, selection.head)) controller.pointerDrag(from.current, over);
  }

  function pointerMove(event: PointerEvent<HTMLElement>): void {
    if (!from.current) return;
    const { clientX, clientY, ctrlKey } = event;
    last.current = { clientX, clientY, ctrlKey };
    drag();
    scrollAtEdges(event.currentTarget);
  }

  /** Goes on by itself while the pointer rests at an edge. */
  function scrollAtEdges(surface: HTMLElement): void {
    cancelAnimationFrame(scrolling.current);
    const scroller = scrollerOf(surface);
    const { top, bottom, left, right } = scroller.getBoundingClientRect();
    const { clientX, clientY } = last.current;
    const beyond = (at: number, low: number, high: number) => (at < low + edge ? -1 : at > high - edge ? 1 : 0);
    const down = beyond(clientY, top, bottom);
    const across = beyond(clientX, left, right);
    if (!from.current || (down === 0 && across === 0)) return;
    scrolling.current = requestAnimationFrame(() => {
      scroller.scrollBy(across * pace, down * pace);
      drag();
      scrollAtEdges(surface);
    });
  }

  function pointerUp(): void {
    const { filling } = store.getState();
    if (fills.current && filling) controller.fillTo(filling, last.current.ctrlKey);
    stop();
  }

  function stop(): void {
    from.current = null;
    fills.current = false;
    cancelAnimationFrame(scrolling.current);
    if (store.getState().filling) store.setState({ filling: null });
  }

  function doubleClick(event: MouseEvent): void {
    const slot = slotUnder(event);
    if (slot) controller.doubleClick(slot);
  }

  return { onPointerDown: pointerDown, onPointerMove: pointerMove, onPointerUp: pointerUp, onPointerCancel: stop, onDoubleClick: doubleClick };
}
