import type { Declaration } from '#shared/model/declaration';

/** A unit's code stands before its name: `[116001]区委组织部`, `203001中共…`. */
const code = /^\s*[[［【(（]?\d{3,}[\]］】)）]?\s*/u;
/** Which part of a department it is stands behind: 组织部（本级）. */
const part = /\s*[（(](本级|机关|机关本级|本部)[）)]\s*$/u;

const fields = ['primaryUnit', 'department', 'budgetUnit'] as const;

const plain = (text: string) => text.trim().replace(code, '').replace(part, '').trim();

/** The department that most forms of a file name, looking first for the higher unit; null where no form names any. */
export function departmentName(declarations: readonly Pick<Declaration, 'fields' | 'members'>[]): string | null {
  for (const field of fields) {
    const counts = new Map<string, number>();
    for (const declaration of declarations) {
      const name = plain(declaration.fields[field] ?? (field === 'department' ? (declaration.members[0]?.name ?? '') : ''));
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const most = [...counts].toSorted(([, one], [, other]) => other - one)[0];
    if (most !== undefined) return most[0];
  }
  return null;
}
