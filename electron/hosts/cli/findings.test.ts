import { describe, expect, it } from 'vitest';
import { declarationOf, emptyIndicator } from '#shared/model/declaration';
import type { Finding } from '#shared/model/finding';
import { findingsReport } from '../../services/report/findings-report';
import { countFindings, findingLine, printFindings, summaryOf } from '../../services/report/print-findings';

let next = 0;
const declaration = declarationOf(
  { fields: { projectName: '培训费' }, units: [], tasks: [], spendingPlan: [], indicators: [{ ...emptyIndicator, name: '培训人数' }, { ...emptyIndicator, name: '满意度' }] },
  { year: 2023, unitId: null, template: 'shenzhen-futian-project', kind: 'project', position: 1 },
  () => `id-${(next += 1)}`,
);
const row = declaration.indicators[1]?.id ?? '';
const sources = { totalAmount: 'D5', [`indicator/${row}/value`]: 'D14' };
const finding = (more: Partial<Finding>): Finding => ({
  id: 'x', rule: 'UNIT-01', outcome: 'finding', level: 'E', declarationId: declaration.id, form: '培训费',
  place: { kind: 'cell', table: 'indicator', row, column: 'value' }, message: '第 2 行“满意度”的指标值缺少单位', found: '≥90', expected: '≥90%', ...more,
});

describe('printFindings', () => {
  it('tells a row by its number and name, and a value of a file by its cell', () => {
    const [cell, field, form] = printFindings(
      [finding({ fix: { label: '补“%”', edits: [] } }), finding({ place: { kind: 'field', field: 'totalAmount' } }), finding({ place: { kind: 'form' } })],
      [{ declaration, sources, sheet: '培训费' }],
    );
    expect(cell?.place).toEqual({ kind: 'cell', table: 'indicator', row: 2, name: '满意度', column: 'value', cell: '培训费!D14' });
    expect(cell?.fix).toBe('补“%”');
    expect(field?.place).toEqual({ kind: 'field', field: 'totalAmount', cell: '培训费!D5' });
    expect(form).toEqual({ rule: 'UNIT-01', level: 'E', outcome: 'finding', form: '培训费', place: { kind: 'form' }, message: form?.message, found: '≥90', expected: '≥90%', fix: null });
  });
});

describe('counts and lines', () => {
  const findings = [finding({}), finding({ level: 'W' }), finding({ outcome: 'cannotTell' })];
  it('keeps what could not be judged apart', () => {
    expect(countFindings(findings)).toEqual({ E: 1, W: 1, I: 0, cannotTell: 1 });
    expect(findings.map(findingLine)[2]).toBe('[无法判断] 培训费：第 2 行“满意度”的指标值缺少单位');
    expect(summaryOf(countFindings([]))).toContain('没有发现问题');
  });
});

describe('findingsReport', () => {
  const report = (text: string) =>
    findingsReport({
      department: text, year: 2023, version: '0.1.0', time: '2026/1/1 09:00:00', forms: 1, counts: { E: 1, W: 0, I: 0, cannotTell: 0 }, remarks: [text],
      termOver: [{ name: text, reason: text }], problems: [text], doubts: [{ sheet: 's', range: 'A1', text, reason: text }],
      findings: printFindings([finding({ message: text, found: text, form: text })], [{ declaration, sources, sheet: null }]),
    });

  it('says what was found, where, and what is doubtful', () => {
    const html = report('区委组织部');
    for (const words of ['区委组织部 2023 年度', '必须改正 1 个', 's!A1', '≥90%']) expect(html).toContain(words);
  });

  it('shows text of a file as text, whatever it is', () => {
    const html = report('<img src=x onerror="alert(1)">&\'');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
  });
});
