import { paletteText } from '#shared/text/window';
import { useShell } from '../store/context';

/** Looks like the box that the palette opens with. */
export function CommandBox() {
  const { store } = useShell();
  return (
    <button type="button" className="command-box" aria-label={paletteText.label} aria-keyshortcuts="Control+K" onClick={() => store.setState({ paletteShown: true })}>
      <span aria-hidden="true">⌕</span>
      <span className="command-box-text">{paletteText.box}</span>
      <kbd aria-hidden="true">{paletteText.boxKey}</kbd>
    </button>
  );
}
