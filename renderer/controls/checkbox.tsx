import { useEffect, useRef } from 'react';

type CheckboxProps = {
  readonly checked: boolean;
  /** Some of what it stands for is chosen. */
  readonly mixed?: boolean;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Checkbox({ checked, mixed = false, label, hideLabel = false, disabled = false, onChange }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed && !checked;
  }, [mixed, checked]);
  return (
    <label className="checkbox">
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={hideLabel ? label : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      {hideLabel ? null : <span>{label}</span>}
    </label>
  );
}
