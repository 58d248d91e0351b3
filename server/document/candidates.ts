import { markdownOn, mistypedOn, numberedOn, type Candidate } from './candidate.js';
import { contentsOf } from './contents.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import { markAt } from './mark.js';
import type { OrdinalForm } from './ordinal.js';
import { manyInStep, type Steps } from './steps.js';

/** What the lines of a report offer for its outline, each in document order. */
export interface Collected {
  readonly numbered: readonly Candidate[];
  /** Lines of a few words that end with no mark, and labels of annexes. */
  readonly shortLines: readonly Line[];
  /** Lines that are one short sentence. */
  readonly sentences: readonly Line[];
}

/** Headings of Markdown in a text that is none, as pasted from a chat; #法治宣传# is a hashtag. */
const pastedHeading = /^#{1,6}[ \t]+\S/;

/** Follows a list of attachments over lines: 附件：1.名册, then 2.清单 on the next. */
class Attachments {
  #last = 0;

  /** Whether `line`, the next that is not blank, goes on with the list. */
  follows(line: Line): boolean {
    const { role, start } = lineShape(line);
    if (role === 'attachment') {
      this.#last = /^附[件表]：\s*1[.、]/.test(line.view.text.slice(start)) ? 1 : 0;
      return false;
    }
    const mark = this.#last === 0 ? undefined : markAt(line.view.text, start);
    const goesOn = mark?.form === 'arabic' && mark.value === this.#last + 1;
    this.#last = goesOn ? mark.value : 0;
    return goesOn;
  }
}

/** Goes once over `lines` from number `from` on; table rows and what a list of contents announces are left out. */
export function* collect(lines: readonly Line[], from: number, markdown: boolean): Steps<Collected> {
  const numbered: Candidate[] = [];
  const shortLines: Line[] = [];
  const sentences: Line[] = [];
  const mistyped: Candidate[] = [];
  const attachments = new Attachments();
  const contents = contentsOf(lines);
  for (let number = from; number < lines.length; number++) {
    if (number % manyInStep === 0) yield;
    const line = lines[number];
    if (line === undefined) break;
    if (contents !== undefined && number >= contents.first && number < contents.end) continue;
    const shape = lineShape(line);
    if (shape.role !== 'blank' && attachments.follows(line)) continue;
    const hashed = line.raw.startsWith('#') && (markdown || pastedHeading.test(line.raw));
    const headings = hashed ? markdownOn(line) : numberedOn(line);
    const doubtful = headings.length > 0 ? null : mistypedOn(line);
    if (doubtful !== null) mistyped.push(doubtful);
    if (headings.length > 0) for (const heading of headings) numbered.push(heading);
    else if (shape.role === 'short' || shape.role === 'attachment') shortLines.push(line);
    else if (shape.isSentence) sentences.push(line);
  }
  const withoutTables = withoutRows(numbered);
  yield;
  const sound = withoutDecimals(withoutTables);
  yield;
  const filling = mistyped.length === 0 ? mistyped : holesFilled(mistyped, sound);
  if (filling.length === 0) return { numbered: sound, shortLines, sentences };
  const taken = new Set(filling.map(({ line }) => line));
  return {
    numbered: [...sound, ...filling].sort((a, b) => a.line.number - b.line.number),
    shortLines: shortLines.filter((line) => !taken.has(line)),
    sentences: sentences.filter((line) => !taken.has(line)),
  };
}

/** Those of `mistyped` whose number is just the one that the numbers of its form before and behind it leave out. */
function holesFilled(mistyped: readonly Candidate[], sound: readonly Candidate[]): readonly Candidate[] {
  const before = nearest(mistyped, sound, 1);
  const behind = nearest(mistyped, sound, -1);
  return mistyped.filter((candidate) => {
    const value = candidate.mark?.value ?? 0;
    const [previous, next] = [before.get(candidate), behind.get(candidate)];
    if (value === 1) return next === 2 && previous !== 1;
    return previous === value - 1 && (next === value + 1 || (next ?? 1) === 1);
  });
}

/** For each of `mistyped` the last number of its form before it; with `step` -1 the first behind it. */
function nearest(
  mistyped: readonly Candidate[],
  sound: readonly Candidate[],
  step: 1 | -1,
): ReadonlyMap<Candidate, number> {
  const found = new Map<Candidate, number>();
  const last = new Map<OrdinalForm, number>();
  const order = step === 1 ? mistyped : mistyped.toReversed();
  let at = step === 1 ? 0 : sound.length - 1;
  for (const candidate of order) {
    for (; isBefore(sound[at], candidate, step); at += step) {
      const mark = sound[at]?.mark;
      if (mark !== undefined) last.set(mark.form, mark.value);
    }
    const value = candidate.mark === undefined ? undefined : last.get(candidate.mark.form);
    if (value !== undefined) found.set(candidate, value);
  }
  return found;
}

function isBefore(one: Candidate | undefined, other: Candidate, step: 1 | -1): boolean {
  return one !== undefined && (one.line.number - other.line.number) * step < 0;
}

/**
 * Leaves out the rows of a table whose labels are numbered (一、本年新收…230 000023): runs of candidates among which at
 * least two are a label with figures, or one has its figures in columns. Labels without figures between them belong to
 * the table.
 */
function withoutRows(found: Candidate[]): Candidate[] {
  if (!found.some((candidate) => candidate.look === 'row')) return found;
  const dropped = new Set<Candidate>();
  let index = 0;
  while (index < found.length) {
    if (found[index]?.look !== 'row') {
      index++;
      continue;
    }
    const [first, end] = tableAround(found, index);
    const run = found.slice(first, end);
    const rows = run.filter((candidate) => candidate.look === 'row');
    const inColumns = rows.some(({ line }) => lineShape(line).role === 'table');
    if (rows.length > 1 || inColumns) for (const row of run) dropped.add(row);
    index = end;
  }
  return found.filter((candidate) => !dropped.has(candidate));
}

/** How many numbered labels may stand between two rows without ending the table. */
const labelsBetweenRows = 3;

function tableAround(found: readonly Candidate[], row: number): readonly [number, number] {
  let first = row;
  while (first > 0 && found[first - 1]?.look === 'label' && continues(found[first - 1], found[first])) first--;
  let end = row + 1;
  for (let index = end; index < found.length && index - end <= labelsBetweenRows; index++) {
    if (!isClose(found[index - 1], found[index])) break;
    if (found[index]?.look === 'row') end = index + 1;
  }
  while (end < found.length && continues(found[end - 1], found[end]) && !hasSentence(found[end])) end++;
  return [first, end];
}

function isClose(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return a !== undefined && b !== undefined && b.line.number - a.line.number <= 2;
}

function continues(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return a?.mark !== undefined && b?.mark?.form === a.mark.form && b.mark.value === a.mark.value + 1;
}

function hasSentence(candidate: Candidate | undefined): boolean {
  return (
    candidate === undefined ||
    /[。！？]/.test(candidate.line.view.text.slice(candidate.titleStart, candidate.titleStart + 200))
  );
}

/** 1.2 压实责任: a section whose number has several parts, which is a numbering of its own. */
const decimalSection = /^\d{1,2}(?:\.\d{1,2})+[\s\u3000]/;

/** Leaves out what reads as a decimal or a quantity (2.5, 8.6个) unless it carries the numbering on. */
function withoutDecimals(found: Candidate[]): Candidate[] {
  return found.filter((candidate, index) => {
    if (candidate.mark?.glued !== true) return true;
    if (decimalSection.test(candidate.line.raw.slice(candidate.rawStart))) return false;
    if (!/^\d+[^\d\s.%]/.test(candidate.line.view.text.slice(candidate.titleStart))) return false;
    return continues(found[index - 1], candidate) || continues(candidate, found[index + 1]);
  });
}
