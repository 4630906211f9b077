import { yearText } from '#shared/text/year-grid';
import { Button } from '../controls/button';
import { noFilter } from './year-view';
import type { YearColumn, YearFacts, YearFilter, YearSort } from './year-view';

export type YearToolsProps = {
  readonly year: number;
  readonly forms: YearFacts['forms'];
  readonly levels: readonly string[];
  readonly columns: readonly YearColumn[];
  readonly filter: YearFilter;
  readonly sort: YearSort;
  readonly count: string;
  readonly onFilter: (filter: YearFilter) => void;
  readonly onSort: (sort: YearSort) => void;
};

/** What the year's grid is filtered and sorted by. */
export function YearTools({ year, forms, levels, columns, filter, sort, count, onFilter, onSort }: YearToolsProps) {
  const units = new Map(forms.filter(({ unitId }) => unitId !== '').map(({ unitId, unit }) => [unitId, unit]));
  const set = (part: Partial<YearFilter>) => onFilter({ ...filter, ...part });
  const isFiltered = Object.entries(filter).some(([, value]) => value !== '');
  const choose = (label: string, value: string, all: string, options: readonly (readonly [string, string])[], onChange: (value: string) => void) => (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {all !== '' && <option value="">{all}</option>}
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  const findings = Object.keys(yearText.findings) as (keyof typeof yearText.findings)[];
  return (
    <div className="year-tools">
      <h1>{yearText.heading(year)}</h1>
      <input type="search" aria-label={yearText.filterText} placeholder={yearText.filterText} value={filter.text} onChange={(event) => set({ text: event.target.value })} />
      {units.size > 1 && choose(yearText.unit, filter.unit, yearText.allUnits, [...units], (unit) => set({ unit, form: '' }))}
      {choose(yearText.form, filter.form, yearText.allForms, forms.filter(({ unitId }) => filter.unit === '' || unitId === filter.unit).map(({ id, name }) => [id, name] as const), (form) => set({ form }))}
      {choose(yearText.level, filter.level2, yearText.allLevels, levels.map((level) => [level, level] as const), (level2) => set({ level2 }))}
      <select aria-label={yearText.finding} value={filter.finding} onChange={(event) => set({ finding: findings.find((one) => one === event.target.value) ?? '' })}>
        {findings.map((one) => (
          <option key={one} value={one}>
            {yearText.findings[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={yearText.sort}
        value={sort?.column ?? ''}
        onChange={(event) => {
          const column = columns.find((one) => one === event.target.value);
          onSort(column ? { column, descending: false } : null);
        }}
      >
        <option value="">{yearText.noSort}</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {yearText.sortBy(yearText.columns[column])}
          </option>
        ))}
      </select>
      {sort && <Button onClick={() => onSort({ ...sort, descending: !sort.descending })}>{sort.descending ? yearText.descending : yearText.ascending}</Button>}
      {isFiltered && <Button onClick={() => onFilter(noFilter)}>{yearText.clearFilter}</Button>}
      <span className="year-count" role="status">
        {count}
      </span>
    </div>
  );
}
