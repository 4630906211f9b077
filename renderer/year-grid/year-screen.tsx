import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { placeKey } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import { yearText } from '#shared/text/year-grid';
import { shownName } from '../form-places/shown-name';
import { useShell, useShown } from '../store/context';
import { formsInOrder } from '../store/tree';
import { useSuggestions } from '../store/use-suggestions';
import { followYear } from './load-year';
import { useInitials, useYearView } from './use-year-view';
import { standardWidths } from './year-geometry';
import { createYearRows } from './year-rows';
import type { YearRow } from './year-rows';
import { YearSheet } from './year-sheet';
import { YearTools } from './year-tools';
import type { YearColumn } from './year-view';

/** All indicators of the year, of every form, in one grid. */
export function YearScreen() {
  const year = useShown((state) => state.year);
  const isOpen = useShown((state) => state.workbook !== null);
  if (year === null || !isOpen) return null;
  return <Year key={year} year={year} />;
}

const widthsName = (column: YearColumn) => `indicators/${column}`;

function Year({ year }: { readonly year: number }) {
  const shell = useShell();
  const { store, forms: asked, checks, drafts, outbox, mirror, ask, sheet } = shell;
  const [rows] = useState(createYearRows);
  const outline = useShown((state) => state.outline);
  const templates = useShown((state) => state.info?.templates);
  const findings = useShown((state) => state.findings);
  const zoom = useShown((state) => state.zoom);
  const remembered = useShown((state) => state.columnWidths);
  const readOnly = useShown((state) => state.workbook?.readOnly !== null);
  const suggestions = useSuggestions();
  const { columns: known, loaded, total } = useStore(rows.store);
  useEffect(() => followYear(year, rows, { ask, mirror, store }), [year, rows, ask, mirror, store]);

  const forms = useMemo(() => {
    const units = new Map(outline?.units.map(({ id, name }) => [id, name]));
    const byId = new Map(templates?.map((template) => [template.id, template]));
    return (outline === null ? [] : formsInOrder(outline)).map(({ id, name, unitId, template: named }) => {
      const template = byId.get(named);
      return { id, name: shownName(name, template), unitId: unitId ?? '', unit: unitId === null ? '' : (units.get(unitId) ?? ''), template };
    });
  }, [outline, templates]);
  const formOf = useMemo(() => new Map(forms.map((form) => [form.id, form])), [forms]);
  const found = useMemo(() => findingsByRow(findings), [findings]);
  const [isSearched, setSearched] = useState(false);
  const initialsOf = useInitials(isSearched);
  const view = useYearView(rows, { forms, levelsFound: (row) => found.get(row)?.map(({ level }) => level) ?? [], initialsOf });

  const hasUnits = new Set(forms.map(({ unitId }) => unitId)).size > 1;
  const columns = useMemo((): YearColumn[] => [...(hasUnits ? (['unitName'] as const) : []), 'project', ...known.filter((column) => column !== 'number' && column !== 'wording'), 'findings'], [hasUnits, known]);
  const widths = useMemo(() => columns.map((column) => remembered[widthsName(column)]?.[0] ?? standardWidths[column]), [columns, remembered]);
  const levels = useMemo(() => [...new Set(forms.flatMap(({ template }) => template?.indicators.catalogue.flatMap(({ level2 }) => level2.map(({ name }) => name)) ?? []))], [forms]);

  const shown = (row: YearRow, column: YearColumn): string => {
    const form = formOf.get(row.form);
    if (column === 'unitName') return form?.unit ?? '';
    if (column === 'project') return form?.name ?? '';
    if (column === 'findings') return found.get(row.id)?.map(({ message }) => message).join(' ') ?? '';
    const text = rows.text(row, column);
    return column === 'period' ? (yearText.periods[text as keyof typeof yearText.periods] ?? text) : text;
  };
  const count = loaded < total ? yearText.loading(loaded, total) : yearText.count(view.order.length, total);
  return (
    <div className="year-screen">
      <YearTools
        year={year}
        forms={forms}
        levels={levels}
        columns={columns}
        filter={view.filter}
        sort={view.sort}
        count={count}
        onSort={view.setSort}
        onFilter={(filter) => {
          setSearched(isSearched || filter.text !== '');
          view.setFilter(filter);
        }}
      />
      {view.order.length === 0 && loaded >= total ? (
        <p className="year-none">{total === 0 ? yearText.empty(year) : yearText.none}</p>
      ) : (
        <YearSheet
          ref={sheet}
          rows={rows}
          order={view.order}
          columns={columns}
          widths={widths}
          zoom={zoom}
          year={year}
          readOnly={readOnly}
          sort={view.sort}
          templateOf={(form) => formOf.get(form)?.template}
          shown={shown}
          findingsOf={(row) => found.get(row)}
          suggestions={suggestions}
          onSend={(label, parts) => {
            rows.apply(parts);
            void outbox.addAll(label, parts);
          }}
          onSort={(column) => {
            sheet.current?.commit();
            const { sort } = view;
            view.setSort(sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true });
          }}
          onWidth={(column, width) => {
            const name = columns[column];
            if (name === undefined) return;
            store.setState(({ columnWidths: { [widthsName(name)]: _, ...others } }) => ({ columnWidths: width === null ? others : { ...others, [widthsName(name)]: [Math.max(36, width)] } }));
          }}
          onUndo={() => void asked.undo()}
          onRedo={() => void asked.redo()}
          onFix={(finding) => void checks.fix([finding])}
          onConfirm={(row, column) => void asked.confirmIn(row.form, [placeKey(row.form, { kind: 'cell', table: 'indicator', row: row.id, column })])}
          onOpen={(row, column) =>
            void asked.open(row.form).then(() => store.setState({ focus: { kind: 'cell', table: 'indicator', row: row.id, column } }))
          }
          onLeftOver={(left) => store.setState({ notice: { tone: 'offer', text: yearText.leftOver(left), actions: [] } })}
          onDraft={drafts.typing}
        />
      )}
    </div>
  );
}

/** Findings of indicators by their row. */
function findingsByRow(findings: readonly Finding[] | null): ReadonlyMap<string, readonly Finding[]> {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings ?? []) {
    if (finding.place.kind !== 'cell' || finding.place.table !== 'indicator') continue;
    const row = byRow.get(finding.place.row);
    if (row) row.push(finding);
    else byRow.set(finding.place.row, [finding]);
  }
  return byRow;
}
