import { newFormText } from '#shared/text/screens';
import { useShown } from '../store/context';

type UnitChoiceProps = {
  /** Id of a unit; empty for a new one. */
  readonly unit: string;
  /** Name of the new unit. */
  readonly name: string;
  readonly onUnit: (unit: string) => void;
  readonly onName: (name: string) => void;
};

/** One of the units, or the name of a new one. */
export function UnitChoice({ unit, name, onUnit, onName }: UnitChoiceProps) {
  const units = useShown((state) => state.outline?.units) ?? [];
  return (
    <>
      {units.length === 0 ? null : (
        <label>
          <span>{newFormText.unit}</span>
          <select value={unit} onChange={(event) => onUnit(event.target.value)}>
            {units.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            <option value="">{newFormText.newUnit}</option>
          </select>
        </label>
      )}
      {unit === '' ? (
        <label>
          <span>{newFormText.unitName}</span>
          <input value={name} onChange={(event) => onName(event.target.value)} />
        </label>
      ) : null}
    </>
  );
}
