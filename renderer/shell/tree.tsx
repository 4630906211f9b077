import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { treeText, windowText } from '#shared/text/window';
import { Empty } from '../controls/empty';
import { shownName } from '../form-places/shown-name';
import { useMatcher } from '../search/matcher';
import { useShell, useShown } from '../store/context';
import { countFindings, countsOf, filterGroups, formState, treeGroups } from '../store/tree';
import { TreeForm } from './tree-form';
import { moveInTree } from './tree-keys';

/** Units and their forms of the year, with the state of each. */
export function Tree() {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { forms } = useShell();
  const outline = useShown((state) => state.outline);
  const loading = useShown((state) => state.year !== null);
  const findings = useShown((state) => state.findings);
  const templates = useShown((state) => state.info?.templates);
  const current = useShown((state) => state.opening ?? state.form?.id ?? null);
  const matches = useMatcher(typed !== '');

  const groups = useMemo(() => (outline === null ? [] : treeGroups(outline)), [outline]);
  const shown = useMemo(() => (query === '' ? groups : filterGroups(groups, (text) => matches(text, query))), [groups, query, matches]);
  const counts = useMemo(() => countFindings(findings), [findings]);

  const toggle = (id: string) =>
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const onFilterKey = (event: KeyboardEvent) => {
    const first = shown[0]?.forms[0];
    if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Enter' && first !== undefined) void forms.open(first.id);
    else return;
    event.preventDefault();
  };

  const focusable = shown.some((group) => group.forms.some(({ id }) => id === current)) ? current : (shown[0]?.forms[0]?.id ?? null);
  return (
    <nav className="tree-area" aria-label={windowText.tree} data-area="tree">
      <input
        type="search"
        className="tree-filter"
        aria-label={treeText.filter}
        placeholder={treeText.filterPlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onFilterKey}
      />
      {outline === null && !loading ? <Empty text={treeText.noYear} /> : null}
      {outline !== null && shown.length === 0 ? <Empty text={query === '' ? treeText.noForms(outline.year) : treeText.noMatch} /> : null}
      <div className="tree" role="tree" tabIndex={-1} aria-label={windowText.tree} onKeyDown={moveInTree}>
        {shown.map(({ unit, forms: ofUnit }) => {
          const id = unit?.id ?? '';
          const name = unit?.name ?? treeText.noUnit;
          const open = query !== '' || !closed.has(id);
          return (
            <div key={id} className="tree-group" role="treeitem" aria-level={1} aria-expanded={open} aria-selected={false} aria-label={name}>
              <button type="button" className="tree-unit" tabIndex={-1} aria-label={name} onClick={() => toggle(id)}>
                <span className="tree-arrow" aria-hidden="true">
                  {open ? '▾' : '▸'}
                </span>
                <span className="tree-name" title={name}>
                  {name}
                </span>
                <span className="tree-count">{ofUnit.length}</span>
              </button>
              {open ? (
                <div role="group">
                  {ofUnit.map((form) => (
                    <TreeForm
                      key={form.id}
                      id={form.id}
                      name={shownName(form.name, templates?.find((one) => one.id === form.template))}
                      state={formState(form, countsOf(counts, form.id))}
                      current={form.id === current}
                      focusable={form.id === focusable}
                    />
                  ))}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </nav>
  );
}
