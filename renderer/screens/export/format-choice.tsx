import { exportFormat, type ExportFormat } from '#shared/api/records';
import { exportText } from '#shared/text/screens';

type FormatChoiceProps = { readonly format: ExportFormat; readonly onFormat: (format: ExportFormat) => void };

export function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  return (
    <fieldset className="formats">
      <legend>{exportText.format}</legend>
      {exportFormat.options.map((one) => (
        <label key={one} className={one === format ? 'format format-chosen' : 'format'}>
          <input type="radio" name="format" checked={one === format} onChange={() => onFormat(one)} />
          <span className="format-title">{exportText.formats[one].title}</span>
          <span className="muted">{exportText.formats[one].hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
