import { createHash } from 'node:crypto';
import type { Declaration } from '#shared/model/declaration';
import type { Finding, SetAside } from '#shared/model/finding';
import { rowsOf, textAt } from '#shared/model/place-text';

/** Of what a finding looked at: the cell, what its row is called, and what was found and expected. Of a whole form, what was said. */
export function fingerprint(declaration: Declaration, { place, found, expected, message }: Finding): string {
  const looked = place.kind === 'form' ? message : textAt(declaration, place);
  const name = place.kind === 'cell' ? (rowsOf(declaration, place.table).find((row) => row.id === place.row)?.name ?? '') : '';
  return createHash('sha256').update(JSON.stringify([looked, name, found, expected])).digest('hex').slice(0, 32);
}

/** Findings with the reason of those that a person set aside, where what they looked at has stayed the same. */
export function withAside(findings: readonly Finding[], declaration: Declaration, setAside: readonly SetAside[]): readonly Finding[] {
  if (setAside.length === 0) return findings;
  const known = new Map(setAside.map((each) => [each.id, each]));
  return findings.map((finding) => {
    const stands = known.get(finding.id);
    if (!stands || stands.fingerprint !== fingerprint(declaration, finding)) return finding;
    return { ...finding, aside: { reason: stands.reason, time: stands.time } };
  });
}
