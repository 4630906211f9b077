import { exportFormat } from '#shared/api/records';
import { exportText } from '#shared/text/screens';
import type { ExportKind } from '../../store/state';

type FormatChoiceProps = { readonly format: ExportKind; readonly onFormat: (format: ExportKind) => void };
const kinds: readonly ExportKind[] = [...exportFormat.options, 'package'];

export function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  return (
    <fieldset className="formats">
      <legend>{exportText.format}</legend>
      {kinds.map((one) => (
        <label key={one} className={one === format ? 'format format-chosen' : 'format'}>
          <input type="radio" name="format" checked={one === format} onChange={() => onFormat(one)} />
          <span className="format-title">{exportText.formats[one].title}</span>
          <span className="muted">{exportText.formats[one].hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
