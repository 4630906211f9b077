import { useState } from 'react';
import { uploadText } from '#shared/text/upload';
import { Button } from '../../controls/button';

type Codes = Readonly<Record<string, string>>;
type CodeListProps = { readonly header: string; readonly codes: Codes; readonly onCodes: (codes: Record<string, string> | undefined) => void };

/** Texts of the forms and the platform's codes for them. A row that is not whole yet is only kept here. */
export function CodeList({ header, codes, onCodes }: CodeListProps) {
  const [rows, setRows] = useState<readonly (readonly [string, string])[]>(() => [...Object.entries(codes), ['', '']]);
  const change = (next: readonly (readonly [string, string])[]) => {
    setRows(next);
    const whole = Object.fromEntries(next.filter(([text]) => text !== ''));
    onCodes(Object.keys(whole).length === 0 ? undefined : whole);
  };
  const set = (index: number, row: readonly [string, string]) => change(rows.with(index, row));
  return (
    <section className="code-list" aria-label={uploadText.codesOf(header)}>
      <p className="muted">{uploadText.codesHint}</p>
      <table>
        <thead>
          <tr>
            <th>{uploadText.codeText}</th>
            <th>{uploadText.code}</th>
            <th aria-label={uploadText.actions} />
          </tr>
        </thead>
        <tbody>
          {rows.map(([text, code], index) => (
            <tr key={index}>
              <td>
                <input aria-label={uploadText.codeTextOf(index + 1)} value={text} onChange={(event) => set(index, [event.target.value, code])} />
              </td>
              <td>
                <input aria-label={uploadText.codeOf(index + 1)} value={code} onChange={(event) => set(index, [text, event.target.value])} />
              </td>
              <td>
                <button type="button" className="icon-button" aria-label={uploadText.removeCode(index + 1)} onClick={() => change(rows.toSpliced(index, 1))}>
                  ✕
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => change([...rows, ['', '']])}>{uploadText.addCode}</Button>
    </section>
  );
}
