import type { Position, Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { Candidate } from './candidates.js';
import type { Line } from './line.js';
import type { Ordinal } from './ordinal.js';
import { belowNumbers, rankAll } from './rank.js';
import type { Heading, SectionKind } from './outline.js';

interface Mutable extends Omit<Heading, 'children' | 'parent' | 'sectionRange'> {
  parent: Mutable | undefined;
  children: Mutable[];
  sectionRange: Range;
}

/** The tree of headings. `end` is where the report's own text ends; `kindOf` names what a heading fulfils. */
export function buildOutline(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  end: Position,
  kindOf: (title: string, level: number) => SectionKind,
): { outline: readonly Heading[]; headings: readonly Heading[] } {
  const headings: Mutable[] = [];
  const outline: Mutable[] = [];
  const stack: { heading: Mutable; rank: number }[] = [];
  const ranks = rankAll(candidates);
  for (const [index, candidate] of candidates.entries()) {
    const rank = ranks[index] ?? belowNumbers;
    const start = rawStart(candidate);
    while (stack.length > 0 && (stack.at(-1)?.rank ?? rank) >= rank) close(stack.pop()?.heading, lines, start);
    const parent = stack.at(-1)?.heading;
    const heading = headingOf(candidate, parent, stack.length + 1, kindOf);
    (parent?.children ?? outline).push(heading);
    headings.push(heading);
    stack.push({ heading, rank });
  }
  for (const { heading } of stack)
    heading.sectionRange = { start: heading.range.start, end: later(heading.range.end, end) };
  return { outline, headings };
}

function later(a: Position, b: Position): Position {
  return a.line > b.line || (a.line === b.line && a.character > b.character) ? a : b;
}

function rawStart(candidate: Candidate): Position {
  return {
    line: candidate.line.number,
    character: candidate.line.view.toRaw(candidate.start, candidate.start + 1).start,
  };
}

function close(heading: Mutable | undefined, lines: readonly Line[], next: Position): void {
  if (heading === undefined) return;
  const before = lines[next.line - 1];
  const opensLine = before !== undefined && (lines[next.line]?.raw.slice(0, next.character).trim() ?? '') === '';
  const end =
    opensLine && next.line > heading.range.start.line ? { line: next.line - 1, character: before.raw.length } : next;
  heading.sectionRange = { start: heading.range.start, end };
}

function headingOf(
  candidate: Candidate,
  parent: Mutable | undefined,
  level: number,
  kindOf: (title: string, level: number) => SectionKind,
): Mutable {
  const { line, mark, start, titleStart, titleEnd, runIn } = candidate;
  const { view, number } = line;
  const title = view.text.slice(titleStart, titleEnd).trim();
  const titleSpan = view.toRaw(titleStart, titleEnd);
  const from = view.toRaw(start, start + 1).start;
  const markStart = mark === undefined ? titleSpan.start : view.toRaw(mark.start, mark.end).start;
  const markSpan =
    mark === undefined ? { start: titleSpan.start, end: titleSpan.start } : view.toRaw(mark.start, mark.end);
  const ordinal: Ordinal | undefined =
    mark === undefined
      ? undefined
      : {
          form: mark.form,
          value: mark.value,
          text: view.text.slice(mark.start, mark.end),
          span: { start: markStart, end: markSpan.end },
        };
  const range = rangeOnLine(number, { start: from, end: titleSpan.end });
  return {
    level,
    ordinal,
    title,
    kind: kindOf(title, level),
    range,
    titleRange: rangeOnLine(number, titleSpan),
    ordinalRange: rangeOnLine(number, markSpan),
    sectionRange: range,
    runIn,
    parent,
    children: [],
  };
}
