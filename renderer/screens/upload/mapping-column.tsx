import { uploadSource, type UploadColumn } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';
import { Button } from '../../controls/button';
import { movingKey, RowTools } from '../../controls/row-tools';
import { CodeList } from './code-list';

type MappingColumnProps = {
  readonly column: UploadColumn;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  readonly only: boolean;
  readonly codesShown: boolean;
  readonly onCodesShown: (shown: boolean) => void;
  readonly onChange: (column: UploadColumn) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

const decimals = [0, 1, 2, 3, 4, 6] as const;
const amounts: ReadonlySet<UploadColumn['source']> = new Set<UploadColumn['source']>(['totalAmount', 'annualAmount', 'number', 'weight']);

/** One column of the upload file: its header, where its text comes from, and what is done to it. */
export function MappingColumn({ column, number, last, only, codesShown, onCodesShown, onChange, onMove, onRemove }: MappingColumnProps) {
  const { header, source, codes, limit, text } = column;
  const setSource = (chosen: string) => {
    const { text: _, decimals: __, ...rest } = column;
    onChange({ ...rest, source: uploadSource.parse(chosen) });
  };
  const setNumber = (name: 'decimals' | 'limit', typed: string) => {
    const { [name]: _, ...rest } = column;
    const value = Number.parseInt(typed, 10);
    onChange(Number.isNaN(value) || (name === 'limit' && value < 1) ? rest : { ...rest, [name]: value });
  };
  const setCodes = (next: Record<string, string> | undefined) => {
    const { codes: _, ...rest } = column;
    onChange(next === undefined ? rest : { ...rest, codes: next });
  };
  return (
    <>
      <tr
        onKeyDown={(event) => {
          const by = movingKey(event);
          if (by === null) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        <td className="number">{number}</td>
        <td>
          <input aria-label={uploadText.headerOf(number)} value={header} onChange={(event) => onChange({ ...column, header: event.target.value })} />
        </td>
        <td>
          <select aria-label={uploadText.sourceOf(header)} value={source} onChange={(event) => setSource(event.target.value)}>
            {uploadSource.options.map((one) => (
              <option key={one} value={one}>
                {uploadText.sources[one]}
              </option>
            ))}
          </select>
        </td>
        <td className="mapping-format">
          {source === 'text' ? (
            <input aria-label={uploadText.textOf(header)} placeholder={uploadText.textPlaceholder} value={text ?? ''} onChange={(event) => onChange({ ...column, text: event.target.value })} />
          ) : null}
          {amounts.has(source) ? (
            <select aria-label={uploadText.decimalsOf(header)} value={column.decimals ?? ''} onChange={(event) => setNumber('decimals', event.target.value)}>
              <option value="">{uploadText.asTyped}</option>
              {decimals.map((count) => (
                <option key={count} value={count}>
                  {uploadText.places(count)}
                </option>
              ))}
            </select>
          ) : null}
          {source === 'text' || amounts.has(source) ? null : (
            <>
              <input className="mapping-limit" inputMode="numeric" aria-label={uploadText.limitOf(header)} placeholder={uploadText.limitPlaceholder} value={limit ?? ''} onChange={(event) => setNumber('limit', event.target.value)} />
              <Button look="quiet" aria-expanded={codesShown} aria-label={uploadText.codesOf(header)} onClick={() => onCodesShown(!codesShown)}>
                {uploadText.codes(Object.keys(codes ?? {}).length)}
              </Button>
            </>
          )}
        </td>
        <td>
          <RowTools up={uploadText.up(header)} down={uploadText.down(header)} remove={uploadText.remove(header)} first={number === 1} last={last} removable={!only} onMove={onMove} onRemove={onRemove} />
        </td>
      </tr>
      {codesShown ? (
        <tr>
          <td colSpan={5}>
            <CodeList header={header} codes={codes ?? {}} onCodes={setCodes} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
