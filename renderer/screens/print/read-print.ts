import type { PreparedPrint } from '#shared/api/printing';
import type { Ask } from '../../store/ask';

/** Bytes asked for at once. */
const part = 1 << 20;

/** The PDF that was laid out; null where a part could not be had, of which the person has been told. */
export async function readPrint(ask: Ask, { print, size }: Pick<PreparedPrint, 'print' | 'size'>): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; ) {
    const reply = await ask('print.read', { print, from, length: Math.min(part, size - from) });
    if (!reply.ok) return null;
    const text = atob(reply.value.bytes);
    if (text.length === 0) return null;
    for (let at = 0; at < text.length; at += 1) bytes[from + at] = text.charCodeAt(at);
    from += text.length;
  }
  return bytes;
}
