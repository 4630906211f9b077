import type { Finding } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { exportText } from '#shared/text/screens';
import { LevelMark } from '../../controls/level-mark';
import { useShell } from '../../store/context';

type OpenFindingsProps = { readonly findings: readonly Finding[]; readonly reason: string; readonly onReason: (reason: string) => void };
const most = 100;

/** What stands against an export, and the box for the reason to insist. */
export function OpenFindings({ findings, reason, onReason }: OpenFindingsProps) {
  const { checks } = useShell();
  if (findings.length === 0) return <p className="done">✓ {exportText.noOpen}</p>;
  return (
    <section className="open-findings" aria-label={exportText.open(findings.length)}>
      <h2>
        <LevelMark level="E" /> {exportText.open(findings.length)}
      </h2>
      <ul className="open-list">
        {findings.slice(0, most).map((finding) => (
          <li key={finding.id}>
            <button type="button" className="finding-text" aria-label={panelText.goTo(finding.message)} onClick={() => void checks.goTo(finding)}>
              <span className="finding-form">{finding.form}</span>
              <span>{finding.message}</span>
            </button>
          </li>
        ))}
        {findings.length > most ? <li className="muted">…</li> : null}
      </ul>
      <label className="reason">
        <span>{exportText.reason}</span>
        <textarea rows={2} value={reason} onChange={(event) => onReason(event.target.value)} />
        <span className="muted">{exportText.openHint}</span>
      </label>
    </section>
  );
}
