import type { Encoding, FileProblem, FileText } from '../files.js';

const marks: readonly (Encoding & { readonly bytes: readonly number[] })[] = [
  { name: 'utf-8', byteOrderMark: true, bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', byteOrderMark: true, bytes: [0xff, 0xfe] },
  { name: 'utf-16be', byteOrderMark: true, bytes: [0xfe, 0xff] },
];

/**
 * `bytes` as text, or why they are none: a byte order mark decides, else UTF-8 where it is valid, else UTF-16 where every
 * other byte looks so, else GB18030 where it is valid.
 */
export function decodeText(bytes: Uint8Array): FileText | FileProblem {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) {
    const { name, byteOrderMark } = marked;
    return decode(bytes.subarray(marked.bytes.length), { name, byteOrderMark }) ?? notText;
  }
  const candidates = bytes.subarray(0, 8192).includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const name of candidates) {
    const file = decode(bytes, { name, byteOrderMark: false });
    if (file !== undefined && readsAsText(file.text)) return file;
  }
  return notText;
}

function decode(bytes: Uint8Array, encoding: Encoding): FileText | undefined {
  try {
    return { text: new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Bytes of another kind may happen to decode; what comes out then is full of control and unassigned characters. */
function readsAsText(text: string): boolean {
  const sample = text.slice(0, 4096);
  const odd = sample.match(/[\0-\x08\x0e-\x1f\ufffe\uffff]|\p{Cn}|\p{Co}/gu)?.length ?? 0;
  return odd * 20 <= sample.length;
}

const notText: FileProblem = {
  problem: {
    zh: '这不是文本文件，或者编码无法识别（可识别 UTF-8、UTF-16、GB18030）',
    en: 'this is not a text file, or its encoding is unknown (UTF-8, UTF-16 and GB18030 are read)',
  },
};
