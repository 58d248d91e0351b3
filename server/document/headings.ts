import { comparePositions, rangeOnLine, type Position, type Range } from '../text/position.js';
import { sameValue } from '../text/sameValue.js';
import type { Candidate } from './candidate.js';
import type { Line } from './line.js';
import type { Moves } from './moves.js';
import type { Heading, SectionKind } from './outline.js';
import { belowNumbers, rankAll } from './rank.js';
import { manyInStep, type Steps } from './steps.js';

/** The headings of a report: those of the top level, and all in document order. */
export interface Outline {
  readonly outline: readonly Heading[];
  readonly headings: readonly Heading[];
}

interface Mutable extends Omit<Heading, 'children' | 'parent' | 'kind'> {
  kind: SectionKind;
  parent: Mutable | undefined;
  children: Mutable[];
}

/** What a title fulfils, the closest first. */
export type KindsOf = (title: string) => readonly string[];

/** The deepest level on which a heading can stand for a section that the report's type asks for. */
const deepestKind = 2;

/** What stands below a plan is planned, and fulfils nothing else. */
const planKind = 'plan';

/** The tree of headings, with a stop after every few of them. `end` is where the report's own text ends. */
export function* buildOutline(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  end: Position,
  kindsOf: KindsOf,
): Steps<Outline> {
  const headings: Mutable[] = [];
  const outline: Mutable[] = [];
  const stack: { heading: Mutable; rank: number }[] = [];
  const ranks = yield* rankAll(candidates);
  for (const [index, candidate] of candidates.entries()) {
    if (index % manyInStep === 0) yield;
    const rank = ranks[index] ?? belowNumbers;
    while (stack.length > 0 && (stack.at(-1)?.rank ?? rank) >= rank) stack.pop();
    const parent = stack.at(-1)?.heading;
    const heading = headingOf(candidate, parent, stack.length + 1);
    (parent?.children ?? outline).push(heading);
    headings.push(heading);
    stack.push({ heading, rank });
  }
  yield;
  closeSections(headings, candidates, lines, end);
  yield* nameSections(headings, kindsOf);
  return { outline, headings };
}

/**
 * Whether `candidates` make the headings that `known` made, on lines that `moves` may have moved. If so, moves `headings`
 * there.
 */
export function moveOutline(
  headings: readonly Heading[],
  known: readonly Candidate[],
  candidates: readonly Candidate[],
  moves: Moves,
  lines: readonly Line[],
  end: Position,
): boolean {
  if (known.length !== candidates.length) return false;
  for (let index = 0; index < candidates.length; index++) {
    const before = known[index];
    const now = candidates[index];
    const heading = headings[index];
    if (before === now) continue;
    if (before === undefined || now === undefined || heading === undefined || !saysTheSame(before, now)) return false;
    if (moves.startOf(heading.range.start.line) !== now.line.number) return false;
  }
  for (let index = 0; index < candidates.length; index++) {
    const heading = headings[index];
    const candidate = candidates[index];
    if (heading !== undefined && candidate !== undefined) moveToLine(heading, candidate.line.number);
  }
  return closeSections(headings, candidates, lines, end);
}

function saysTheSame(a: Candidate, b: Candidate): boolean {
  if (a.mark !== undefined) return sameValue({ ...a, line: undefined }, { ...b, line: undefined });
  // Whether a heading without a number names a part of the report follows from all of its line.
  return b.mark === undefined && a.line === b.line && a.start === b.start && a.title === b.title && a.annex === b.annex;
}

function moveToLine(heading: Heading, number: number): void {
  if (heading.range.start.line === number) return;
  const { range, titleRange, ordinalRange } = heading;
  heading.range = onLine(number, range);
  heading.titleRange = onLine(number, titleRange);
  heading.ordinalRange = onLine(number, ordinalRange);
}

function onLine(number: number, { start, end }: Range): Range {
  return rangeOnLine(number, { start: start.character, end: end.character });
}

/**
 * Ends every section where the next heading begins that does not belong to it. Tells whether those that were empty still
 * are, and no others.
 */
function closeSections(
  headings: readonly Heading[],
  candidates: readonly Candidate[],
  lines: readonly Line[],
  end: Position,
): boolean {
  let areAlike = true;
  const open: Heading[] = [];
  const close = (heading: Heading | undefined, at: Position): void => {
    if (heading === undefined) return;
    const { range, sectionRange } = heading;
    areAlike &&= comparePositions(range.end, at) < 0 === comparePositions(range.end, sectionRange.end) < 0;
    if (comparePositions(sectionRange.end, at) === 0 && sectionRange.start.line === range.start.line) return;
    heading.sectionRange = { start: range.start, end: at };
  };
  for (let index = 0; index < headings.length; index++) {
    const heading = headings[index];
    const candidate = candidates[index];
    if (heading === undefined || candidate === undefined) continue;
    while ((open.at(-1)?.level ?? 0) >= heading.level) {
      const last = open.pop();
      close(last, endBefore(candidate, last, lines));
    }
    open.push(heading);
  }
  let last = end;
  for (const heading of open.reverse()) {
    last = later(heading.range.end, last);
    close(heading, last);
  }
  return areAlike;
}

/** Where the section of `heading` ends if `next` does not belong to it. */
function endBefore(next: Candidate, heading: Heading | undefined, lines: readonly Line[]): Position {
  const { number } = next.line;
  const before = lines[number - 1];
  const isBelow = heading !== undefined && number > heading.range.start.line;
  if (next.opensLine && before !== undefined && isBelow) return { line: number - 1, character: before.raw.length };
  return { line: number, character: next.rawStart };
}

/** A heading of the second level stands for a section only where none of the first does. */
function* nameSections(headings: readonly Mutable[], kindsOf: KindsOf): Steps {
  const named = new Set<SectionKind>();
  for (let level = 1; level <= deepestKind; level++) {
    const here = headings.filter((heading) => heading.level === level);
    for (const [index, heading] of here.entries()) {
      if (index % manyInStep === 0) yield;
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
