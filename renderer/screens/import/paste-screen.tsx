import { commandTitles } from '#shared/text/commands';
import { correctionText } from '#shared/text/import-corrections';
import { ScreenFrame } from '../screen-frame';

/** Waits for a table from another program. The window takes the paste itself (shell/use-paste.ts), so that no permission is asked for. */
export function PasteScreen() {
  return (
    <ScreenFrame title={commandTitles.importClipboard.replace('…', '')} narrow>
      <p className="paste-place" tabIndex={0} data-first="">
        {correctionText.pasteHint}
      </p>
    </ScreenFrame>
  );
}
