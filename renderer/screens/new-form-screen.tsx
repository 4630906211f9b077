import { useState, type FormEvent } from 'react';
import type { Template } from '#shared/template/schema';
import { newFormText } from '#shared/text/screens';
import { yearText } from '#shared/text/window';
import { Button } from '../controls/button';
import { Empty } from '../controls/empty';
import { useShell, useShown } from '../store/context';
import { ScreenFrame } from './screen-frame';
import { UnitChoice } from './unit-choice';
import { createForm } from './create-form';

export function NewFormScreen() {
  const templates = useShown((state) => state.info?.templates ?? null);
  return (
    <ScreenFrame title={newFormText.heading} narrow>
      {templates === null || templates.length === 0 ? <Empty text={newFormText.noTemplates} /> : <NewForm templates={templates} />}
    </ScreenFrame>
  );
}

function NewForm({ templates }: { readonly templates: readonly Template[] }) {
  const shell = useShell();
  const outline = useShown((state) => state.outline);
  const years = useShown((state) => state.workbook)?.years ?? [];
  const shownYear = useShown((state) => state.year);
  const department = useShown((state) => state.workbook?.department ?? '');
  const current = useShown((state) => state.form?.view.declaration);

  const [templateId, setTemplateId] = useState(current?.template ?? templates[0]?.id ?? '');
  const [unit, setUnit] = useState(current?.unitId ?? outline?.units[0]?.id ?? '');
  const [unitName, setUnitName] = useState((outline?.units.length ?? 0) === 0 ? department : '');
  const [name, setName] = useState('');
  const [year, setYear] = useState(shownYear ?? new Date().getFullYear() + 1);

  const template = templates.find(({ id }) => id === templateId);
  const forDepartment = template?.kind === 'department';
  const shownName = forDepartment && name === '' ? department : name;
  const ready = shownName.trim() !== '' && (forDepartment || unit !== '' || unitName.trim() !== '');
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void createForm(shell, { year, template: templateId, name: shownName.trim(), unit: forDepartment ? null : { id: unit, name: unitName.trim() } });
  };

  const now = new Date().getFullYear();
  const offered = [...new Set([...years, year, now + 2, now + 1, now, now - 1, now - 2])].toSorted((a, b) => b - a);
  return (
    <form className="boxes" onSubmit={create}>
      <label>
        <span>{newFormText.template}</span>
        <select data-first value={templateId} onChange={(event) => setTemplateId(event.target.value)}>
          {templates.map(({ id, region, title }) => (
            <option key={id} value={id}>
              {`${region} ${title}`}
            </option>
          ))}
        </select>
      </label>
      {forDepartment ? null : <UnitChoice unit={unit} name={unitName} onUnit={setUnit} onName={setUnitName} />}
      <label>
        <span>{forDepartment ? newFormText.departmentName : newFormText.name}</span>
        <input value={shownName} placeholder={forDepartment ? '' : newFormText.nameHint} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{newFormText.year}</span>
        <select value={year} onChange={(event) => setYear(Number(event.target.value))}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {yearText.year(one)}
            </option>
          ))}
        </select>
      </label>
      <div className="form-actions">
        <Button type="submit" look="primary" disabled={!ready}>
          {newFormText.create}
        </Button>
      </div>
    </form>
  );
}
