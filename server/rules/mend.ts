import type { Block } from '../document/block.js';
import { gather } from '../document/gather.js';
import type { Line } from '../document/line.js';
import { noteLine } from '../document/reading.js';
import type { Report } from '../document/report.js';
import type { Localized } from '../text/localized.js';
import { rangeOnLine, type Span } from '../text/position.js';
import type { Finding, LineFinding, LineFix } from './rule.js';

/** A fix that puts `newText` in place of a stretch of the line's clean view. */
export function replaceInView(line: Line, start: number, end: number, newText: string, title: Localized): LineFix {
  return { title, edits: [{ span: line.view.toRaw(start, end), newText }] };
}

/** A finding on a stretch of the line's clean view. */
export function findInView(
  line: Line,
  start: number,
  end: number,
  message: Localized,
  fixes?: () => readonly LineFix[],
): LineFinding {
  const span = line.view.toRaw(start, end);
  return fixes === undefined ? { span, message } : { span, message, fixes };
}

/** 改为“…” */
export function changeTo(text: string): Localized {
  return { zh: `改为“${text}”`, en: `Change to “${text}”` };
}

/** 删去“…” */
export function removeText(text: string): Localized {
  return { zh: `删去“${text}”`, en: `Delete “${text}”` };
}

/** A place that one edit mends, in raw offsets of its line. */
export interface Blemish extends Span {
  readonly newText: string;
}

export const noBlemishes: readonly Blemish[] = [];

const around = new WeakMap<readonly Block[], readonly Block[]>();

/** The blocks that a web page added around a report. */
function blocksAround(blocks: readonly Block[]): readonly Block[] {
  let found = around.get(blocks);
  if (found === undefined) {
    found = blocks.filter(({ kind }) => kind === 'metadata' || kind === 'furniture');
    around.set(blocks, found);
  }
  return found;
}

/** Tells something of each of a report's lines, or of some of them. */
export type InBody<Value> = (report: Report) => Iterable<readonly [Line, Value]>;

/**
 * Turns `read` (a per-line function) into one that gives what it tells of each of a report's lines where it tells
 * something, without the lines that a web page added around the report: metadata and page furniture.
 */
export function inBody<Value>(read: (line: Line) => Value | undefined): InBody<Value> {
  const values = gather(read);
  return function* (report) {
    const excluded = blocksAround(report.blocks);
    for (const { line, value } of values(report.text)) {
      const { number } = line;
      if (!excluded.some(({ firstLine, endLine }) => firstLine <= number && number < endLine)) yield [line, value];
    }
  };
}

/** The raw text of a blemish. Lines may tell of the same blemish in other words, so that whoever quotes it has read the line. */
function wordsOf(line: Line, { start, end }: Blemish): string {
  noteLine(line);
  return line.raw.slice(start, end);
}

/** How a rule speaks of blemishes that it reports one by one, or all at once where there are many. */
export interface BlemishWords {
  /** `text`: the raw text of the blemish. */
  one(text: string, blemish: Blemish): Localized;
  all(count: number, text: string): Localized;
  fixOne(text: string, blemish: Blemish): Localized;
  fixAll(count: number): Localized;
}

/** So many of a kind are each shown by themselves; more are one finding, so that they do not bury the others. */
const fewBlemishes = 5;

/**
 * The blemishes of the report: each as a finding of its own while there are
 * few, else one finding at the first whose fix mends all.
 */
export function* gatherBlemishes(
  report: Report,
  blemishesOf: InBody<readonly Blemish[]>,
  words: BlemishWords,
  few = fewBlemishes,
): Generator<Finding> {
  const first: [Line, Blemish][] = [];
  let count = 0;
  for (const [line, blemishes] of blemishesOf(report)) {
    count += blemishes.length;
    for (const blemish of blemishes) if (first.length <= few) first.push([line, blemish]);
  }
  const [head] = first;
  if (head === undefined) return;
  if (count <= few) {
    for (const [line, blemish] of first) {
      const text = wordsOf(line, blemish);
      yield {
        range: rangeOnLine(line.number, blemish),
        message: words.one(text, blemish),
        fixes: () => [{ title: words.fixOne(text, blemish), edits: [editOf(line, blemish)] }],
      };
    }
    return;
  }
  const [line, blemish] = head;
  yield {
    range: rangeOnLine(line.number, blemish),
    message: words.all(count, wordsOf(line, blemish)),
    fixes: () => [
      {
        title: words.fixAll(count),
        edits: Array.from(blemishesOf(report)).flatMap(([each, found]) => found.map((one) => editOf(each, one))),
      },
    ],
  };
}

function editOf(line: Line, blemish: Blemish) {
  return { range: rangeOnLine(line.number, blemish), newText: blemish.newText };
}
