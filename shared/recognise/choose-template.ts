import type { DeclarationKind } from '../model/declaration';
import type { Template } from '../template/schema';
import { titleFit } from './captions';
import type { IndicatorHeader } from './indicator-header';
import type { RawField } from './raw';
import { labelKeys, type MoneyUnit } from './words';

/** What a form shows of the template that it was made from. */
export type Evidence = {
  readonly kind: DeclarationKind;
  readonly titles: readonly string[];
  readonly fields: readonly RawField[];
  readonly headers: readonly IndicatorHeader[];
  readonly hasTasks: boolean;
  readonly hasSpendingPlan: boolean;
  readonly moneyUnit: MoneyUnit | null;
};

/** Templates for forms of no known region. */
const general: ReadonlySet<string> = new Set(['mof-project', 'mof-department']);

/**
 * The template that a form follows best. A region's template must be told by its title or by most of its words; a form that fits
 * none is taken for the ministry's common one, if that is among the templates.
 */
export function chooseTemplate(evidence: Evidence, templates: readonly Template[]): Template | null {
  const ofKind = templates.filter((template) => template.kind === evidence.kind);
  const candidates = ofKind.length > 0 ? ofKind : templates;
  const scored = candidates.map((template) => ({ template, ...fit(evidence, template) })).toSorted((a, b) => b.score - a.score);
  const best = scored[0];
  const common = scored.find(({ template }) => general.has(template.id));
  if (!best || !common || best === common) return best?.template ?? null;
  // a short title such as 项目绩效目标表 stands over forms of many regions
  const isFollowed = best.share >= 0.6 || (best.isNamed && best.share >= common.share - mostBehind);
  return isFollowed ? best.template : common.template;
}

/** How much more of the form the common template may know before a title no longer speaks for its region. */
const mostBehind = 0.2;

type Fit = { readonly score: number; readonly isNamed: boolean; /** How much of form and template is the other's. */ readonly share: number };

function fit(evidence: Evidence, template: Template): Fit {
  const title = Math.max(0, ...evidence.titles.map((text) => titleFit(text, template)));
  const ownLabels = keysOf(template.fields);
  const labels = evidence.fields.filter(({ meanings }) => meanings.some(({ role }) => role === 'field' || role === 'member'));
  const known = labels.filter(({ label }) => hasKey(ownLabels, label.text));
  const distinct = new Set(known.map(({ label }) => keyIn(ownLabels, label.text)));
  const ownColumns = keysOf(template.indicators.columns);
  const columns = evidence.headers[0]?.columns.filter(({ use }) => use.role !== 'side') ?? [];
  const knownColumns = columns.filter((column) => hasKey(ownColumns, column.text));
  const inForm = (known.length + knownColumns.length) / Math.max(1, labels.length + columns.length);
  const inTemplate =
    (distinct.size + knownColumns.length) / Math.max(1, template.fields.length + template.indicators.columns.length);
  const share = (inForm + Math.min(1, inTemplate)) / 2;
  const parts = same(evidence.hasTasks, template.tasks !== undefined) + same(evidence.hasSpendingPlan, template.spendingPlan !== undefined);
  const table = 3 * same(evidence.headers.length > 0, template.page.blocks.some(({ kind }) => kind === 'indicators'));
  const periods = same((evidence.headers[0]?.blocks.length ?? 1) > 1 || hasOverall(evidence), template.indicators.periods.length > 1);
  const money = evidence.moneyUnit === null || evidence.moneyUnit === template.money.unit ? 0 : -2;
  return { score: title * 4 + share * 10 + parts + table + periods + money, isNamed: title > 0 && share >= 0.3, share };
}

const same = (found: boolean, wanted: boolean) => (found === wanted ? 0 : -1);
const hasOverall = ({ headers }: Evidence) => headers.some(({ blocks }) => blocks.some(({ period }) => period === 'overall'));

type Labelled = { readonly id: string; readonly label: string; readonly aliases: readonly string[] };

function keysOf(entries: readonly Labelled[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, label, aliases } of entries) for (const word of [label, ...aliases]) for (const key of labelKeys(word)) keys.set(key, id);
  return keys;
}

const keyIn = (keys: ReadonlyMap<string, string>, text: string) => labelKeys(text).map((key) => keys.get(key)).find((id) => id !== undefined);
const hasKey = (keys: ReadonlyMap<string, string>, text: string) => keyIn(keys, text) !== undefined;
