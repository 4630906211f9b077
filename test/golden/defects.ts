import { readFileSync } from 'node:fs';
import { placeKey } from '#shared/model/edit';
import type { Declaration } from '#shared/model/declaration';
import type { Finding } from '#shared/model/finding';
import { toHalfWidth } from '#shared/normalise/character-width';

/** A mistake that a reader found in the published forms. */
export type ListedDefect = { readonly id: string; readonly file: string; readonly quote: string; readonly defect: string; readonly rule: string; readonly severity: string; readonly confidence: string };

export function listedDefects(): ListedDefect[] {
  const lines = readFileSync(new URL('../expected/defects.tsv', import.meta.url), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [id = '', file = '', quote = '', defect = '', rule = '', severity = '', confidence = ''] = line.split('\t').map((cell) => cell.replace(/^"(.*)"$/u, '$1').replaceAll('""', '"'));
    return { id, file, quote, defect, rule, severity, confidence };
  });
}

const plain = (text: string) => toHalfWidth(text).replace(/\s+/gu, '');

/**
 * Ids of the listed defects that a finding tells: same rule, and the quoted text stands where the finding points, or anywhere on a form whose
 * finding concerns the whole. Defects with the same rule and quote need a finding each.
 */
export function foundDefects(listed: readonly ListedDefect[], findings: readonly Finding[], declarations: readonly Declaration[]): Set<string> {
  const texts = new Map(findings.map((finding) => [finding.id, plain(`${finding.found}\n${textAt(finding, declarations)}`)]));
  const found = new Set<string>();
  const used = new Set<string>();
  for (const defect of listed) {
    const quoted = defect.quote.split('⇥').map(plain);
    const match = findings.find((finding) => {
      const key = `${finding.id}/${quoted.join()}`;
      return finding.outcome === 'finding' && finding.rule === defect.rule && !used.has(key) && quoted.every((part) => texts.get(finding.id)?.includes(part));
    });
    if (!match) continue;
    used.add(`${match.id}/${quoted.join()}`);
    found.add(defect.id);
  }
  return found;
}

const textsOf = (row: object) => Object.values(row).filter((value) => typeof value === 'string').join('\n');

/** The texts of the finding's field or row; of the whole form where it concerns that or the spending plan. */
function textAt(finding: Finding, declarations: readonly Declaration[]): string {
  const declaration = declarations.find((each) => each.id === finding.declarationId);
  if (!declaration) return '';
  const { place } = finding;
  if (place.kind === 'field') return declaration.fields[place.field] ?? '';
  const row = place.kind === 'cell' ? declaration.indicators.find((indicator) => indicator.id === place.row) : undefined;
  if (row) return textsOf(row);
  return [placeKey(declaration.id, place), ...Object.values(declaration.fields), ...declaration.indicators.map(textsOf)].join('\n');
}
