/**
 * Text of unknown encoding: a byte order mark, else strict UTF-8, else GB18030. Null where the bytes are no text.
 * `partial` says that the end may cut a character in two.
 */
export function decodeText(bytes: Buffer, options: { readonly partial?: boolean } = {}): string | null {
  const text = decode(bytes, options.partial ?? false);
  return text !== null && isText(text) ? text : null;
}

function decode(bytes: Buffer, partial: boolean): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt('utf-16le', bytes, partial);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt('utf-16be', bytes, partial);
  // TextDecoder takes a UTF-8 mark away by itself
  return attempt('utf-8', bytes, partial) ?? attempt('gb18030', bytes, partial);
}

function attempt(encoding: string, bytes: Buffer, partial: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return null;
  }
}

/** Control characters do not occur in text; GB18030 can decode almost any bytes, so they are what tells. */
function isText(text: string): boolean {
  return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
}
