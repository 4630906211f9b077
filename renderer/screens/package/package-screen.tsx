import type { PackageCheck } from '#shared/api/outputs';
import { formatAmount } from '#shared/normalise/amount';
import { packageText } from '#shared/text/package';
import { Button } from '../../controls/button';
import { dayAndTime } from '../../controls/clock';
import { LevelMark } from '../../controls/level-mark';
import { useShell } from '../../store/context';
import { ScreenFrame } from '../screen-frame';
import { PackageDifferences } from './package-differences';
import { PackageFiles } from './package-files';

type PackageScreenProps = { readonly file: string; readonly check: PackageCheck };

/** A 上报包 that was opened: what it says of itself, whether that is so, and how it differs from the open workbook. */
export function PackageScreen({ file, check: { manifest, sound, faults, differences } }: PackageScreenProps) {
  const { flow } = useShell();
  const { department, counts, sums, reason } = manifest;
  const facts = [
    [packageText.department, department.code === '' ? department.name : `${department.name}${packageText.code(department.code)}`],
    [packageText.year, packageText.yearOf(manifest.year)],
    [packageText.made, dayAndTime(manifest.made)],
    [packageText.program, manifest.program],
    [packageText.forms, packageText.formsOf(counts.forms, counts.indicators)],
    ...sums.map(({ amount, money, forms }) => [packageText.sums, packageText.sumOf(formatAmount(amount, 2), money, forms)] as const),
    [packageText.findings, packageText.findingsOf(counts.errors, counts.warnings, counts.notes)],
    ...(reason === '' ? [] : [[packageText.reason, reason] as const]),
  ] as const;
  return (
    <ScreenFrame title={packageText.heading(file)} text tools={<span className="grow" />} bar={<><span className="grow" /><Button onClick={() => void flow.verifyPackage()}>{packageText.another}</Button></>}>
      <div className="package">
        {faults.length === 0 ? (
          <p className="package-verdict done" role="status">
            ✓ {packageText.whole}
          </p>
        ) : (
          <div className="package-verdict" role="alert">
            <p>
              <LevelMark level="E" /> {packageText.broken(faults.length)}
            </p>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
        <dl className="package-facts">
          {facts.map(([name, value]) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <PackageFiles files={manifest.files} sound={sound} />
        <PackageDifferences differences={differences} />
      </div>
    </ScreenFrame>
  );
}
