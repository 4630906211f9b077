import type { Doubt } from '#shared/model/pending';
import { cli } from '#shared/text/cli';
import { reportText } from '#shared/text/report';
import type { FindingCounts, PrintedFinding } from './print-findings';

export type ReportParts = {
  readonly department: string;
  readonly year: number;
  readonly version: string;
  readonly time: string;
  readonly forms: number;
  readonly counts: FindingCounts;
  /** Sentences about how the set came to be. */
  readonly remarks: readonly string[];
  readonly termOver: readonly { readonly name: string; readonly reason: string }[];
  readonly findings: readonly PrintedFinding[];
  /** What the platform may refuse in the upload file. */
  readonly problems: readonly string[];
  readonly doubts: readonly Doubt[];
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const style = `
body { font: 14px/1.6 "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif; color: #1f2329; margin: 24px auto; max-width: 1040px; padding: 0 16px; }
h1 { font-size: 20px; } h2 { font-size: 16px; margin-top: 28px; } h3 { font-size: 14px; margin: 20px 0 6px; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } th, td { border: 1px solid #d5d9e0; padding: 4px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f4f5f7; } th:first-child { width: 14%; } th:nth-child(2) { width: 38%; } .muted { color: #646a73; } .E { color: #c0392b; } .W { color: #b26a00; } .I { color: #2f6f9f; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } tr { break-inside: avoid; } thead { display: table-header-group; } }`;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row('th', headings.map(escaped))}</thead><tbody>${rows.map((cells) => row('td', cells)).join('\n')}</tbody></table>`;
}

const marks = { E: '●', W: '▲', I: '○' } as const;

function levelCell({ level, outcome, aside }: PrintedFinding): string {
  if (aside !== undefined) return escaped(cli.aside);
  if (outcome === 'cannotTell') return escaped(cli.cannotTell);
  return `<span class="${level}">${marks[level]} ${escaped(cli.level[level])}</span>`;
}

/** What must be mended first, then what could not be judged, last what a person let stand. */
const weight = ({ level, outcome, aside }: PrintedFinding) => (aside !== undefined ? 4 : outcome === 'cannotTell' ? 3 : { E: 0, W: 1, I: 2 }[level]);

const messageCell = ({ message, aside }: PrintedFinding) => escaped(aside === undefined ? message : `${message}${reportText.asideReason(aside)}`);

function findingTables(findings: readonly PrintedFinding[]): string {
  if (findings.length === 0) return `<p>${escaped(reportText.none)}</p>`;
  const { level, message, found, expected } = reportText.columns;
  const forms = [...new Set(findings.map(({ form }) => form))];
  return forms
    .map((form) => {
      const rows = findings
        .filter((finding) => finding.form === form)
        .toSorted((one, other) => weight(one) - weight(other))
        .map((finding) => [levelCell(finding), messageCell(finding), escaped(finding.found), escaped(finding.expected)]);
      return `<h3>${escaped(form)}</h3>${table([level, message, found, expected], rows)}`;
    })
    .join('\n');
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<h2>${escaped(title)}</h2><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

function doubtTable(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return '';
  const { place, text, reason } = reportText.doubtColumns;
  const rows = doubts.map((doubt) => [`${doubt.sheet}!${doubt.range}`, doubt.text, doubt.reason].map(escaped));
  return `<h2>${escaped(reportText.doubts)}</h2>${table([place, text, reason], rows)}`;
}

/** A page that any browser shows and prints: what a colleague needs to mend the forms. */
export function findingsReport(parts: ReportParts): string {
  const title = escaped(reportText.title(parts.department, parts.year));
  const { E, W, I, cannotTell } = parts.counts;
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>`,
    `<h1>${title}</h1><p class="muted">${escaped(reportText.made(parts.time, parts.version))}</p>`,
    ...[reportText.counts(parts.forms, E, W, I, cannotTell), ...parts.remarks].map((line) => `<p>${escaped(line)}</p>`),
    list(reportText.termOver, parts.termOver.map(({ name, reason }) => `${name}：${reason}`)),
    `<h2>${escaped(reportText.findings)}</h2>`,
    findingTables(parts.findings),
    list(reportText.problems, parts.problems),
    doubtTable(parts.doubts),
    '</body></html>',
  ].join('\n');
}
