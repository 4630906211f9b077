// What XML cannot hold: control characters and halves of surrogate pairs.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as a Word file can hold it; line breaks are `\n`. */
export function settableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '');
}
