import { rangeOnLine, type Position, type Range } from '../text/position.js';
import type { Candidate } from './candidate.js';
import type { Line } from './line.js';
import type { Heading, SectionKind } from './outline.js';
import { belowNumbers, rankAll } from './rank.js';

interface Mutable extends Omit<Heading, 'children' | 'parent' | 'sectionRange' | 'kind'> {
  kind: SectionKind;
  parent: Mutable | undefined;
  children: Mutable[];
  sectionRange: Range;
}

/** What a title fulfils, the closest first. */
export type KindsOf = (title: string) => readonly string[];

/** The deepest level on which a heading can stand for a section that the report's type asks for. */
const deepestKind = 2;

/** What stands below a plan is planned, and fulfils nothing else. */
const planKind = 'plan';

/** The tree of headings, with a stop after every few that are named. `end` is where the report's own text ends. */
export function* buildOutline(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  end: Position,
  kindsOf: KindsOf,
): Generator<undefined, { outline: readonly Heading[]; headings: readonly Heading[] }> {
  const headings: Mutable[] = [];
  const outline: Mutable[] = [];
  const stack: { heading: Mutable; rank: number }[] = [];
  const ranks = rankAll(candidates);
  for (const [index, candidate] of candidates.entries()) {
    const rank = ranks[index] ?? belowNumbers;
    while (stack.length > 0 && (stack.at(-1)?.rank ?? rank) >= rank) close(stack.pop()?.heading, lines, candidate);
    const parent = stack.at(-1)?.heading;
    const heading = headingOf(candidate, parent, stack.length + 1);
    (parent?.children ?? outline).push(heading);
    headings.push(heading);
    stack.push({ heading, rank });
  }
  for (const { heading } of stack) {
    heading.sectionRange = { start: heading.range.start, end: later(heading.range.end, end) };
  }
  yield* nameSections(headings, kindsOf);
  return { outline, headings };
}

const headingsInStep = 64;

/** A heading of the second level stands for a section only where none of the first does. */
function* nameSections(headings: readonly Mutable[], kindsOf: KindsOf): Generator<undefined, void> {
  const named = new Set<SectionKind>();
  for (let level = 1; level <= deepestKind; level++) {
    const here = headings.filter((heading) => heading.level === level);
    for (const [index, heading] of here.entries()) {
      if (index % headingsInStep === 0) yield;
      if (heading.parent?.kind === planKind) continue;
      const kind = kindsOf(heading.title)[0] ?? null;
      if (!named.has(kind)) heading.kind = kind;
    }
    for (const heading of here) named.add(heading.kind);
  }
}

function later(a: Position, b: Position): Position {
  return a.line > b.line || (a.line === b.line && a.character > b.character) ? a : b;
}

function close(heading: Mutable | undefined, lines: readonly Line[], next: Candidate): void {
  if (heading === undefined) return;
  const { number } = next.line;
  const { start } = heading.range;
  const before = lines[number - 1];
  const end =
    next.opensLine && before !== undefined && number > start.line
      ? { line: number - 1, character: before.raw.length }
      : { line: number, character: next.rawStart };
  heading.sectionRange = { start, end };
}

function headingOf(candidate: Candidate, parent: Mutable | undefined, level: number): Mutable {
  const { line, ordinal, title, titleSpan, rawStart, runIn } = candidate;
  const range = rangeOnLine(line.number, { start: rawStart, end: titleSpan.end });
  return {
    level,
    ordinal,
    title,
    kind: null,
    range,
    titleRange: rangeOnLine(line.number, titleSpan),
    ordinalRange: rangeOnLine(line.number, ordinal?.span ?? { start: titleSpan.start, end: titleSpan.start }),
    sectionRange: range,
    runIn,
    parent,
    children: [],
  };
}
