import { importText } from '#shared/text/screens';
import { yearText } from '#shared/text/window';
import { Button } from '../../controls/button';
import { useShown } from '../../store/context';

type ImportBarProps = {
  readonly count: number;
  /** Forms were chosen, but the year has them all and they are to be skipped. */
  readonly skipped: boolean;
  readonly year: number | null;
  readonly guessed: boolean;
  /** Null where a workbook is open already. */
  readonly department: string | null;
  readonly onYear: (year: number | null) => void;
  readonly onDepartment: (department: string) => void;
  readonly onAccept: () => void;
};

/** Into which year, into which new workbook where none is open, and the button that does it. */
export function ImportBar({ count, skipped, year, guessed, department, onYear, onDepartment, onAccept }: ImportBarProps) {
  const known = useShown((state) => state.workbook?.years);
  const now = new Date().getFullYear();
  const years = [...new Set([...(known ?? []), ...(year === null ? [] : [year]), ...Array.from({ length: 9 }, (_, back) => now + 2 - back)])].toSorted((a, b) => b - a);
  const ready = count > 0 && year !== null && (department === null || department.trim() !== '');
  return (
    <>
      {year === null ? <span className="warning">▲ {importText.yearUnknown}</span> : null}
      {year !== null && guessed ? <span className="warning">▲ {importText.yearGuessed(year)}</span> : null}
      {count === 0 ? <span className="warning">▲ {skipped ? importText.allSkipped : importText.noneTaken}</span> : null}
      <span className="grow" />
      {department === null ? null : (
        <label className="inline-label" title={importText.departmentHint}>
          <span>{importText.department}</span>
          <input className="department" value={department} onChange={(event) => onDepartment(event.target.value)} />
        </label>
      )}
      <label className="inline-label">
        <span>{importText.year}</span>
        <select data-first={year === null || guessed ? '' : undefined} value={year ?? ''} onChange={(event) => onYear(event.target.value === '' ? null : Number(event.target.value))}>
          {year === null ? <option value="">{importText.chooseYear}</option> : null}
          {years.map((one) => (
            <option key={one} value={one}>
              {yearText.year(one)}
            </option>
          ))}
        </select>
      </label>
      <Button look="primary" data-first={year !== null && !guessed ? '' : undefined} disabled={!ready} onClick={onAccept}>
        {department === null ? importText.accept(count) : importText.createAndAccept(count)}
      </Button>
    </>
  );
}
