import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbers } from 'docx/layout';

/** A copy of a document's body in which no table repeats its header and no row is kept with the next. */
function loosened(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((child) => !isTie(child)).map(loosened);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, loosened(child)]));
}

const isTie = (node: unknown) => typeof node === 'object' && node !== null && ('w:tblHeader' in node || 'w:keepNext' in node);

/**
 * Page numbers for the contents, so that they are there before Word has updated them. Repeated headers and rows kept
 * together are left out of account: with them the library's estimate does not end where merged cells reach over a page.
 */
export const estimatedPages: PageNumberEstimator = (body, context) => estimatePageNumbers(loosened(body) as IXmlableObject, context);
