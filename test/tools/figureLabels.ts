import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, type FiguresOfReport } from '../../server/facts/figures.js';
import { readReport } from '../../server/document/read.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import type { Position, Range } from '../../server/text/position.js';

/** A number of a hand-labelled relation. */
export interface LabelledNumber {
  readonly text: string;
  readonly role: string;
  readonly charStart: number;
  readonly line?: number;
}

/** A hand-labelled relation, as RELATIONS.md of the reports describes it. */
export interface LabelledRelation {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly numbers: readonly LabelledNumber[];
  readonly holds: boolean | 'approx';
  readonly computation: string;
  readonly quote?: string;
}

/** A passage in which no relation may be contradicted. */
export interface Negative {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly quote?: string;
  readonly quotes?: readonly { readonly line: number; readonly quote: string }[];
}

const known = new Map<string, { figures: FiguresOfReport; lines: readonly string[] }>();

/** The figures of a report under `root`, read once. */
export function figuresIn(root: string, file: string): { figures: FiguresOfReport; lines: readonly string[] } {
  const path = join(root, file);
  let found = known.get(path);
  if (found === undefined) {
    const raw = readFileSync(path, 'utf8');
    const report = readReport(new ReportText(file, 'baogao', 1, raw), builtInKnowledge());
    found = { figures: figuresOf(report), lines: raw.split('\n') };
    known.set(path, found);
  }
  return found;
}

/** The rows of a file with one JSON object a line. */
export function rows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Whether `position` lies in `range`, its end not included. */
export function holds(range: Range, { line, character }: Position): boolean {
  const { start, end } = range;
  const behind = line > start.line || (line === start.line && character >= start.character);
  return behind && (line < end.line || (line === end.line && character < end.character));
}
