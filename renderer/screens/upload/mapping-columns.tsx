import { useState } from 'react';
import type { UploadMapping } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';
import { Button } from '../../controls/button';
import { moveWithin } from '../../controls/move-within';
import { freshHeader } from './mapping-fault';
import { MappingColumn } from './mapping-column';

type Columns = UploadMapping['columns'];
type MappingColumnsProps = { readonly columns: Columns; readonly onColumns: (columns: Columns) => void };

/** A name for each column that stays with it when it moves or is renamed, which its header does not. */
function useKeys(count: number) {
  const [keys, setKeys] = useState<readonly number[]>(() => Array.from({ length: count }, (_, index) => index));
  const next = Math.max(-1, ...keys) + 1;
  // Columns that came from outside (a file, the template's own) have new names.
  const known = keys.length === count ? keys : Array.from({ length: count }, (_, index) => next + index);
  return { keys: known, setKeys, next };
}

/** The columns in their order. */
export function MappingColumns({ columns, onColumns }: MappingColumnsProps) {
  const { keys, setKeys, next } = useKeys(columns.length);
  const [codesShown, setCodesShown] = useState<number | null>(null);
  const change = (newColumns: readonly Columns[number][], newKeys: readonly number[]) => {
    setKeys(newKeys);
    onColumns([...newColumns]);
  };
  return (
    <section className="mapping-columns" aria-label={uploadText.columns}>
      <table className="plain-table">
        <thead>
          <tr>
            <th className="number">{uploadText.order}</th>
            <th>{uploadText.header}</th>
            <th>{uploadText.source}</th>
            <th>{uploadText.format}</th>
            <th>{uploadText.actions}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => {
            const key = keys[index] ?? index;
            return (
              <MappingColumn
                key={key}
                column={column}
                number={index + 1}
                last={index === columns.length - 1}
                only={columns.length === 1}
                codesShown={codesShown === key}
                onCodesShown={(shown) => setCodesShown(shown ? key : null)}
                onChange={(changed) => change(columns.with(index, changed), keys)}
                onMove={(by) => change(moveWithin(columns, index, by), moveWithin(keys, index, by))}
                onRemove={() => change(columns.toSpliced(index, 1), keys.toSpliced(index, 1))}
              />
            );
          })}
        </tbody>
      </table>
      <Button onClick={() => change([...columns, { header: freshHeader(columns), source: 'text', text: '' }], [...keys, next])}>{uploadText.add}</Button>
    </section>
  );
}
