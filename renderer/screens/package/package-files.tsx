import type { PackageManifest } from '#shared/model/package-manifest';
import { packageText } from '#shared/text/package';

type PackageFilesProps = { readonly files: PackageManifest['files']; /** Names of those that are as the manifest says. */
  readonly sound: readonly string[] };

/** The files that the manifest names, and whether each is what it says. */
export function PackageFiles({ files, sound }: PackageFilesProps) {
  return (
    <section aria-label={packageText.files}>
      <h2>{packageText.files}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{packageText.name}</th>
            <th>{packageText.part}</th>
            <th className="number">{packageText.size}</th>
            <th>{packageText.digest}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, part, size, sha256 }) => {
            const right = sound.includes(name);
            return (
              <tr key={name}>
                <td>{name}</td>
                <td>{packageText.parts[part]}</td>
                <td className="number">{packageText.kilobytes((size / 1024).toFixed(1))}</td>
                <td className={right ? 'done' : 'wrong'} title={packageText.digestOf(sha256)}>
                  {right ? `✓ ${packageText.matches}` : `● ${packageText.differs}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
