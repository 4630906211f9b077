import type { CheckReply } from '#shared/api/checks';
import { isOpen, type Finding } from '#shared/model/finding';
import { noticeText } from '#shared/text/window';
import type { Ask } from './ask';
import type { Mirror } from './mirror';
import type { Outbox } from './outbox';
import { formsInOrder } from './tree';
import type { ShellStore } from './store';

export type Checks = {
  /** Checks soon: the open form at once, the year when the hands rest. No forms named: the year at once. */
  readonly soon: (forms: readonly string[]) => void;
  /** Checks the year and says what came out. */
  readonly run: () => Promise<void>;
  readonly goTo: (finding: Finding) => Promise<void>;
  /** The next open finding of the year after the current one, or the one before it. */
  readonly step: (by: 1 | -1) => Promise<void>;
  readonly fix: (findings: readonly string[]) => Promise<void>;
  /** 已核实: lets findings stand, for a reason. */
  readonly setAside: (findings: readonly string[], reason: string) => Promise<boolean>;
  readonly restore: (findings: readonly string[]) => Promise<void>;
};

const formDelay = 10;
const yearDelay = 1200;
/** Findings in one reply: no more than the window can take in without a stutter. */
const pageSize = 1500;

export function createChecks(store: ShellStore, ask: Ask, outbox: () => Outbox, mirror: () => Mirror): Checks {
  let formTimer: ReturnType<typeof setTimeout> | undefined;
  let yearTimer: ReturnType<typeof setTimeout> | undefined;
  /** What the services told so far: by form, and up to where. */
  const byForm = new Map<string, readonly Finding[]>();
  let told = { year: 0, token: '' };
  let checking: Promise<boolean> = Promise.resolve(true);

  function soon(forms: readonly string[]): void {
    const open = store.getState().form?.id;
    clearTimeout(yearTimer);
    yearTimer = setTimeout(() => void checkYear(), forms.length === 0 ? 0 : yearDelay);
    if (open === undefined || !forms.includes(open)) return;
    clearTimeout(formTimer);
    formTimer = setTimeout(() => void checkForm(open), formDelay);
  }

  async function checkForm(declaration: string): Promise<void> {
    const { year } = store.getState();
    if (year === null) return;
    const reply = await ask('check.run', { year, declaration }, { quiet: ['notFound', 'noWorkbook'] });
    if (!reply.ok || store.getState().year !== year || store.getState().findings === null || told.year !== year) return;
    take(reply.value);
    show();
  }

  function take({ forms, findings }: CheckReply): void {
    const fresh = new Map<string, Finding[]>(forms.map((id) => [id, []]));
    for (const finding of findings) fresh.get(finding.declarationId)?.push(finding);
    for (const [id, own] of fresh) byForm.set(id, own);
  }

  /** In the order of the forms in the tree. */
  function show(): void {
    const { outline } = store.getState();
    const order = outline === null ? [] : formsInOrder(outline).map(({ id }) => id);
    const known = new Set(order);
    const others = [...byForm.keys()].filter((id) => !known.has(id));
    store.setState({ findings: [...order, ...others].flatMap((id) => byForm.get(id) ?? []) });
  }

  /** A check that is asked for while one is under way comes after it, and looks for what is newer. */
  function checkYear(): Promise<boolean> {
    checking = checking.then(readYear, readYear);
    return checking;
  }

  async function readYear(): Promise<boolean> {
    const { year, workbook } = store.getState();
    if (year === null || workbook === null) return false;
    if (told.year !== year || store.getState().findings === null) begin(year);
    let changed = store.getState().findings === null;
    for (;;) {
      const reply = await ask('check.run', { year, token: told.token, limit: pageSize }, { quiet: ['notFound', 'noWorkbook'] });
      if (!reply.ok || store.getState().year !== year) return false;
      if (reply.value.fresh) begin(year);
      changed ||= reply.value.fresh || reply.value.forms.length > 0;
      take(reply.value);
      told = { year, token: reply.value.token };
      if (!reply.value.more) break;
    }
    if (changed) show();
    return true;
  }

  function begin(year: number): void {
    byForm.clear();
    told = { year, token: '' };
  }

  async function run(): Promise<void> {
    if (!(await outbox().settled()) || !(await checkYear())) return;
    const count = store.getState().findings?.filter(({ aside }) => aside === undefined).length ?? 0;
    const text = count === 0 ? noticeText.noFindings : noticeText.checked(count);
    store.setState({ panelShown: true, panel: 'findings', notice: { tone: 'done', text, actions: [] } });
  }

  async function goTo(finding: Finding): Promise<void> {
    const there = store.getState().form?.id === finding.declarationId || (await mirror().openForm(finding.declarationId));
    if (there) store.setState({ screen: { kind: 'form' }, currentFinding: finding.id, focus: { ...finding.place } });
  }

  async function step(by: 1 | -1): Promise<void> {
    const { findings: all, currentFinding, form } = store.getState();
    const findings = all?.filter(({ id, aside }) => aside === undefined || id === currentFinding) ?? [];
    const at = findings.findIndex(({ id }) => id === currentFinding);
    if (findings.length === 0 || (at >= 0 && findings.length === 1 && findings[at]?.aside !== undefined)) {
      store.setState({ notice: { tone: 'done', text: noticeText.noMoreFindings, actions: [] } });
      return;
    }
    const firstHere = findings.findIndex(({ declarationId }) => declarationId === form?.id);
    const next = at >= 0 ? at + by : Math.max(firstHere, 0) - (by === 1 ? 0 : 1);
    const finding = findings[(next + findings.length) % findings.length];
    if (finding !== undefined) await goTo(finding);
  }

  async function fix(ids: readonly string[]): Promise<void> {
    const { year } = store.getState();
    if (year === null || ids.length === 0 || !(await outbox().settled())) return;
    const reply = await ask('check.fix', { year, findings: [...ids] });
    if (!reply.ok) return;
    const { applied } = reply.value;
    const text = applied === 0 ? noticeText.nothingFixed : noticeText.fixed(applied);
    store.setState({ notice: { tone: 'done', text, actions: [] } });
    await Promise.all([mirror().refresh(), checkYear()]);
  }

  async function setAside(ids: readonly string[], reason: string): Promise<boolean> {
    const { year } = store.getState();
    if (year === null || ids.length === 0 || !(await outbox().settled())) return false;
    const reply = await ask('finding.setAside', { year, findings: [...ids], reason });
    if (reply.ok) store.setState({ notice: { tone: 'done', text: noticeText.setAside(reply.value.count), actions: [] } });
    await checkYear();
    return reply.ok;
  }

  async function restore(ids: readonly string[]): Promise<void> {
    const { year } = store.getState();
    if (year === null || ids.length === 0 || !(await outbox().settled())) return;
    await ask('finding.restore', { year, findings: [...ids] });
    await checkYear();
  }

  return { soon, run, goTo, step, fix, setAside, restore };
}

/** Findings that still ask for something: what counts, and what is marked on the form. */
export function openFindings(findings: readonly Finding[] | null): readonly Finding[] {
  return findings?.filter((finding) => isOpen(finding)) ?? [];
}
