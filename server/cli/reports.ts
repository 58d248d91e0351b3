import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReportText } from '../document/reportText.js';
import type { Encoding, FileProblem, FileText } from '../workspace/files.js';
import { decodeText } from '../workspace/node/decoding.js';
import { largestReport, readTextFile } from '../workspace/node/files.js';

/** A report read from a file. */
export interface LoadedReport {
  /** As the user named it. */
  readonly path: string;
  readonly text: ReportText;
  readonly encoding: Encoding;
  /** What the text was read from. */
  readonly bytes: Uint8Array;
}

/**
 * Reads the report at `path`, or says why it cannot be read; `-` is the standard input, which goes by the name
 * `stdinName` where one is given.
 */
export async function loadReport(path: string, stdinName?: string): Promise<LoadedReport | FileProblem> {
  const file = path === '-' ? await readStandardInput() : readTextFile(path);
  if ('problem' in file) return file;
  if (file.text.trim() === '') return { problem: { zh: '文件是空的', en: 'the file is empty' } };
  const name = path === '-' ? stdinName : path;
  const languageId = name !== undefined && /\.(md|markdown)$/i.test(name) ? 'markdown' : 'baogao';
  const uri = name === undefined ? 'untitled:stdin' : pathToFileURL(resolve(name)).href;
  const text = new ReportText(uri, languageId, 0, file.text);
  return { path: name ?? path, text, encoding: file.encoding, bytes: file.bytes };
}

async function readStandardInput(): Promise<(FileText & { readonly bytes: Uint8Array }) | FileProblem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largestReport) {
      return { problem: { zh: '标准输入超过 256 MB，不予读取', en: 'standard input exceeds 256 MB and is not read' } };
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const file = decodeText(bytes);
  return 'problem' in file ? file : { ...file, bytes };
}
