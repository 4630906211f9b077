import type { TaskColumn } from '../model/declaration';
import type { HeaderColumn } from './vocabulary';

/** What a printed word may mean. `own` says that a template prints it so; `rank` is its place among its synonyms, surest first. */
export type Meaning = { readonly own: boolean; readonly rank: number } & (
  | { readonly role: 'field'; readonly id: string }
  | { readonly role: 'column'; readonly id: HeaderColumn }
  | { readonly role: 'task'; readonly id: TaskColumn }
  | { readonly role: 'member' | 'year' | 'section' | 'signature' | 'total' | 'period' | 'words' }
);

/** The meaning of one role, if the text has it. */
export function meaningOf<Role extends Meaning['role']>(
  meanings: readonly Meaning[],
  role: Role,
): Extract<Meaning, { readonly role: Role }> | undefined {
  return meanings.find((meaning): meaning is Extract<Meaning, { readonly role: Role }> => meaning.role === role);
}
