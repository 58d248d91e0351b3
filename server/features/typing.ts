import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { ReportText } from '../document/reportText.js';
import { touches, type Position } from '../text/position.js';

/** Milliseconds without an edit after which a writer has paused. */
const pause = 1000;

interface Typing {
  caret: Position;
  at: number;
  waiting: boolean;
}

/** Where somebody writes in a text right now; nobody where a text is not in here. */
const writers = new WeakMap<ReportText, Typing>();

/** Notes an edit of `text`: one change that is no replacement of the whole has the writer's caret at its end. */
export function noteTyping(text: ReportText, changes: readonly TextDocumentContentChangeEvent[]): void {
  const [change, another] = changes;
  if (change === undefined || another !== undefined || !('range' in change)) {
    writers.delete(text);
    return;
  }
  const caret = endOf(change.range.start, change.text);
  const waiting = writers.get(text)?.waiting ?? false;
  writers.set(text, { caret, at: performance.now(), waiting });
}

function endOf(start: Position, inserted: string): Position {
  const lines = inserted.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  if (lines.length === 1) return { line: start.line, character: start.character + last.length };
  return { line: start.line + lines.length - 1, character: last.length };
}

/**
 * `found` without what says of the words under the writer's caret that they are wrong, since they are not finished: what
 * stood `before` stays, and everything does once the writer pauses; then `resume` is called.
 */
export function withoutUnfinished(
  text: ReportText,
  found: readonly Diagnostic[],
  before: readonly Diagnostic[],
  resume: () => void,
): readonly Diagnostic[] {
  const typing = writers.get(text);
  if (typing === undefined) return found;
  const { caret } = typing;
  const isUnfinished = (diagnostic: Diagnostic): boolean =>
    touches(diagnostic.range, caret) && !before.some((known) => isSame(known, diagnostic));
  if (!found.some(isUnfinished)) return found;
  wait(text, resume);
  return found.filter((diagnostic) => !isUnfinished(diagnostic));
}

/** Whether both say the same, or of the same line that it offends against the same rule. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && (a.range.start.line === b.range.start.line || a.message === b.message);
}

function wait(text: ReportText, resume: () => void): void {
  const typing = writers.get(text);
  if (typing === undefined || typing.waiting) return;
  typing.waiting = true;
  const look = (): void => {
    const left = pause - (performance.now() - (writers.get(text)?.at ?? -pause));
    if (left > 0) {
      setTimeout(look, left);
      return;
    }
    writers.delete(text);
    resume();
  };
  setTimeout(look, pause);
}
