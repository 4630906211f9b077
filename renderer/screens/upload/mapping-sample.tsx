import { useEffect, useState } from 'react';
import type { MethodValue } from '#shared/api/contract';
import type { UploadMapping } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';
import { LevelMark } from '../../controls/level-mark';
import { useShell, useShown } from '../../store/context';

type MappingSampleProps = { readonly template: string; /** One that can be used. */ readonly mapping: UploadMapping };

const restMilliseconds = 200;
const rows = 8;

/** The first rows that the mapping gives, and what the platform may refuse of them. */
export function MappingSample({ template, mapping }: MappingSampleProps) {
  const { ask } = useShell();
  const year = useShown((state) => state.year);
  const revision = useShown((state) => state.workbook?.revision);
  const [sample, setSample] = useState<MethodValue<'upload.sample'> | null>(null);
  useEffect(() => {
    if (year === null) return;
    let gone = false;
    const timer = setTimeout(() => {
      void ask('upload.sample', { year, template, mapping, rows }).then((reply) => {
        if (reply.ok && !gone) setSample(reply.value);
      });
    }, restMilliseconds);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, year, revision, template, mapping]);
  if (sample === null) return null;
  return (
    <section className="mapping-sample" aria-label={uploadText.sample}>
      <h2>
        {uploadText.sample} <span className="muted">{uploadText.sampleHint}</span>
      </h2>
      {sample.rows.length === 0 ? (
        <p className="muted">{uploadText.noRows}</p>
      ) : (
        <div className="sample-scroll" role="region" aria-label={uploadText.sample} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                {sample.headers.map((header) => (
                  <th key={header}>{header}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sample.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column} title={cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {sample.problems.length === 0 ? null : (
        <details>
          <summary>
            <LevelMark level="W" /> {uploadText.problems(sample.problems.length)}
          </summary>
          <ul className="problem-list" tabIndex={0} aria-label={uploadText.problems(sample.problems.length)}>
            {sample.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
