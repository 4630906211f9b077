/** An element of the Word library's document tree, as far as it is used. */
export type WordElement = {
  readonly type: string;
  readonly children?: readonly unknown[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
};

/** The library's types say nothing of its tree. */
export function isElement(value: unknown): value is WordElement {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function childrenOf(element: WordElement): WordElement[] {
  return (element.children ?? []).filter(isElement);
}

/** The text of a paragraph, or of a table inside a cell, as it is read. */
export function blockText(block: WordElement): string {
  if (block.type !== 'table') return inlineText(block).trim();
  return childrenOf(block)
    .map((row) => childrenOf(row).map((cell) => childrenOf(cell).map(blockText).join('\n')).join(' '))
    .join('\n')
    .trim();
}

function inlineText(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'checkbox':
      return element.checked ? '☑' : '☐';
    case 'break':
      return element.breakType === 'line' ? '\n' : '';
    default:
      return childrenOf(element).map(inlineText).join('');
  }
}
