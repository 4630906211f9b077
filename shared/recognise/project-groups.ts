import type { Meaning } from './lexicon';
import type { IndicatorHeader } from './indicator-header';
import type { RawField, RawIndicator } from './raw';

const fieldIds = (meanings: readonly Meaning[]) => meanings.flatMap((meaning) => (meaning.role === 'field' ? [meaning.id] : []));
const names: ReadonlySet<string> = new Set(['projectName', 'projectCode']);

/** Whether a table lists many projects: their names or codes stand in a column of their own. */
export function isProjectList(header: IndicatorHeader): boolean {
  return header.columns.some(({ use }) => use.role === 'field' && fieldIds(use.meanings).some((id) => names.has(id)));
}

export type ProjectGroup = { readonly fields: readonly RawField[]; readonly indicators: readonly RawIndicator[] };

/**
 * Rows of a project list, project by project: a new one begins where a name, a code or a sequence number differs from the row above.
 * Blank cells go on; a merged cell that ends and begins again is another project of the same name.
 */
export function groupByProject(rows: readonly RawIndicator[]): ProjectGroup[] {
  const sequenced = sequenceTellsProjects(rows);
  const groups: { fields: Map<string, RawField>; indicators: RawIndicator[] }[] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    const marks = row.fields.filter(({ meanings }) => {
      const ids = fieldIds(meanings);
      return ids.some((id) => names.has(id)) || (sequenced && ids.includes('sequence'));
    });
    const isNext = current === undefined || marks.some((mark) => differs(mark, current.fields.get(mark.label.text)));
    const group = isNext ? { fields: new Map<string, RawField>(), indicators: [] } : current;
    if (isNext) groups.push(group);
    for (const field of row.fields) if (!group.fields.has(field.label.text)) group.fields.set(field.label.text, field);
    group.indicators.push(row);
  }
  return groups.map(({ fields, indicators }) => ({ fields: [...fields.values()], indicators }));
}

function differs(mark: RawField, known: RawField | undefined): boolean {
  const [value] = mark.values;
  const [before] = known?.values ?? [];
  if (!value || !before) return false;
  const isMerged = value.cell !== before.cell && (value.cell.rowSpan > 1 || before.cell.rowSpan > 1);
  return value.text.trim() !== before.text.trim() || isMerged;
}

/** A number that goes on within a project counts projects; one that changes with every row counts rows. */
function sequenceTellsProjects(rows: readonly RawIndicator[]): boolean {
  const numbers = rows.flatMap(({ fields }) =>
    fields.filter(({ meanings }) => fieldIds(meanings).includes('sequence')).map(({ values }) => values[0]?.text ?? ''),
  );
  return numbers.length > 0 && (numbers.length < rows.length || new Set(numbers).size < numbers.length);
}
