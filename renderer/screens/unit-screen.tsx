import { useState, type FormEvent } from 'react';
import { newUnitText } from '#shared/text/screens';
import { Button } from '../controls/button';
import { useShell, useShown } from '../store/context';
import { ScreenFrame } from './screen-frame';

/** A new unit, or another name for one. @param unit id of the unit to rename; null makes a new one. */
export function UnitScreen({ unit }: { readonly unit: string | null }) {
  const { ask, back, mirror } = useShell();
  const known = useShown((state) => state.outline?.units.find(({ id }) => id === unit));
  const [name, setName] = useState(known?.name ?? '');
  const [code, setCode] = useState(known?.code ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const given = { name: name.trim(), code: code.trim() };
    if (given.name === '') return;
    const reply = unit === null ? await ask('unit.add', given) : await ask('unit.rename', { id: unit, ...given });
    if (!reply.ok) return;
    await mirror.refresh();
    back();
  };
  return (
    <ScreenFrame title={unit === null ? newUnitText.heading : newUnitText.renameHeading} narrow>
      <form className="boxes" onSubmit={(event) => void save(event)}>
        <label>
          <span>{newUnitText.name}</span>
          <input data-first value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          <span>{newUnitText.code}</span>
          <input value={code} onChange={(event) => setCode(event.target.value)} />
        </label>
        <div className="form-actions">
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            {unit === null ? newUnitText.create : newUnitText.save}
          </Button>
        </div>
      </form>
    </ScreenFrame>
  );
}
