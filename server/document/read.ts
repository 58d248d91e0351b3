import type { Knowledge } from '../knowledge/knowledge.js';
import type { Position } from '../text/position.js';
import type { Block } from './block.js';
import { readBlocks } from './blocks.js';
import { mistypedOn, numberedOn, type Candidate } from './candidate.js';
import { collect } from './candidates.js';
import { readFront, type Front } from './front.js';
import { buildOutline } from './headings.js';
import { identify, openingEnd, type Identity, type Overrides } from './identify.js';
import { Moves } from './moves.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import type { Heading } from './outline.js';
import type { Report, ReportContext } from './report.js';
import type { ReportText } from './reportText.js';
import { noteList } from './reading.js';
import { moveBlocks, moveHeadings, stillHolds } from './reread.js';
import { sectionsNamed } from './sectionKinds.js';
import { sentenceHeadings } from './sentenceHeadings.js';
import { unnumberedCandidates } from './unnumbered.js';
import { yearAgainstTitle, yearClaims, yearInTitle } from './yearClaims.js';

const contexts = new WeakMap<ReportText, ReportContext>();

interface Reading {
  readonly report: Report;
  readonly overrides: Overrides;
  blocks: readonly Block[];
  /** The first line that is read for no more than its shape. */
  quietFrom: number;
  revision: number;
}

const readings = new WeakMap<ReportText, Reading>();

/**
 * Reads a report as a structured document: title, blocks and outline. It is called after every edit, so all scanning of
 * text stays with the lines, only lines that may matter are looked at here, and a reading that typing inside a paragraph
 * cannot have changed is kept. Never fails, whatever the text.
 */
export function readReport(text: ReportText, knowledge: Knowledge, overrides: Overrides = {}): Report {
  const known = readings.get(text);
  if (
    known?.report.context.knowledge === knowledge &&
    sameOverrides(known.overrides, overrides) &&
    stillHolds(known.report, known.quietFrom, known.revision)
  ) {
    known.revision = text.revision;
    return known.report;
  }
  const reading = finished(readAnew(text, knowledge, overrides));
  if (known !== undefined && moveTo(reading, known)) return known.report;
  readings.set(text, reading);
  return reading.report;
}

/** Lets `line` remember what a reading will ask of it. */
export function prepareLine(line: Line): void {
  lineShape(line);
  if (numberedOn(line).length === 0) mistypedOn(line);
}

/**
 * Does what {@link readReport} would do for a text that was never read, and stops between the passes over its lines, so
 * that others can be served. Ends without a result where the text is edited meanwhile.
 */
export function* readInSteps(
  text: ReportText,
  knowledge: Knowledge,
  overrides: Overrides = {},
): Generator<undefined, void> {
  if (readings.has(text)) return;
  const { revision } = text;
  const steps = readAnew(text, knowledge, overrides);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      readings.set(text, step.value);
      return;
    }
    yield;
    if (text.revision !== revision || readings.has(text)) return;
  }
}

function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Whether `known` reads as `fresh` does, its lines standing elsewhere; if so, moves there and takes over what does not. */
function moveTo(fresh: Reading, known: Reading): boolean {
  const { text } = known.report;
  const replacements = text.replacementsSince(known.revision);
  if (replacements === undefined || !sameOverrides(known.overrides, fresh.overrides)) return false;
  const moves = new Moves(replacements);
  if (!moveHeadings(known.report, fresh.report, moves)) return false;
  if (!moveBlocks(known.blocks, fresh.blocks, moves)) known.blocks = fresh.blocks;
  known.quietFrom = fresh.quietFrom;
  known.revision = fresh.revision;
  return true;
}

function sameOverrides(a: Overrides, b: Overrides): boolean {
  return a.type === b.type && a.year === b.year && a.unit === b.unit;
}

function* readAnew(text: ReportText, knowledge: Knowledge, overrides: Overrides): Generator<undefined, Reading> {
  const { lines, languageId } = text;
  const front = readFront(lines);
  const identity = identify(lines, front, knowledge, overrides);
  yield;
  const collected = collect(lines, front.bodyStart, languageId === 'markdown');
  yield;
  const unnumbered = [
    ...unnumberedCandidates(lines, front.bodyStart, collected),
    ...sentenceHeadings(lines, collected),
  ];
  const candidates = withoutGlossaryItems(merge(collected.numbered, unnumbered));
  yield;
  const blocks = readBlocks(lines, front, candidates);
  yield;
  const { outline, headings } = yield* buildOutline(candidates, lines, endOfBody(text, blocks), (title) =>
    sectionsNamed(identity.type, title),
  );
  const context = contextOf(text, knowledge, { ...identity, year: settledYear(text, identity, front, headings) });
  const askBlocks = (): readonly Block[] => reading.blocks;
  const report: Report = {
    text,
    context,
    title: front.title,
    titleRange: front.titleRange,
    get blocks() {
      noteList(askBlocks, reading.blocks);
      return reading.blocks;
    },
    outline,
    headings,
  };
  const quietFrom = Math.max(openingEnd(lines, front), (headings[0]?.range.start.line ?? Infinity) + 1);
  const reading: Reading = { report, overrides, blocks, quietFrom, revision: text.revision };
  return reading;
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
