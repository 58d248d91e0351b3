import type { ReportText } from '../../document/reportText.js';
import type { Edit } from '../rule.js';

/** Takes line number `line` out of the text, with one line ending. */
export function deleteLine(text: ReportText, line: number): Edit {
  const raw = text.lineAt(line)?.raw ?? '';
  const before = text.lineAt(line - 1)?.raw;
  if (line + 1 < text.lineCount || before === undefined) {
    const end = line + 1 < text.lineCount ? { line: line + 1, character: 0 } : { line, character: raw.length };
    return { range: { start: { line, character: 0 }, end }, newText: '' };
  }
  return {
    range: { start: { line: line - 1, character: before.length }, end: { line, character: raw.length } },
    newText: '',
  };
}
