import { withoutBlanks } from '../normalise/character-width';
import { structureText } from '../text/rules-structure';
import { defineYearRule } from './define-rule';
import { fieldPlace, indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import { fieldLabel } from './labels';
import type { Problem } from './rule';
import { cellLabel } from './text-label';

const text = structureText.dup03;
const fieldLength = 20;
const explanationLength = 15;
const goalLength = 8;
const textFields = ['overview', 'annualGoal', 'longTermGoal', 'overallGoal'] as const;
const plain = (words: string) => withoutBlanks(words).replace(/[，。、；：,.;:“”"]/gu, '');

/** The long-term goal that is the annual goal, a text that is another form's, an explanation that is another row's. */
export const copiedText = defineYearRule({
  id: 'DUP-03',
  title: text.title,
  basis: text.basis,
  level: 'W',
  checkYear(year) {
    const owners = new Map<string, FormView>();
    return year.forms.flatMap((form) => [...sameGoals(form), ...copiedFields(form, owners), ...copiedExplanations(form)].map((problem) => [form, problem] as const));
  },
  examples: {
    passes: [
      { fields: { annualGoal: '购买办公设备，改善办公条件。', longTermGoal: '逐步更新办公设备，提高工作效率。' } },
      [{ fields: { projectName: '甲', annualGoal: '完成工作。' } }, { fields: { projectName: '乙', annualGoal: '完成工作。' } }],
      { indicators: [{ name: '甲', value: '1次', explanation: '考察活动次数' }, { name: '乙', value: '2次', explanation: '考察活动次数' }] },
    ],
    fails: [
      { fields: { annualGoal: '购买办公设备,改善办公条件,提高工作效率。', longTermGoal: '购买办公设备，改善办公条件，提高工作效率。' } },
      [{ fields: { projectName: '甲', annualAmount: '5', longTermGoal: '认真落实全面做好离休干部服务管理工作的重要要求，落实各项职责。' } }, { fields: { projectName: '乙', annualAmount: '6', longTermGoal: '认真落实全面做好离休干部服务管理工作的重要要求，落实各项职责。' } }],
      { indicators: [{ name: '聘用人数', value: '9人', explanation: '草拟选聘社区主干进入事业编制方案，待区委研究' }, { name: '吻合度', value: '100%', explanation: '草拟选聘社区主干进入事业编制方案，待区委研究' }] },
    ],
  },
});

function sameGoals(form: FormView): Problem[] {
  const { fields } = form.declaration;
  const annual = plain(fields.annualGoal ?? '');
  const other = (['longTermGoal', 'overallGoal'] as const).find((field) => annual.length >= goalLength && plain(fields[field] ?? '') === annual);
  return other ? [{ place: fieldPlace(other), message: text.goals(fieldLabel(form, other), fieldLabel(form, 'annualGoal')), found: fields[other] ?? '', expected: '' }] : [];
}

function copiedFields(form: FormView, owners: Map<string, FormView>): Problem[] {
  const problems: Problem[] = [];
  const own = new Set<string>();
  for (const field of textFields) {
    const written = form.declaration.fields[field] ?? '';
    const key = plain(written);
    if (key.length < fieldLength || own.has(key)) continue;
    own.add(key);
    const owner = owners.get(key);
    // With the same amount it is the same project twice, which DUP-02 tells.
    if (owner && Number(owner.declaration.fields.annualAmount) === Number(form.declaration.fields.annualAmount)) continue;
    if (owner) problems.push({ place: fieldPlace(field), message: text.otherForm(fieldLabel(form, field), owner.name), found: written, expected: '' });
    else owners.set(key, form);
  }
  return problems;
}

function copiedExplanations(form: FormView): Problem[] {
  const rows = new Map<string, IndicatorRow>();
  return form.rows.flatMap((row): Problem[] => {
    const written = row.indicator.explanation;
    const key = row.applies ? `${row.indicator.period}/${plain(written)}` : '';
    if (plain(written).length < explanationLength || key === '') return [];
    const first = rows.get(key);
    if (!first) rows.set(key, row);
    // Two rows alike in value too are told by DUP-01.
    const alike = first?.reading.kind === 'words' && first.indicator.value.trim() === row.indicator.value.trim();
    return !first || alike ? [] : [{ place: indicatorPlace(row, 'explanation'), message: text.explanation(cellLabel(row, 'explanation'), first.number), found: written, expected: '' }];
  });
}
