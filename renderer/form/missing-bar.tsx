import { gridText } from '#shared/text/grid';
import type { MissingLevel } from './missing-levels';

/** Above the form, and no part of it: the required levels that have no row, each a button that adds one. */
export function MissingBar({ levels, onAdd }: { readonly levels: readonly MissingLevel[]; readonly onAdd: (level: MissingLevel) => void }) {
  if (levels.length === 0) return null;
  return (
    <div className="form-missing">
      <span>{gridText.missingLevels}</span>
      {levels.map((level) => (
        <button key={`${level.level1}/${level.level2}`} type="button" className="form-missing-level" onClick={() => onAdd(level)}>
          {gridText.addLevel(level.label)}
        </button>
      ))}
    </div>
  );
}
