import { emptyYearText, noYearText } from '#shared/text/screens';
import { commandOf } from '../commands/commands';
import { Button } from '../controls/button';
import { useShell, useShown } from '../store/context';

/** A year without forms: the ways to get some. */
export function EmptyYear() {
  const shell = useShell();
  const year = useShown((state) => state.year);
  const before = useShown((state) => state.workbook?.years.filter((one) => state.year !== null && one < state.year).at(-1));
  const run = (id: Parameters<typeof commandOf>[0]) => () => commandOf(id).run(shell);
  return (
    <div className="empty empty-year">
      <h1>{year === null ? noYearText.heading : emptyYearText.heading(year)}</h1>
      <p>{year === null ? noYearText.hint : emptyYearText.hint}</p>
      <div className="empty-actions">
        {before === undefined || year === null ? null : (
          <Button look="primary" onClick={() => shell.show({ kind: 'rollover', from: before, to: year })}>
            {emptyYearText.rollover(before)}
          </Button>
        )}
        <Button look={before === undefined ? 'primary' : 'plain'} onClick={run('importFile')}>
          {emptyYearText.importFile}
        </Button>
        <Button onClick={run('newForm')}>{emptyYearText.newForm}</Button>
      </div>
    </div>
  );
}
