import type { Knowledge } from '../knowledge/knowledge.js';
import type { Position } from '../text/position.js';
import { sameValue } from '../text/sameValue.js';
import type { Block } from './block.js';
import { readBlocks } from './blocks.js';
import { mistypedOn, numberedOn, type Candidate } from './candidate.js';
import { collect } from './candidates.js';
import { readFront, type Front } from './front.js';
import { buildOutline, moveOutline } from './headings.js';
import { identify, openingEnd, type Identity, type Overrides } from './identify.js';
import { Moves } from './moves.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import type { Heading } from './outline.js';
import type { Report, ReportContext } from './report.js';
import type { ReportText } from './reportText.js';
import { noteList } from './reading.js';
import { moveBlocks, stillHolds, type Reading } from './reread.js';
import { sectionsNamed } from './sectionKinds.js';
import { sentenceHeadings } from './sentenceHeadings.js';
import { atOnce, untilEdited, type Steps } from './steps.js';
import { unnumberedCandidates } from './unnumbered.js';
import { yearAgainstTitle, yearClaims, yearInTitle } from './yearClaims.js';

const contexts = new WeakMap<ReportText, ReportContext>();

const readings = new WeakMap<ReportText, Reading>();

/**
 * Reads a report as a structured document: title, blocks and outline. It is called after every edit, so all scanning of
 * text stays with the lines, only lines that may matter are looked at here, and a reading that typing inside a paragraph
 * cannot have changed is kept. Never fails, whatever the text.
 */
export function readReport(text: ReportText, knowledge: Knowledge, overrides: Overrides = {}): Report {
  const last = readings.get(text);
  const isUsable = last?.report.context.knowledge === knowledge && sameOverrides(last.overrides, overrides);
  if (isUsable && stillHolds(last)) {
    last.revision = text.revision;
    return last.report;
  }
  const reading = atOnce(readAnew(text, knowledge, overrides, isUsable ? last : undefined));
  readings.set(text, reading);
  return reading.report;
}

/** Lets `line` remember what a reading will ask of it. */
export function prepareLine(line: Line): void {
  lineShape(line);
  if (numberedOn(line).length === 0) mistypedOn(line);
}

/**
 * Does what {@link readReport} would do for a text that was never read, or is another altogether, and stops within the
 * passes over its lines, so that others can be served. Ends without a result where the text is edited meanwhile.
 */
export function* readInSteps(text: ReportText, knowledge: Knowledge, overrides: Overrides = {}): Steps {
  const last = readings.get(text);
  if (last !== undefined && text.replacementsSince(last.revision) !== undefined) return;
  const reading = yield* untilEdited(text, readAnew(text, knowledge, overrides, undefined));
  if (reading !== undefined && readings.get(text) === last) readings.set(text, reading);
}

function sameOverrides(a: Overrides, b: Overrides): boolean {
  return a.type === b.type && a.year === b.year && a.unit === b.unit;
}

/** Reads all of it. What reads as in the `last` reading stays the same object, moved to where its lines stand now. */
function* readAnew(
  text: ReportText,
  knowledge: Knowledge,
  overrides: Overrides,
  last: Reading | undefined,
): Steps<Reading> {
  const { lines, languageId } = text;
  const replacements = last === undefined ? undefined : text.replacementsSince(last.revision);
  const moves = replacements === undefined ? undefined : new Moves(replacements);
  const front = readFront(lines);
  const identity = identify(lines, front, knowledge, overrides);
  yield;
  const collected = yield* collect(lines, front.bodyStart, languageId === 'markdown');
  yield;
  const unnumbered = [
    ...(yield* unnumberedCandidates(lines, front.bodyStart, collected)),
    ...(yield* sentenceHeadings(lines, collected)),
  ];
  const candidates = withoutGlossaryItems(merge(collected.numbered, unnumbered));
  yield;
  const freshBlocks = yield* readBlocks(lines, front, candidates);
  const isLastBlocks = last !== undefined && moves !== undefined && moveBlocks(last.blocks, freshBlocks, moves);
  const blocks = isLastBlocks ? last.blocks : freshBlocks;
  yield;
  const end = endOfBody(text, blocks);
  const isLastOutline =
    last !== undefined &&
    moves !== undefined &&
    last.report.context.type === identity.type &&
    moveOutline(last.report.headings, last.candidates, candidates, moves, lines, end);
  const { outline, headings } = isLastOutline
    ? last.report
    : yield* buildOutline(candidates, lines, end, (title) => sectionsNamed(identity.type, title));
  const context = contextOf(text, knowledge, { ...identity, year: settledYear(text, identity, front, headings) });
  const { title, titleRange } = front;
  const isLastReport =
    isLastOutline &&
    last.report.context === context &&
    sameValue([last.report.title, last.report.titleRange], [title, titleRange]);
  const report = isLastReport ? last.report : reportOf({ text, context, title, titleRange, outline, headings });
  const quietFrom = Math.max(openingEnd(lines, front), (headings[0]?.range.start.line ?? Infinity) + 1);
  return { report, overrides, candidates, blocks, quietFrom, revision: text.revision };
}

function reportOf(parts: Omit<Report, 'blocks'>): Report {
  const askBlocks = (): readonly Block[] => readings.get(parts.text)?.blocks ?? [];
  return {
    ...parts,
    get blocks() {
      const blocks = askBlocks();
      noteList(askBlocks, blocks);
      return blocks;
    },
  };
}

/** The year that the title names, unless lead and headings agree on another. */
function settledYear(
  text: ReportText,
  { type, year, yearTold }: Identity,
  { title, titleRange }: Front,
  headings: readonly Heading[],
): number | undefined {
  if (yearTold || year === undefined || title === undefined || titleRange === undefined) return year;
  if (type.id === 'government-work' || type.id === 'research' || yearInTitle(title) !== year) return year;
  return yearAgainstTitle(year, yearClaims(text, titleRange.end.line, headings)) ?? year;
}

function contextOf(
  text: ReportText,
  knowledge: Knowledge,
  { type, year, unit }: Omit<Identity, 'yearTold'>,
): ReportContext {
  const known = contexts.get(text);
  const { languageId } = text;
  if (
    known?.knowledge === knowledge &&
    known.type === type &&
    known.year === year &&
    known.unit === unit &&
    known.languageId === languageId
  ) {
    return known;
  }
  const context: ReportContext = { knowledge, type, year, unit, languageId };
  contexts.set(text, context);
  return context;
}

function merge(numbered: readonly Candidate[], unnumbered: readonly Candidate[]): readonly Candidate[] {
  if (unnumbered.length === 0) return numbered;
  return [...numbered, ...unnumbered].sort((a, b) => a.line.number - b.line.number || a.start - b.start);
}

/** What a glossary numbers are entries, not headings: they end with the next title that is no entry. */
function withoutGlossaryItems(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some((candidate) => candidate.annex)) return candidates;
  let inGlossary = false;
  return candidates.filter((candidate) => {
    if (candidate.annex) {
      inGlossary = /解释|注释|释义|说明|附注/.test(candidate.line.view.text);
      return true;
    }
    if (candidate.mark === undefined || candidate.mark.form === 'chinese') inGlossary = false;
    return !inGlossary;
  });
}

function endOfBody(text: ReportText, blocks: readonly Block[]): Position {
  let last = text.lineCount;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined || !['signOff', 'blank', 'furniture', 'attachment'].includes(block.kind)) break;
    last = block.firstLine;
  }
  const line = text.lines[Math.max(0, last - 1)];
  return { line: line?.number ?? 0, character: line?.raw.length ?? 0 };
}
