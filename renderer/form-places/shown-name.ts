import type { Template } from '#shared/template/schema';
import { importText } from '#shared/text/screens';

/** What a form is called on screen: its own name, else its form's title, as of a department's text that names nobody. */
export function shownName(name: string, template: Template | undefined): string {
  return name.trim() || (template?.title ?? importText.unnamed);
}
