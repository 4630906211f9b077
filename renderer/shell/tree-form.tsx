import { memo, useEffect, useRef } from 'react';
import { useShell } from '../store/context';
import type { FormState } from '../store/tree';
import { FormMark, shortCount, stateWord } from './form-mark';

type TreeFormProps = {
  readonly id: string;
  readonly name: string;
  readonly state: FormState;
  readonly current: boolean;
  readonly focusable: boolean;
};

/** One form in the tree. A year may have thousands: only those that changed are drawn again. */
export const TreeForm = memo(function TreeForm({ id, name, state, current, focusable }: TreeFormProps) {
  const { forms, sheet } = useShell();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const open = () => void forms.open(id);
  return (
    <div
      ref={row}
      className="tree-form"
      role="treeitem"
      aria-level={2}
      aria-selected={current}
      aria-label={`${name} ${stateWord(state)}`}
      tabIndex={focusable ? 0 : -1}
      title={`${name} ${stateWord(state)}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        void forms.open(id).then(() => sheet.current?.focus());
      }}
    >
      <FormMark state={state} />
      <span className="tree-name">{name}</span>
      <span className={`tree-state tree-state-${state.kind}`}>{shortCount(state)}</span>
    </div>
  );
}, sameForm);

function sameForm(before: TreeFormProps, after: TreeFormProps): boolean {
  const { state: a, ...rest } = before;
  const { state: b, ...next } = after;
  const count = (state: FormState) => ('count' in state ? state.count : 0);
  return a.kind === b.kind && count(a) === count(b) && rest.id === next.id && rest.name === next.name && rest.current === next.current && rest.focusable === next.focusable;
}
