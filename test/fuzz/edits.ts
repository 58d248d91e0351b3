import type { ReportText } from '../../server/document/reportText.js';
import type { Position, Range } from '../../server/text/position.js';
import { randomText } from './pieces.js';
import type { Chance } from './random.js';

/** One change as `textDocument/didChange` carries it. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/**
 * A change that a writer might make in `text`: typing, deleting, replacing, pasting lines, joining and splitting lines, moving a
 * paragraph's worth of text.
 */
export function randomChange(chance: Chance, text: ReportText): Change {
  const at = randomPosition(chance, text);
  const nowhere = { start: at, end: at };
  switch (chance.below(8)) {
    case 0:
    case 1:
    case 2:
      return { range: nowhere, text: randomText(chance, 3) };
    case 3:
      return { range: { start: at, end: { line: at.line, character: at.character + chance.below(4) } }, text: '' };
    case 4:
      return {
        range: { start: at, end: { line: at.line + chance.below(3), character: chance.below(20) } },
        text: randomText(chance, 2),
      };
    case 5:
      return { range: { start: { line: at.line, character: 0 }, end: { line: at.line + 1, character: 0 } }, text: '' };
    case 6: {
      const line = text.lines[chance.below(text.lineCount)];
      return {
        range: { start: { line: at.line, character: 0 }, end: { line: at.line, character: 0 } },
        text: `${line?.raw ?? ''}\n`,
      };
    }
    default:
      return { range: nowhere, text: chance.pick(['\n', '\r\n', '\r', '\n\n']) };
  }
}

function randomPosition(chance: Chance, text: ReportText): Position {
  const line = chance.below(text.lineCount);
  return { line, character: chance.below((text.lines[line]?.raw.length ?? 0) + 1) };
}

/** `change` with its ends in order and inside `text`: what a well-behaved client would send. */
export function tidy(change: Change, text: ReportText): Change {
  const start = text.clamp(change.range.start);
  const end = text.clamp(change.range.end);
  const inOrder = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return { range: inOrder ? { start, end } : { start: end, end: start }, text: change.text };
}
