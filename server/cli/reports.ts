import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReportText } from '../document/reportText.js';
import type { Localized } from '../text/localized.js';
import { decodeText, readTextFile } from '../workspace/node/files.js';
import { readFileSync } from 'node:fs';

/** A report read from a file, or the reason why it could not be. */
export type LoadedReport =
  | { readonly path: string; readonly text: ReportText; readonly encoding: string }
  | { readonly path: string; readonly problem: Localized };

/** Reads the report at `path`; `-` is the standard input. */
export function loadReport(path: string): LoadedReport {
  const file = path === '-' ? decodeText(readFileSync(0)) : readTextFile(path);
  if ('problem' in file) return { path, problem: file.problem };
  if (file.text.trim() === '') {
    return { path, problem: { zh: '文件是空的', en: 'the file is empty' } };
  }
  const languageId = /\.(md|markdown)$/i.test(basename(path)) ? 'markdown' : 'baogao';
  const uri = path === '-' ? 'untitled:stdin' : pathToFileURL(path).href;
  return { path, text: new ReportText(uri, languageId, 0, file.text), encoding: file.encoding };
}
