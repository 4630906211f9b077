import type { FormSheetProps } from './form-sheet-props';

export type { FormSheetHandle, FormSheetProps, IndicatorSuggestion } from './form-sheet-props';

/** The form as on paper, and one grid to type in. */
export function FormSheet({ plan }: FormSheetProps) {
  return (
    <div>
      {plan.cells.map((cell) => (
        <div key={`${cell.row}/${cell.column}`}>{cell.text}</div>
      ))}
    </div>
  );
}
