import { yearText } from '#shared/text/window';
import { useShell, useShown } from '../store/context';

/** Chooses the year that is shown; the next year and the one before can be added. */
export function YearSwitch() {
  const shell = useShell();
  const workbook = useShown((state) => state.workbook);
  const year = useShown((state) => state.year);
  if (workbook === null) return null;
  const years = workbook.years.toSorted((a, b) => b - a);
  const beside = [(year ?? Math.max(...years)) + 1, Math.max(...years) + 1, Math.min(...years) - 1];
  const fresh = [...new Set(beside)].filter((one) => !years.includes(one)).toSorted((a, b) => b - a);

  const choose = async (chosen: number) => {
    if (!years.includes(chosen)) {
      const reply = await shell.ask('year.add', { year: chosen });
      if (!reply.ok) return;
      shell.store.setState({ workbook: reply.value });
    }
    await shell.mirror.showYear(chosen);
    shell.show({ kind: 'form' });
  };

  if (years.length === 0) return null;
  return (
    <select className="year-switch" aria-label={yearText.label} value={year ?? ''} onChange={(event) => void choose(Number(event.target.value))}>
      {years.map((one) => (
        <option key={one} value={one}>
          {yearText.year(one)}
        </option>
      ))}
      {workbook.readOnly === null ? <hr /> : null}
      {workbook.readOnly === null
        ? fresh.map((one) => (
            <option key={one} value={one}>
              {yearText.add(one)}
            </option>
          ))
        : null}
    </select>
  );
}
