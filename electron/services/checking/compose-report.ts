import type { ExportRecord, ReportOrder } from '#shared/api/checks';
import { isOpen, type Finding } from '#shared/model/finding';
import type { Declaration } from '#shared/model/declaration';
import type { Report, ReportGroup, ReportLine } from '#shared/plan/plan-report';
import { rules } from '#shared/rules/registry';
import { placeName } from '#shared/template/place-name';
import type { Template } from '#shared/template/schema';
import { reportText } from '#shared/text/report';
import { countFindings } from '../report/print-findings';

export type ReportSource = {
  readonly department: string;
  readonly year: number;
  readonly version: string;
  readonly time: Date;
  readonly order: ReportOrder;
  /** In the order of the tree. */
  readonly forms: readonly Declaration[];
  readonly findings: readonly Finding[];
  readonly templates: ReadonlyMap<string, Template>;
  /** Exports of the year that went out with open findings of level E. */
  readonly insisted: readonly ExportRecord[];
};

const rank = { E: 0, W: 1, I: 2 } as const;
const known = new Map(rules.map((rule) => [rule.id, rule]));
const localTime = (time: Date) => time.toLocaleString('zh-CN', { hour12: false });

/** The findings as a list for a colleague: what is open by form or by rule, the gravest first, then what was set aside with its reason. */
export function composeReport(source: ReportSource): Report {
  const forms = new Map(source.forms.map((form) => [form.id, form]));
  const lineOf = (finding: Finding) => reportLine(finding, forms.get(finding.declarationId), source.templates);
  const aside = source.findings.filter((finding) => finding.aside !== undefined);
  const { E, W, I, cannotTell } = countFindings(source.findings);
  return {
    order: source.order,
    title: reportText.list(source.department, source.year),
    remarks: [
      reportText.made(localTime(source.time), source.version),
      reportText.counts(source.forms.length, E, W, I, cannotTell),
      ...source.insisted.map(({ time, format, errors, reason }) => reportText.exported(localTime(new Date(time)), reportText.formats[format] ?? '', errors, reason)),
    ],
    groups: [
      ...groups(source.findings.filter((finding) => finding.aside === undefined), source.order, lineOf),
      ...(aside.length === 0 ? [] : [{ heading: reportText.aside(aside.length), lines: aside.map(lineOf) }]),
    ],
  };
}

function groups(findings: readonly Finding[], order: ReportOrder, lineOf: (finding: Finding) => ReportLine): ReportGroup[] {
  const by = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = order === 'form' ? finding.declarationId : finding.rule;
    const group = by.get(key);
    if (group) group.push(finding);
    else by.set(key, [finding]);
  }
  const made = [...by.values()].map((members) => members.toSorted((a, b) => gravity(a) - gravity(b)));
  // Forms keep the order of the tree; rules come with the gravest first.
  const inOrder = order === 'form' ? made : made.toSorted(([a], [b]) => (a && b ? gravity(a) - gravity(b) : 0));
  return inOrder.map((members) => {
    const [first] = members;
    const name = order === 'form' ? first?.form : known.get(first?.rule ?? '')?.title;
    return { heading: reportText.group(name || reportText.wholeForm, members.length), lines: members.map(lineOf) };
  });
}

const gravity = (finding: Finding) => (isOpen(finding) ? rank[finding.level] : 3);

function reportLine(finding: Finding, form: Declaration | undefined, templates: ReadonlyMap<string, Template>): ReportLine {
  const template = form && templates.get(form.template);
  const rule = known.get(finding.rule);
  return {
    level: finding.outcome === 'cannotTell' ? reportText.cannotTell : reportText.levels[finding.level],
    form: finding.form,
    rule: rule?.title ?? finding.rule,
    place: (form && template ? placeName(form, template, finding.place) : '') || reportText.wholeForm,
    message: finding.message,
    ...excerpt(finding.found, finding.expected),
    basis: rule?.basis ?? '',
    reason: finding.aside?.reason ?? '',
  };
}

const longest = 48;
const around = 8;

/** Of long texts only what differs, with some characters on either side: the whole stands on the form. */
function excerpt(found: string, expected: string): { found: string; expected: string } {
  if (Math.max(found.length, expected.length) <= longest) return { found, expected };
  let head = 0;
  while (head < found.length && found[head] === expected[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(found.length, expected.length) - head && found.at(-1 - tail) === expected.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - around);
  const cut = (text: string) => {
    const part = text.slice(from, Math.min(text.length, Math.max(from, text.length - tail) + around));
    const shown = part.length > longest ? part.slice(0, longest) : part;
    return `${from > 0 ? '…' : ''}${shown}${from + shown.length < text.length ? '…' : ''}`;
  };
  return { found: cut(found), expected: expected === '' ? '' : cut(expected) };
}
