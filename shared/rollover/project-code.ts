import type { Template } from '../template/schema';

/** The project code with the year's two or four digits moved on, where the template says where they stand and they are the form's year. */
export function nextProjectCode(code: string, template: Template, from: number, to: number): string {
  const at = template.rules.projectCode?.yearAt;
  if (at === undefined) return code;
  for (const digits of [4, 2]) {
    if (code.slice(at, at + digits) === String(from).slice(-digits)) return code.slice(0, at) + String(to).slice(-digits) + code.slice(at + digits);
  }
  return code;
}
