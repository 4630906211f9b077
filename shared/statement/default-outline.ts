import type { StatementOutline, StatementSection } from '../model/statement-outline';
import type { Template } from '../template/schema';
import { statementText } from '../text/statement';

/** A department's form that is all text (总体绩效目标, 分项绩效目标, 工作保障措施) is published as text. */
export function isTextForm(template: Template): boolean {
  return template.kind === 'department' && template.page.blocks.every(({ kind }) => kind !== 'indicators' && kind !== 'tasks');
}

/**
 * The program's outline of a year's published text.
 * @param departmentForms templates of the year's department forms
 */
export function defaultOutline(departmentForms: readonly Template[]): StatementOutline {
  const department: StatementSection[] = [
    ...(departmentForms.some(isTextForm) ? [{ kind: 'departmentGoals' } as const] : []),
    ...(departmentForms.some((template) => !isTextForm(template)) ? [{ kind: 'departmentForms' } as const] : []),
  ];
  return {
    title: statementText.title,
    cover: true,
    contents: true,
    sections: [
      ...(department.length > 0 ? [{ kind: 'heading', level: 1, text: statementText.departmentPart } as const, ...department] : []),
      { kind: 'heading', level: 1, text: statementText.projectPart },
      { kind: 'heading', level: 2, text: statementText.listHeading },
      { kind: 'paragraph', text: statementText.introduction },
      { kind: 'projectList' },
      { kind: 'heading', level: 2, text: statementText.formsHeading },
      { kind: 'projectForms' },
    ],
  };
}
