const deepest = 400;
const markup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)[^<>]*?(\/?)>/g;

/**
 * Whether every tag of an XML text is closed in its order, inside one root, and none lies too deep. The parsers for Word take
 * time that grows with the square of what is unbalanced, so this is asked first.
 */
export function isBalancedXml(text: string): boolean {
  const open: string[] = [];
  let hasRoot = false;
  for (const [, isClosing, name, isEmpty] of text.matchAll(markup)) {
    if (name === undefined) continue;
    if (isClosing === '/') {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0 && hasRoot) return false;
    hasRoot = true;
    if (isEmpty !== '/') open.push(name);
    if (open.length > deepest) return false;
  }
  return hasRoot && open.length === 0;
}
