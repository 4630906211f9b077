import { stateText, treeText } from '#shared/text/window';
import type { FormState } from '../store/tree';

const marks = { empty: '○', filling: '◐', done: '✓', errors: '●', warnings: '▲', pending: '◇' } as const satisfies Record<FormState['kind'], string>;

/** The mark of a form's state, as the tree and the form's head show it. */
export function FormMark({ state }: { readonly state: FormState }) {
  return (
    <span className={`mark form-mark-${state.kind}`} aria-hidden="true">
      {marks[state.kind]}
    </span>
  );
}

/** The word of a form's state. */
export function stateWord(state: FormState): string {
  if (state.kind === 'errors') return stateText.findings(state.count);
  if (state.kind === 'warnings') return stateText.warnings(state.count);
  if (state.kind === 'pending') return stateText.pending(state.count);
  return stateText[state.kind];
}

/** What stands at the right of a form in the tree, where there is something to count. */
export function shortCount(state: FormState): string {
  if (state.kind === 'errors') return treeText.shortFindings(state.count);
  if (state.kind === 'warnings') return treeText.shortWarnings(state.count);
  if (state.kind === 'pending') return treeText.shortPending(state.count);
  return '';
}
