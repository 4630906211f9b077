import { useReducer, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { FormView } from '#shared/api/records';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import type { Edit, FormPlace } from '#shared/model/edit';
import { placeKey } from '#shared/model/edit';
import type { Finding } from '#shared/model/finding';
import { planForm } from '#shared/plan/plan-form';
import { parseTemplate } from '#shared/template/schema';
import type { FormSheetHandle } from '../../../renderer/form/form-sheet-props';
import { FormSheet } from '../../../renderer/form/form-sheet';
import type { TypedDraft } from '../../../renderer/form/use-draft';
import { applyEdits } from '../../../renderer/store/overlay';
import expected from '../../expected/futian-2022-projects.xlsx.json';
import futian from '../../../resources/templates/shenzhen-futian-project.json';
import { departmentTemplate } from '../../golden/department-template';
import { formOf } from '../../grid/filled-form';
import '../../../renderer/theme.css';

/**
 * The form on screen without a workbook behind it: edits are applied at once. `?form=3` picks a form of the sample,
 * `?form=department` an empty department's form, `?template=mof-project` a filled one of that template, `?times=20` repeats its indicators; `window.page` tells the test what was asked for.
 */
const query = new URLSearchParams(location.search);
const asked = query.get('form') ?? '0';
let made = 0;
const newId = () => `r${(made += 1)}`;

const shipped = import.meta.glob<unknown>('../../../resources/templates/*.json', { eager: true, import: 'default' });
const named = shipped[`../../../resources/templates/${query.get('template')}.json`];
const template = parseTemplate(named ?? (asked === 'department' ? departmentTemplate : futian));

function viewOf(name: string): FormView {
  const source = expected.declarations[Number(name)];
  const content = {
    fields: Object.fromEntries(Object.entries(source?.fields ?? {})),
    units: [],
    tasks: [],
    spendingPlan: [],
    indicators: Array.from({ length: Number(query.get('times') ?? 1) }, () => source?.indicators ?? []).flatMap((rows) =>
      rows.map((row) => ({ ...emptyIndicator, ...row })),
    ),
  };
  const declaration = named ? formOf(template, true) : declarationOf(content, { year: 2023, unitId: null, template: template.id, kind: template.kind, position: 1 }, newId);
  const places: FormPlace[] = [
    { kind: 'field', field: 'annualAmount' },
    ...declaration.indicators.slice(0, 3).map((row): FormPlace => ({ kind: 'cell', table: 'indicator', row: row.id, column: 'value' })),
  ];
  const marked = query.has('marks') ? places : [];
  return {
    declaration,
    pending: marked.map((place) => ({ id: placeKey(declaration.id, place), declarationId: declaration.id, place, previous: '≥5人', moved: false })),
    doubts: [],
    previous: Object.fromEntries(marked.map((place) => [placeKey(declaration.id, place), place.kind === 'field' ? '120.5' : '≥5人'])),
  };
}

function findingsOf({ declaration }: FormView): Finding[] {
  const row = declaration.indicators[1]?.id ?? '';
  const base = { outcome: 'finding', declarationId: declaration.id, form: '', found: '', expected: '' } as const;
  return query.has('marks')
    ? [
        { ...base, id: 'f1', rule: 'UNIT-01', level: 'E', place: { kind: 'cell', table: 'indicator', row, column: 'value' }, message: '第 2 行“保障公务员招考体检人数”的指标值缺少单位，请补“人”。', fix: { label: '补“人”', edits: [] } },
        { ...base, id: 'f2', rule: 'TXT-01', level: 'W', place: { kind: 'field', field: 'overview' }, message: '项目概况里的“务工”可能是“误工”，请核对。' },
        { ...base, id: 'f3', rule: 'FIN-03', level: 'I', place: { kind: 'field', field: 'totalAmount' }, message: '项目总金额与本年度金额乘以期限不等，请核对。' },
      ]
    : [];
}

type History = { readonly views: readonly FormView[]; readonly at: number };
type Step =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'confirm'; readonly ids: readonly string[] }
  | { readonly kind: 'show'; readonly view: FormView };

function next(history: History, step: Step): History {
  const view = history.views[history.at];
  if (!view) return history;
  if (step.kind === 'show') return { views: [step.view], at: 0 };
  if (step.kind === 'undo') return { ...history, at: Math.max(0, history.at - 1) };
  if (step.kind === 'redo') return { ...history, at: Math.min(history.views.length - 1, history.at + 1) };
  const after =
    step.kind === 'edit' ? applyEdits(view, step.edits) : { ...view, pending: view.pending.filter(({ id }) => !step.ids.includes(id)) };
  return { views: [...history.views.slice(0, history.at + 1), after], at: history.at + 1 };
}

const log = { batches: [] as { label: string; edits: Edit[]; declarationId: string }[], confirmed: [] as string[][], fixes: [] as string[], selected: null as FormPlace | null, draft: null as TypedDraft | null };

Object.assign(window, { page: log });

function Page() {
  const [history, dispatch] = useReducer(next, { views: [viewOf(asked)], at: 0 });
  const [focus, setFocus] = useState<FormPlace | null>(null);
  const [widths, setWidths] = useState<readonly number[] | undefined>();
  const sheet = useRef<FormSheetHandle>(null);
  const view = history.views[history.at];
  if (!view) return null;
  const plan = planForm(template, view.declaration);
  Object.assign(log, { show: (name: string) => dispatch({ kind: 'show', view: viewOf(name) }), focus: (place: FormPlace) => setFocus({ ...place }), sheet });
  return (
    <FormSheet
      ref={sheet}
      widths={widths}
      onWidths={(changed) => setWidths(changed ?? undefined)}
      onDraft={(draft) => {
        log.draft = draft;
      }}
      template={template}
      view={view}
      plan={plan}
      findings={findingsOf(view)}
      showPrevious={query.has('previous')}
      zoom={Number(query.get('zoom') ?? 1)}
      readOnly={query.has('readOnly')}
      focus={focus}
      suggestions={(text) =>
        [{ name: '培训合格率', value: '≥95%', explanation: '考察培训效果', source: '2022 公务员管理' }].filter(({ name }) => name.includes(text))
      }
      onEdit={(label, edits, declarationId) => {
        log.batches.push({ label, edits, declarationId });
        if (declarationId === view.declaration.id) dispatch({ kind: 'edit', edits });
      }}
      onConfirm={(ids) => {
        log.confirmed.push(ids);
        dispatch({ kind: 'confirm', ids });
      }}
      onUndo={() => dispatch({ kind: 'undo' })}
      onRedo={() => dispatch({ kind: 'redo' })}
      onSelect={(place) => {
        log.selected = place;
      }}
      onApplyFix={(id) => log.fixes.push(id)}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
