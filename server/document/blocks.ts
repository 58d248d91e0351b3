import type { Block, BlockKind } from './block.js';
import type { Candidate } from './candidates.js';
import type { Front } from './front.js';
import type { Line } from './line.js';
import { lineShape, type LineRole } from './lineShape.js';

/** How many lines before the end of the text a sign-off may begin. */
const signOffLines = 8;
const leadIn = /(?:现将.{0,80}如下|请予审议)/;

const kindOfRole: Record<LineRole, BlockKind> = {
  blank: 'blank',
  marker: 'metadata',
  metadata: 'metadata',
  furniture: 'furniture',
  dateline: 'dateline',
  date: 'paragraph',
  salutation: 'salutation',
  table: 'table',
  dash: 'paragraph',
  attachment: 'attachment',
  closing: 'paragraph',
  short: 'paragraph',
  text: 'paragraph',
};

/** Every line in exactly one block: runs of one kind, and a block of its own for each line that begins with a heading. */
export function readBlocks(lines: readonly Line[], front: Front, candidates: readonly Candidate[]): Block[] {
  const headingLines = new Set<number>();
  for (const candidate of candidates) {
    if (candidate.start <= lineShape(candidate.line).start) headingLines.add(candidate.line.number);
  }
  const titleLines = new Set(front.titleLines);
  const firstSignOff = signOffStart(lines, candidates.at(-1)?.line.number ?? front.bodyStart - 1);
  const blocks: Block[] = [];
  let kind: BlockKind | undefined;
  let firstLine = 0;
  for (let number = 0; number <= lines.length; number++) {
    const line = lines[number];
    const next =
      line === undefined
        ? undefined
        : titleLines.has(number)
          ? 'title'
          : headingLines.has(number)
            ? 'heading'
            : kindAt(line, number, front, firstSignOff, candidates);
    if (next === kind && next !== 'heading') continue;
    if (kind !== undefined) blocks.push({ kind, firstLine, endLine: number });
    kind = next;
    firstLine = number;
  }
  return blocks;
}

function kindAt(
  line: Line,
  number: number,
  front: Front,
  firstSignOff: number,
  candidates: readonly Candidate[],
): BlockKind {
  const { role } = lineShape(line);
  if (number >= firstSignOff && role !== 'blank' && role !== 'attachment' && role !== 'furniture') return 'signOff';
  if (number < front.bodyStart && (role === 'short' || role === 'date'))
    return front.titleLines.length > 0 ? 'dateline' : 'paragraph';
  const firstHeading = candidates[0]?.line.number ?? Infinity;
  if (role === 'text' && number < firstHeading && leadIn.test(line.view.text)) return 'leadIn';
  return kindOfRole[role];
}

/** The line on which unit and date begin at the end of the text; behind the last line where there is none. */
function signOffStart(lines: readonly Line[], lastHeading: number): number {
  let first = lines.length;
  let dated = false;
  for (let number = lines.length - 1, seen = 0; number > lastHeading && seen < signOffLines; number--) {
    const line = lines[number];
    if (line === undefined) break;
    const { role } = lineShape(line);
    if (role === 'blank' || role === 'furniture' || role === 'attachment') continue;
    seen++;
    if (role === 'date') dated = true;
    else if (!dated || role !== 'short') break;
    first = number;
  }
  return dated ? first : lines.length;
}
