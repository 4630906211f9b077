import { useState } from 'react';
import type { Finding } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { useShell, useShown } from '../store/context';

const step = 50;

/** Findings that were set aside, with their reasons; each can be taken up again. */
export function AsideList({ findings, showForm }: { readonly findings: readonly Finding[]; readonly showForm: boolean }) {
  const { checks } = useShell();
  const editable = useShown((state) => state.workbook?.readOnly === null);
  const [limit, setLimit] = useState(step);
  if (findings.length === 0) return null;
  return (
    <details className="aside-list">
      <summary>{panelText.asideGroup(findings.length)}</summary>
      <ul>
        {findings.slice(0, limit).map((finding) => (
          <li key={finding.id} className="finding">
            <button type="button" className="finding-text" aria-label={panelText.goTo(finding.message)} onClick={() => void checks.goTo(finding)}>
              {showForm ? <span className="finding-form">{finding.form}</span> : null}
              <span className="muted">{finding.message}</span>
              <span className="aside-why">{panelText.reasonOf(finding.aside?.reason ?? '')}</span>
            </button>
            {editable ? (
              <Button look="quiet" onClick={() => void checks.restore([finding.id])}>
                {panelText.restoreFinding}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {findings.length > limit ? (
        <Button look="quiet" onClick={() => setLimit(limit + step)}>
          {panelText.moreFindings(Math.min(findings.length - limit, step))}
        </Button>
      ) : null}
    </details>
  );
}
