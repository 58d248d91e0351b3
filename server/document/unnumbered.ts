import { numberedOn, unnumbered, type Candidate } from './candidate.js';
import type { Collected } from './candidates.js';
import { perLine, type Line } from './line.js';
import { lineShape, type LineShape } from './lineShape.js';
import { manyInStep, type Steps } from './steps.js';

const annexTitle =
  /^(?:(?:《[^》]{2,20}》)?.{0,16}(?:名词|术语|有关(?:内容|词语|用语)).{0,6}(?:解释|注释|说明|释义)|(?:名词)?注释|附注)$/;
/** What a line breaks off with that goes on, and the date that stands behind who issues. */
const endPiece = /(?:[的和与及、，（《“]|制定|根据|按照|贯彻|月\d{1,2}日)$/;
/** 2024年工作回顾, 存在的不足和原因: what a report calls its parts, whatever stands below. */
const partTitle =
  /^(?:[12]\d{3}年|“[一二三四五六七八九十]+五”|(?:今|明|去|过去[一二三四五]?|未来[一二三四五]?|下一?|本|全)年|下一?步|今后|[上下]半年|存在|主要|重点|面临|第一责任人|党政主要负责人|主要负责人|总体|基本|工作|其他)[^，。：；]{0,28}(?:回顾|成效|成绩|成就|情况|问题|不足|原因|困难|任务|安排|打算|计划|思路|举措|措施|做法|工作|目标|要求|事项)$/;
/** Under the title it names who reports. */
const issuer = /(?:政府|委员会|党委|办事处|管委会|局|厅|办公室|街道|镇|乡|县|区|市)$/;
/** An unnumbered line below a section counts only where a text has several of them. */
const fewestSubheadings = 3;
const shortestTitle = 8;
const mostBetweenTitles = 15;
/** A paragraph under such a line is at least this long. */
export const shortestBelowHeading = 12;

/**
 * Headings without a number: short lines of their own between paragraphs. Chapters (2024年工作回顾), titles of annexes
 * (名词解释) and, where a report uses them throughout, headings below the numbered ones.
 */
export function* unnumberedCandidates(
  lines: readonly Line[],
  from: number,
  { numbered, shortLines }: Collected,
): Steps<readonly Candidate[]> {
  const found: Candidate[] = [];
  const annexes: Candidate[] = [];
  for (const [index, line] of shortLines.entries()) {
    if (index % manyInStep === 0) yield;
    const shape = lineShape(line);
    if (shape.role === 'attachment') {
      const annex = attachmentTitle(lines, line, shape);
      if (annex !== undefined) annexes.push(annex);
      continue;
    }
    const likeness = titleLikeness(line);
    if (likeness === 'annex') {
      if (annexes.at(-1)?.line !== line) annexes.push(unnumbered(line, shape.start, shape.end, true));
    } else if (likeness !== 'none') {
      if (standsAlone(lines, from, line) && !repeatsTitle(lines, from, line))
        found.push(unnumbered(line, shape.start, shape.end, false));
    }
  }
  const own = found.filter((candidate) => !annexes.some((annex) => annex.line === candidate.line));
  return [...sieve(own, numbered), ...annexes.filter((annex, index) => annex.line !== annexes[index - 1]?.line)];
}

/** A page gives the title, who published it and when, and the title once more above the text. */
function repeatsTitle(lines: readonly Line[], from: number, line: Line): boolean {
  const text = textOf(line, lineShape(line));
  if (text.length < shortestTitle || line.number - from > mostBetweenTitles) return false;
  return lines.slice(0, from).some((earlier) => textOf(earlier, lineShape(earlier)) === text);
}

function textOf(line: Line, shape: LineShape): string {
  return line.view.text.slice(shape.start, shape.end);
}

/** Whether a short line reads like the title of an annex or of a part of the report. */
const titleLikeness: (line: Line) => 'annex' | 'part' | 'title' | 'none' = perLine((line) => {
  const shape = lineShape(line);
  const text = textOf(line, shape);
  if (annexTitle.test(text)) return 'annex';
  if (text.length < 4 || text.length > 45 || shape.closed) return 'none';
  if (partTitle.test(text)) return 'part';
  if (/[：|\t。；]|^[（《“”》）、，]|^(?:下面|此外|现在)/.test(text) || endPiece.test(text)) return 'none';
  return /[\u4e00-\u9fff]{3}/.test(text) ? 'title' : 'none';
});

/** Whether a line without a number is what a report calls one of its parts. */
export function isPartTitle(line: Line): boolean {
  return lineShape(line).role === 'short' && titleLikeness(line) === 'part';
}

/** Whether the line before ends a sentence and text of more weight, or a number, follows. */
function standsAlone(lines: readonly Line[], from: number, line: Line): boolean {
  const before = neighbour(lines, line, -1);
  const after = neighbour(lines, line, 1);
  if (after === undefined) return false;
  const shape = lineShape(after);
  const isPart = isPartTitle(line);
  const follows =
    numberedOn(after).length > 0 ||
    (shape.role === 'text' && shape.closed && (isPart || shape.end - shape.start >= shortestBelowHeading)) ||
    (shape.role === 'short' && isPart && titleLikeness(after) === 'title') ||
    shape.role === 'dash' ||
    shape.role === 'salutation';
  if (!follows) return false;
  if (before === undefined || before.number < from) return !issuer.test(line.view.text.trimEnd());
  const role = lineShape(before).role;
  if (!isPart && isPartTitle(before)) return true;
  return lineShape(before).closed || numberedOn(before).length > 0 || role === 'dateline' || role === 'furniture';
}

function neighbour(lines: readonly Line[], from: Line, step: 1 | -1): Line | undefined {
  for (let index = from.number + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    if (line !== undefined && lineShape(line).role !== 'blank') return line;
  }
  return undefined;
}

/** 附件2 名词解释, or the short line behind 附件: the title of an annex. */
function attachmentTitle(lines: readonly Line[], line: Line, shape: LineShape): Candidate | undefined {
  const label = /^附(?:件|表)\d{0,2}/.exec(textOf(line, shape))?.[0] ?? '';
  const start = shape.start + label.length;
  const rest = line.view.text.slice(start, shape.end).trim();
  if (rest !== '') {
    if (/^[：\d《]/.test(rest) || shape.closed) return undefined;
    return unnumbered(line, shape.end - rest.length, shape.end, true);
  }
  const next = neighbour(lines, line, 1);
  if (next === undefined || numberedOn(next).length > 0) return undefined;
  if (lineShape(next).role !== 'short' || titleLikeness(next) === 'none') return undefined;
  return unnumbered(next, lineShape(next).start, lineShape(next).end, true);
}

/** Keeps chapters always, and headings below numbered ones only where there are several. */
function sieve(found: readonly Candidate[], numbered: readonly Candidate[]): Candidate[] {
  const firstNumber = numbered[0]?.line.number ?? Infinity;
  const hasChapters = (found[0]?.line.number ?? Infinity) < firstNumber;
  if (hasChapters || found.length >= fewestSubheadings) return [...found];
  return [];
}
