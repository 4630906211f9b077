import type { Finding } from '#shared/model/finding';
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
  /** The next finding of the year after the current one, or the one before it. */
  readonly step: (by: 1 | -1) => Promise<void>;
  readonly fix: (findings: readonly string[]) => Promise<void>;
};

const formDelay = 60;
const yearDelay = 1200;

export function createChecks(store: ShellStore, ask: Ask, outbox: () => Outbox, mirror: () => Mirror): Checks {
  let formTimer: ReturnType<typeof setTimeout> | undefined;
  let yearTimer: ReturnType<typeof setTimeout> | undefined;

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
    const { rules } = await import('#shared/rules/registry');
    const reply = await ask('check.run', { year, declaration }, { quiet: ['notFound', 'noWorkbook'] });
    const { findings, year: now, outline } = store.getState();
    if (!reply.ok || now !== year || findings === null || outline === null) return;
    const order = new Map(formsInOrder(outline).map(({ id }, index) => [id, index]));
    const rank = (finding: Finding) => order.get(finding.declarationId) ?? order.size;
    // Rules that compare forms say nothing of one alone: what they said of it stays until the year is checked.
    const comparing = new Set(rules.filter((rule) => 'checkYear' in rule).map(({ id }) => id));
    const others = findings.filter((finding) => finding.declarationId !== declaration || comparing.has(finding.rule));
    store.setState({ findings: [...others, ...reply.value.findings].toSorted((a, b) => rank(a) - rank(b)) });
  }

  async function checkYear(): Promise<boolean> {
    const { year, workbook } = store.getState();
    if (year === null || workbook === null) return false;
    const reply = await ask('check.run', { year }, { quiet: ['notFound', 'noWorkbook'] });
    if (!reply.ok || store.getState().year !== year) return false;
    store.setState({ findings: reply.value.findings });
    return true;
  }

  async function run(): Promise<void> {
    if (!(await outbox().settled()) || !(await checkYear())) return;
    const count = store.getState().findings?.length ?? 0;
    const text = count === 0 ? noticeText.noFindings : noticeText.checked(count);
    store.setState({ panelShown: true, panel: 'findings', notice: { tone: 'done', text, actions: [] } });
  }

  async function goTo(finding: Finding): Promise<void> {
    const there = store.getState().form?.id === finding.declarationId || (await mirror().openForm(finding.declarationId));
    if (there) store.setState({ screen: { kind: 'form' }, currentFinding: finding.id, focus: { ...finding.place } });
  }

  async function step(by: 1 | -1): Promise<void> {
    const { findings, currentFinding, form } = store.getState();
    if (findings === null || findings.length === 0) {
      store.setState({ notice: { tone: 'done', text: noticeText.noMoreFindings, actions: [] } });
      return;
    }
    const at = findings.findIndex(({ id }) => id === currentFinding);
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

  return { soon, run, goTo, step, fix };
}
