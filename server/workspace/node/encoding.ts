import iconv from 'iconv-lite';
import type { Encoding, FileText } from '../files.js';

/** The bytes of `text` in `encoding`, with its byte order mark. */
export function encodeText(text: string, { name, byteOrderMark }: Encoding): Uint8Array {
  return iconv.encode(text, name, { addBOM: byteOrderMark });
}

/** Whether `bytes` are exactly what {@link encodeText} makes of `file`: only then may a program write them anew. */
export function isFaithful(bytes: Uint8Array, file: FileText): boolean {
  return Buffer.compare(bytes, encodeText(file.text, file.encoding)) === 0;
}
