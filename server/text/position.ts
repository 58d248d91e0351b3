/** A place in a document: 0-based line, 0-based UTF-16 offset in that line. The shape is LSP's, so it needs no conversion. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of a document, `start` included and `end` not. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A half-open stretch of one line, in UTF-16 offsets of its raw text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The range that `span` covers on line number `line`. */
export function rangeOnLine(line: number, span: Span): Range {
  return { start: { line, character: span.start }, end: { line, character: span.end } };
}

/** Negative, zero or positive as `a` stands before, at or after `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether `position` lies inside `range` or on one of its ends. */
export function touches(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** Whether the two ranges share a character or touch each other. */
export function overlaps(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
