import type { PackageDifference } from '#shared/api/outputs';
import { packageText } from '#shared/text/package';

/** How the package differs from the open workbook; null where none is open. */
export function PackageDifferences({ differences }: { readonly differences: readonly PackageDifference[] | null }) {
  return (
    <section aria-label={packageText.differences}>
      <h2>{packageText.differences}</h2>
      {differences === null || differences.length === 0 ? (
        <p className={differences === null ? 'muted' : 'done'}>{differences === null ? packageText.noWorkbook : `✓ ${packageText.same}`}</p>
      ) : (
        <>
          <p>{packageText.differ(differences.length)}</p>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{packageText.kind}</th>
                <th>{packageText.unit}</th>
                <th>{packageText.form}</th>
                <th>{packageText.message}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ kind, unit, form, message }, index) => (
                <tr key={`${index} ${form}`}>
                  <td>{packageText.kinds[kind]}</td>
                  <td>{unit}</td>
                  <td>{form}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
