import type { Block, BlockKind } from './block.js';
import type { Candidate } from './candidate.js';
import type { Front } from './front.js';
import type { Line } from './line.js';
import { lineShape, type LineRole } from './lineShape.js';
import { manyInStep, type Steps } from './steps.js';

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
export function* readBlocks(
  lines: readonly Line[],
  front: Front,
  candidates: readonly Candidate[],
): Steps<readonly Block[]> {
  const firstHeading = candidates[0]?.line.number ?? Infinity;
  const firstSignOff = signOffStart(lines, candidates.at(-1)?.line.number ?? front.bodyStart - 1);
  const blocks: Block[] = [];
  let kind: BlockKind | undefined;
  let firstLine = 0;
  let next = 0;
  for (let number = 0; number < lines.length; number++) {
    if (number % manyInStep === 0) yield;
    const line = lines[number];
    if (line === undefined) break;
    let here: BlockKind;
    while ((candidates[next]?.line.number ?? Infinity) < number) next++;
    const candidate = candidates[next];
    if (candidate?.line === line && candidate.opensLine) here = 'heading';
    else if (number < firstHeading) here = kindBeforeHeadings(line, number, front);
    else here = kindOfRole[lineShape(line).role];
    if (number >= firstSignOff && signable.has(here)) here = 'signOff';
    if (here === kind && here !== 'heading') continue;
    if (kind !== undefined) blocks.push({ kind, firstLine, endLine: number });
    kind = here;
    firstLine = number;
  }
  if (kind !== undefined) blocks.push({ kind, firstLine, endLine: lines.length });
  return blocks;
}

const signable: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'dateline', 'salutation']);

function kindBeforeHeadings(line: Line, number: number, front: Front): BlockKind {
  if (front.titleLines.includes(number)) return 'title';
  const { role } = lineShape(line);
  if (number < front.bodyStart && (role === 'short' || role === 'date')) {
    return front.titleLines.length > 0 ? 'dateline' : 'paragraph';
  }
  return role === 'text' && leadIn.test(line.view.text) ? 'leadIn' : kindOfRole[role];
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
