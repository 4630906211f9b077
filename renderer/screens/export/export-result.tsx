import { printText } from '#shared/text/printing';
import { exportText } from '#shared/text/screens';
import { LevelMark } from '../../controls/level-mark';
import type { Exported } from './run-export';

/** What should be looked at in the file that was written. */
export function ExportResult({ exported: { name, problems, missingCharacters } }: { readonly exported: Exported }) {
  const count = problems.length + (missingCharacters.length > 0 ? 1 : 0);
  return (
    <section className="export-result" aria-label={exportText.done}>
      <h2>
        <span className="done">✓</span> {exportText.done} {name}
      </h2>
      {count === 0 ? null : (
        <>
          <p>
            <LevelMark level="W" /> {exportText.problems(count)}
          </p>
          {/* A long list must be reached by the keyboard to be scrolled. */}
          <ul className="problem-list" tabIndex={0} aria-label={exportText.problems(count)}>
            {missingCharacters.length === 0 ? null : (
              <li>
                {exportText.missing}：{printText.missingOf(missingCharacters)}。{exportText.missingHint}
              </li>
            )}
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
