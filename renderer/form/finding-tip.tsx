import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { PlanCell } from '#shared/plan/plan';
import { findingMarkText, gridText } from '#shared/text/grid';
import { rectOfBox, slotOfElement } from '../grid/measure';
import type { GridStore } from '../grid/state';
import type { FormIndex } from './form-index';
import type { FormMarks } from './marks';

const hoverDelay = 250;

/** The cell under the pointer, once it has rested there. */
function useHovered(ground: RefObject<HTMLElement | null>, index: FormIndex): PlanCell | null {
  const [hovered, setHovered] = useState<{ row: number; column: number } | null>(null);
  useEffect(() => {
    const element = ground.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (event: PointerEvent) => {
      clearTimeout(timer);
      const slot = event.buttons === 0 && event.target instanceof Element ? slotOfElement(event.target) : null;
      if (slot) timer = setTimeout(() => setHovered(slot), hoverDelay);
      else setHovered(null);
    };
    const out = () => {
      clearTimeout(timer);
      setHovered(null);
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', out);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', out);
    };
  }, [ground]);
  return hovered ? (index.cellAt(hovered) ?? null) : null;
}

/** The sentences of what was found in a cell: on hover, and at the active cell so that the keyboard reads them too. */
export function FindingTip({
  ground,
  store,
  index,
  marks,
}: {
  readonly ground: RefObject<HTMLElement | null>;
  readonly store: GridStore;
  readonly index: FormIndex;
  readonly marks: FormMarks;
}) {
  const tip = useRef<HTMLDivElement>(null);
  const hovered = useHovered(ground, index);
  const active = useStore(store, (state) => state.selection.active);
  const shown = useStore(store, (state) => state.focused && !state.editing);
  const candidates = [hovered, shown ? index.cellAt(active) : null];
  const cell = candidates.find((candidate) => candidate && (marks.get(candidate)?.findings.length ?? 0) > 0);
  const findings = cell ? (marks.get(cell)?.findings ?? []) : [];

  useLayoutEffect(() => {
    const surface = tip.current?.parentElement;
    if (!surface || !tip.current || !cell) return;
    const rect = rectOfBox(surface, cell);
    if (!rect) return;
    // Below the cell's right end, and never beyond the form.
    const left = Math.max(0, Math.min(rect.left + rect.width / 2, surface.clientWidth - tip.current.offsetWidth));
    tip.current.style.transform = `translate(${left}px, ${rect.top + rect.height + 4}px)`;
  });

  if (findings.length === 0) return null;
  const fixable = findings.find((finding) => finding.fix);
  return (
    <div ref={tip} className="form-tip" role="tooltip">
      {findings.map((finding) => (
        <div key={finding.id} className="form-tip-line">
          <span className="form-mark" data-level={finding.level}>
            {findingMarkText[finding.level].mark}
          </span>
          {finding.message}
        </div>
      ))}
      {fixable?.fix && <span className="form-tip-fix">{gridText.fixHint(fixable.fix.label)}</span>}
    </div>
  );
}
