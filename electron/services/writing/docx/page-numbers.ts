import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbers } from 'docx/layout';

/** A copy of a document's body in which no table repeats its header. */
function withoutRepeats(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((child) => !isRepeat(child)).map(withoutRepeats);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, withoutRepeats(child)]));
}

const isRepeat = (node: unknown) => typeof node === 'object' && node !== null && 'w:tblHeader' in node;

/**
 * Page numbers for the contents, so that they are there before Word has updated them. Headers are taken as not repeated: with them
 * the library's estimate does not end where merged cells reach over a page.
 */
export const estimatedPages: PageNumberEstimator = (body, context) => estimatePageNumbers(withoutRepeats(body) as IXmlableObject, context);
