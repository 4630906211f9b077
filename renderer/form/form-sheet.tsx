import { useRef } from 'react';
import type { FormPlace } from '#shared/model/edit';
import type { Selection } from '../grid/selection';
import type { FormSheetProps } from './form-sheet-props';
import { OpenSheet } from './open-sheet';

export type { FormSheetHandle, FormSheetProps, IndicatorSuggestion } from './form-sheet-props';

/**
 * The form as on paper, and one grid to type in. Each form that is shown is a sheet of its own: what is being typed into
 * one is handed over before the next takes its place.
 */
export function FormSheet(props: FormSheetProps) {
  const left = useRef(new Map<string, Selection>());
  const gone = useRef<FormPlace | null>(null);
  return <OpenSheet key={props.view.declaration.id} {...props} left={left.current} gone={gone} />;
}
