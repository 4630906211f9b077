import { useEffect, useMemo } from 'react';
import { planForm } from '#shared/plan/plan-form';
import { headerText } from '#shared/text/window';
import { Empty } from '../controls/empty';
import { FormSheet, type FormSheetProps } from '../form/form-sheet';
import { openFindings } from '../store/checks';
import { useShell, useShown } from '../store/context';
import type { OpenForm } from '../store/state';
import { useSuggestions } from '../store/use-suggestions';
import { FormHead } from './form-head';
import { useWheelZoom } from './wheel-zoom';

/** The open form with its head, or what to do where there is none. */
export function FormScreen() {
  const form = useShown((state) => state.form);
  const opening = useShown((state) => state.opening);
  if (form === null) return <Empty text={opening === null ? headerText.noForm : headerText.loading} />;
  return (
    <div className="form-screen">
      <FormHead form={form} />
      <Sheet form={form} />
    </div>
  );
}

function Sheet({ form }: { readonly form: OpenForm }) {
  const { sheet, store, forms, checks, drafts } = useShell();
  const template = useShown((state) => state.info?.templates.find(({ id }) => id === form.shown.declaration.template));
  const all = useShown((state) => state.findings);
  const findings = useMemo(() => openFindings(all), [all]);
  const showPrevious = useShown((state) => state.showPrevious);
  const zoom = useShown((state) => state.zoom);
  const focus = useShown((state) => state.focus);
  const readOnly = useShown((state) => state.workbook?.readOnly !== null);
  const widths = useShown((state) => state.columnWidths[form.shown.declaration.template]);
  const restoring = useShown((state) => state.restoring);
  const suggestions = useSuggestions();
  const place = useWheelZoom();
  const { declaration } = form.shown;
  const plan = useMemo(() => (template === undefined ? null : planForm(template, declaration)), [template, declaration]);
  const asked = useMemo(
    () =>
      ({
        onEdit: forms.edit,
        onConfirm: (pending) => void forms.confirm(pending),
        onUndo: () => void forms.undo(),
        onRedo: () => void forms.redo(),
        onSelect: (selected) => store.setState({ selected }),
        onApplyFix: (finding) => void checks.fix([finding]),
        onDraft: (draft) => drafts.typing(form.id, draft),
        onWidths: (changed) => store.setState(({ columnWidths: { [declaration.template]: _, ...others } }) => ({ columnWidths: changed === null ? others : { ...others, [declaration.template]: [...changed] } })),
      }) satisfies Partial<FormSheetProps>,
    [forms, store, checks, drafts, form.id, declaration.template],
  );
  useEffect(() => {
    // The screen before is gone and took the keyboard with it.
    if (document.activeElement === document.body) sheet.current?.focus();
  }, [sheet]);
  useEffect(() => {
    if (restoring?.declaration === form.id) drafts.placed(sheet.current?.write(restoring.place, restoring.text) ?? false);
  }, [restoring, form.id, drafts, sheet]);
  if (template === undefined || plan === null) return <Empty text={headerText.noTemplate(declaration.template)} />;
  return (
    <div ref={place} className="form-place">
      <FormSheet
        ref={sheet}
        template={template}
        view={form.shown}
        plan={plan}
        findings={findings}
        showPrevious={showPrevious}
        zoom={zoom}
        readOnly={readOnly}
        focus={focus}
        widths={widths}
        suggestions={suggestions}
        {...asked}
      />
    </div>
  );
}
