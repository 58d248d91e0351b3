import { readFileSync, statSync } from 'node:fs';
import type { Localized } from '../../text/localized.js';

/** The text of a file with the encoding it was in, or a sentence that says why there is none. */
export type FileText = { readonly text: string; readonly encoding: string } | { readonly problem: Localized };

/** Larger files are not reports: 256 MiB. */
const largestSize = 256 * 1024 * 1024;

/** Reads `path` as text: a byte order mark decides, else UTF-8 where it is valid, else GB18030 where that is. */
export function readTextFile(path: string): FileText {
  let bytes: Uint8Array;
  try {
    const status = statSync(path);
    if (status.isDirectory()) return problem('这是文件夹，不是文件', 'this is a folder, not a file');
    if (status.size > largestSize)
      return problem('文件超过 256 MB，不像是报告', 'the file exceeds 256 MB and is no report');
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(error);
  }
  return decodeText(bytes);
}

/** `bytes` as text, or the reason why they are none. */
export function decodeText(bytes: Uint8Array): FileText {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decode(bytes, marked.encoding) ?? notText();
  if (bytes.subarray(0, 8192).includes(0)) return notText();
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? notText();
}

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

function decode(bytes: Uint8Array, encoding: string): FileText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function notText(): FileText {
  return problem(
    '这不是文本文件，或者编码无法识别（可识别 UTF-8、UTF-16、GB18030）',
    'this is not a text file, or its encoding is unknown (UTF-8, UTF-16 and GB18030 are read)',
  );
}

function unreadable(error: unknown): FileText {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return problem('没有这个文件', 'there is no such file');
  if (code === 'EACCES' || code === 'EPERM') return problem('没有读取权限', 'permission denied');
  return problem(`无法读取（${String(code)}）`, `cannot be read (${String(code)})`);
}

function problem(zh: string, en: string): FileText {
  return { problem: { zh, en } };
}
