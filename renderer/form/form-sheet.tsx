import { useState } from 'react';
import type { FormSheetProps } from './form-sheet-props';
import { OpenSheet } from './open-sheet';
import { createSheetMemory } from './sheet-memory';

export type { FormSheetHandle, FormSheetProps, IndicatorSuggestion } from './form-sheet-props';

/**
 * The form as on paper, and one grid to type in. Each form that is shown is a sheet of its own: what is being typed into
 * one is handed over before the next takes its place.
 */
export function FormSheet(props: FormSheetProps) {
  const [memory] = useState(createSheetMemory);
  return <OpenSheet key={props.view.declaration.id} {...props} memory={memory} />;
}
