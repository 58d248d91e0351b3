import { Position, Range } from 'vscode';
import type { Range as PlainRange } from '../server/text/position.js';

/** A range of the server as one of the editor. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
