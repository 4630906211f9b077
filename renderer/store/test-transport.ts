import type { Transport } from '#shared/api/client';
import type { EventName, EventValue, MethodArgs, MethodName, MethodValue } from '#shared/api/contract';
import type { FormView, Outline, WorkbookState } from '#shared/api/records';
import type { CheckReply } from '#shared/api/checks';
import type { Reply } from '#shared/api/reply';
import type { Finding } from '#shared/model/finding';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import type { Files } from '../transport/files';

type Answers = { [M in MethodName]?: (args: MethodArgs<M>) => Reply<MethodValue<M>> | Promise<Reply<MethodValue<M>>> };

/** For tests: a transport that answers from `answers`, keeps what was asked, and lets the test send events. */
export function answering(answers: Answers) {
  const asked: { method: MethodName; args: unknown }[] = [];
  const listeners = new Map<EventName, ((value: never) => void)[]>();
  const transport: Transport = {
    call: async (method, args) => {
      asked.push({ method, args });
      const answer = answers[method];
      if (answer === undefined) return { ok: false, code: 'internal', message: `没有为 ${method} 准备回答` };
      return answer(args);
    },
    on: (event, listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return () => {};
    },
  };
  const tell = <E extends EventName>(event: E, value: EventValue<E>) => {
    for (const listener of listeners.get(event) ?? []) listener(value as never);
  };
  return { transport, asked, tell, methods: () => asked.map(({ method }) => method) };
}

/** Files that nobody chooses. */
export const noFiles: Files = {
  kind: 'window',
  chooseImport: async () => ({ ok: true, value: null }),
  chooseWorkbook: async () => ({ ok: true, value: null }),
  choosePackage: async () => ({ ok: true, value: null }),
  chooseMapping: async () => ({ ok: true, value: null }),
  chooseTemplate: async () => ({ ok: true, value: null }),
  chooseSaveTarget: async () => ({ ok: true, value: null }),
  takeDropped: async () => ({ ok: true, value: null }),
  deliver: async () => true,
};

/** The reply of a check of the year, or with `declaration` of one form. */
export function checked(findings: readonly Finding[], declaration?: string): Reply<CheckReply> {
  const own = findings.filter(({ declarationId }) => declaration === undefined || declarationId === declaration);
  const forms = declaration === undefined ? [...new Set(own.map(({ declarationId }) => declarationId))] : [declaration];
  return ok({ token: '', fresh: declaration === undefined, more: false, forms, findings: own });
}

export const ok = <T>(value: T): Reply<T> => ({ ok: true, value });

export function workbook(change: Partial<WorkbookState> = {}): WorkbookState {
  return { name: '组织部.jxb', location: '/tmp', department: '组织部', years: [2022], revision: 1, readOnly: null, undo: null, redo: null, savedAt: null, ...change };
}

/** A form with two indicators, i1 and i2. */
export function form(id: string, fields: Record<string, string> = {}): FormView {
  const content = { fields: { projectName: `项目${id}`, ...fields }, units: [], tasks: [], spendingPlan: [], indicators: [] };
  const declaration = declarationOf(content, { year: 2022, unitId: 'u1', template: 't', kind: 'project', position: 1 }, () => id);
  const row = (rowId: string, position: number) => ({ ...emptyIndicator, id: rowId, position, name: `指标${rowId}`, value: '', previousId: null });
  return { declaration: { ...declaration, indicators: [row('i1', 1), row('i2', 2)] }, pending: [], doubts: [], previous: {} };
}

export function outlineOf(ids: readonly string[], change: Partial<Outline['forms'][number]> = {}): Outline {
  return {
    year: 2022,
    units: [{ id: 'u1', name: '部本级', code: '', position: 1 }],
    forms: ids.map((id) => ({
      id, name: `项目${id}`, kind: 'project', unitId: 'u1', template: 't', amount: '', previousAmount: '', money: '万元',
      pending: 0, doubts: 0, errors: null, warnings: null, done: false, empty: false, ...change,
    })),
  };
}
