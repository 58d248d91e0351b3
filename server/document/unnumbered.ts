import type { Candidate } from './candidates.js';
import type { Line } from './line.js';
import { lineShape, type LineShape } from './lineShape.js';

const annexTitle =
  /^(?:(?:《[^》]{2,20}》)?.{0,16}(?:名词|术语|有关(?:内容|词语|用语)).{0,6}(?:解释|注释|说明|释义)|(?:名词)?注释|附注)$/;
const endPiece = /(?:[的和与及、，（《“]|制定|根据|按照|贯彻)$/;
/** An unnumbered line below a section counts only where a text has several of them. */
const fewestSubheadings = 3;

/**
 * Headings without a number: short lines of their own between paragraphs. Chapters (2024年工作回顾), titles of annexes
 * (名词解释) and, where a report uses them throughout, headings below the numbered ones.
 */
export function unnumberedCandidates(
  lines: readonly Line[],
  from: number,
  numbered: readonly Candidate[],
): { chapters: Candidate[]; glossaries: Candidate[] } {
  const openedBy = new Set(numbered.map((candidate) => candidate.line.number));
  const found: Candidate[] = [];
  const annexes: Candidate[] = [];
  for (let number = from; number < lines.length; number++) {
    const line = lines[number];
    if (line === undefined) break;
    const shape = lineShape(line);
    if (shape.role === 'text' || shape.role === 'blank' || openedBy.has(number)) continue;
    if (shape.role === 'attachment') {
      const annex = attachmentTitle(lines, number, shape);
      if (annex !== undefined) annexes.push(annex);
    } else if (shape.role === 'short' && looksLikeTitle(line, shape)) {
      const annex = annexTitle.test(textOf(line, shape));
      if (annex || standsAlone(lines, number, openedBy))
        (annex ? annexes : found).push(unnumbered(line, shape.start, shape.end, annex));
    }
  }
  return { chapters: sieve(found, numbered), glossaries: unique(annexes) };
}

/** A heading without a number on `line`, its title from `start` to `end` in the clean view. */
export function unnumbered(line: Line, start: number, end: number, annex: boolean): Candidate {
  return {
    line,
    mark: undefined,
    hashes: 0,
    start,
    titleStart: start,
    titleEnd: end,
    look: 'prose',
    runIn: false,
    annex,
  };
}

function textOf(line: Line, shape: LineShape): string {
  return line.view.text.slice(shape.start, shape.end);
}

function looksLikeTitle(line: Line, shape: LineShape): boolean {
  const text = textOf(line, shape);
  if (annexTitle.test(text)) return true;
  if (text.length < 4 || text.length > 45 || shape.closed) return false;
  return (
    !/[：|\t。；]|^[（《“”》）、，]|^(?:下面|此外|现在)/.test(text) &&
    !endPiece.test(text) &&
    /[\u4e00-\u9fff]{3}/.test(text)
  );
}

/** Whether the line before ends a sentence and text of more weight, or a number, follows. */
function standsAlone(lines: readonly Line[], number: number, openedBy: ReadonlySet<number>): boolean {
  const before = neighbour(lines, number, -1);
  const after = neighbour(lines, number, 1);
  if (after === undefined) return false;
  const shape = lineShape(after);
  const follows =
    openedBy.has(after.number) ||
    (shape.role === 'text' && shape.closed && shape.end - shape.start > 24) ||
    shape.role === 'dash' ||
    shape.role === 'salutation';
  if (!follows) return false;
  if (before === undefined) return true;
  const role = lineShape(before).role;
  return lineShape(before).closed || openedBy.has(before.number) || role === 'dateline' || role === 'furniture';
}

function neighbour(lines: readonly Line[], number: number, step: 1 | -1): Line | undefined {
  for (let index = number + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    if (line !== undefined && lineShape(line).role !== 'blank') return line;
  }
  return undefined;
}

/** 附件2 名词解释, or the short line behind 附件: the title of an annex. */
function attachmentTitle(lines: readonly Line[], number: number, shape: LineShape): Candidate | undefined {
  const line = lines[number];
  if (line === undefined) return undefined;
  const label = /^附(?:件|表)\d{0,2}/.exec(textOf(line, shape))?.[0] ?? '';
  const start = shape.start + label.length;
  const rest = line.view.text.slice(start, shape.end).trim();
  if (rest !== '') {
    if (/^[：\d《]/.test(rest) || shape.closed) return undefined;
    return unnumbered(line, shape.end - rest.length, shape.end, true);
  }
  const next = neighbour(lines, number, 1);
  if (next === undefined || lineShape(next).role !== 'short' || !looksLikeTitle(next, lineShape(next)))
    return undefined;
  return unnumbered(next, lineShape(next).start, lineShape(next).end, true);
}

function unique(annexes: readonly Candidate[]): Candidate[] {
  return annexes.filter((annex, index) => annex.line !== annexes[index - 1]?.line);
}

/** Keeps chapters always, and headings below numbered ones only where there are several. */
function sieve(found: readonly Candidate[], numbered: readonly Candidate[]): Candidate[] {
  const firstNumber = numbered[0]?.line.number ?? Infinity;
  const hasChapters = (found[0]?.line.number ?? Infinity) < firstNumber;
  if (hasChapters || found.length >= fewestSubheadings) return [...found];
  return [];
}
