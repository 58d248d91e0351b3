import { markdownOn, mistypedOn, numberedOn, type Candidate } from './candidate.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';

/** What the lines of a report offer for its outline, each in document order. */
export interface Collected {
  readonly numbered: readonly Candidate[];
  /** Lines of a few words that end with no mark, and labels of annexes. */
  readonly shortLines: readonly Line[];
  /** Lines that are one short sentence. */
  readonly sentences: readonly Line[];
}

/** Goes once over `lines` from number `from` on; table rows are left out. */
export function collect(lines: readonly Line[], from: number, markdown: boolean): Collected {
  const numbered: Candidate[] = [];
  const shortLines: Line[] = [];
  const sentences: Line[] = [];
  const mistyped: Candidate[] = [];
  for (let number = from; number < lines.length; number++) {
    const line = lines[number];
    if (line === undefined) break;
    const shape = lineShape(line);
    const headings = markdown && line.raw.startsWith('#') ? markdownOn(line) : numberedOn(line);
    const doubtful = headings.length > 0 ? null : mistypedOn(line);
    if (doubtful !== null) mistyped.push(doubtful);
    if (headings.length > 0) for (const heading of headings) numbered.push(heading);
    else if (shape.role === 'short' || shape.role === 'attachment') shortLines.push(line);
    else if (shape.isSentence) sentences.push(line);
  }
  const sound = withoutDecimals(withoutRows(numbered));
  const filling = mistyped.filter((candidate) => fillsHole(candidate, sound));
  if (filling.length === 0) return { numbered: sound, shortLines, sentences };
  const taken = new Set(filling.map(({ line }) => line));
  return {
    numbered: [...sound, ...filling].sort((a, b) => a.line.number - b.line.number),
    shortLines: shortLines.filter((line) => !taken.has(line)),
    sentences: sentences.filter((line) => !taken.has(line)),
  };
}

/** Whether the numbers of this form before and behind `candidate` leave out just the one that it bears. */
function fillsHole({ mark, line }: Candidate, sound: readonly Candidate[]): boolean {
  if (mark === undefined) return false;
  const alike = sound.filter((other) => other.mark?.form === mark.form);
  const before = alike.findLast((other) => other.line.number < line.number)?.mark?.value;
  const behind = alike.find((other) => other.line.number > line.number)?.mark?.value;
  if (mark.value === 1) return behind === 2 && before !== 1;
  return before === mark.value - 1 && (behind === mark.value + 1 || (behind ?? 1) === 1);
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

/** Leaves out what reads as a decimal or a quantity (2.5, 8.6个) unless it carries the numbering on. */
function withoutDecimals(found: Candidate[]): Candidate[] {
  return found.filter((candidate, index) => {
    if (candidate.mark?.glued !== true) return true;
    if (!/^\d+[^\d\s.%]/.test(candidate.line.view.text.slice(candidate.titleStart))) return false;
    return continues(found[index - 1], candidate) || continues(candidate, found[index + 1]);
  });
}
