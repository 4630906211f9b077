import type { PreparedPrint } from '#shared/api/printing';
import { printText } from '#shared/text/printing';
import { LevelMark } from '../../controls/level-mark';
import { LookOptions } from '../export/look-options';

type PrintSettingsProps = {
  readonly info: PreparedPrint | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onGoTo: (page: number) => void;
};

/** Beside the pages: how they look, and what should be known before they are printed. */
export function PrintSettings({ info, reason, onReason, onGoTo }: PrintSettingsProps) {
  const missing = info?.forms.filter(({ missingCharacters }) => missingCharacters.length > 0) ?? [];
  return (
    <section className="print-settings" aria-label={printText.settings}>
      <h2>{printText.settings}</h2>
      <LookOptions />
      <p className="muted">{printText.dialogHint}</p>
      {info === null || info.errors === 0 ? null : (
        <div className="print-warning">
          <p>
            <LevelMark level="E" /> {printText.errors(info.errors)}
          </p>
          {info.draft ? (
            <p className="muted">{printText.draftHint}</p>
          ) : (
            <label className="reason">
              <span>{printText.reason}</span>
              <textarea rows={3} value={reason} onChange={(event) => onReason(event.target.value)} />
              <span className="muted">{printText.reasonHint}</span>
            </label>
          )}
        </div>
      )}
      {missing.length === 0 ? null : (
        <div className="print-warning" role="status">
          <p>
            <LevelMark level="W" /> {printText.missing}
          </p>
          <ul className="print-missing">
            {missing.map(({ id, name, firstPage, missingCharacters }) => (
              <li key={id}>
                <button type="button" className="fact" onClick={() => onGoTo(firstPage)}>
                  {name}
                </button>
                <span>{printText.missingOf(missingCharacters)}</span>
              </li>
            ))}
          </ul>
          <p className="muted">{printText.missingHint}</p>
        </div>
      )}
    </section>
  );
}
