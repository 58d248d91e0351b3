import { unnumbered, type Candidate } from './candidate.js';
import type { Collected } from './candidates.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import { manyInStep, type Steps } from './steps.js';

/** The paragraph below such a heading is longer than it by far. */
export const shortestParagraph = 70;
/** In one section, and in the whole text: fewer are lead sentences and not a pattern. */
const fewestInSection = 2;
const fewestInText = 3;

/**
 * Headings that are a sentence with its full stop: 这是…的五年。 Between long paragraphs they look like any short lead
 * sentence; only where they alternate with the paragraphs of a section through and through are they headings.
 */
export function* sentenceHeadings(
  lines: readonly Line[],
  { numbered, sentences }: Collected,
): Steps<readonly Candidate[]> {
  if (sentences.length < fewestInText) return [];
  const found: Candidate[] = [];
  let from = 0;
  let index = 0;
  for (let section = 0; section < numbered.length; section++) {
    if (section % manyInStep === 0) yield;
    const start = numbered[section]?.line.number ?? 0;
    const end = numbered[section + 1]?.line.number ?? lines.length;
    while (index < sentences.length && (sentences[index]?.number ?? 0) <= start) index++;
    from = index;
    while (index < sentences.length && (sentences[index]?.number ?? end) < end) index++;
    if (index - from >= fewestInSection) found.push(...alternating(lines, sentences.slice(from, index), end));
  }
  return found.length >= fewestInText ? found : [];
}

/** Those of the `sentences` of one section that alternate with its paragraphs. */
function alternating(lines: readonly Line[], sentences: readonly Line[], end: number): Candidate[] {
  const found = sentences.filter((line) => isParagraph(nextVisible(lines, line)) && !isSplit(lines, line));
  const first = found[0];
  if (first === undefined || found.length < fewestInSection) return [];
  const visible = lines.slice(first.number, end).filter((line) => !isBlank(line)).length;
  if (found.length * 3 < visible) return [];
  return found.map((line) => unnumbered(line, lineShape(line).start, lineShape(line).end - 1, false));
}

function nextVisible(lines: readonly Line[], line: Line): Line | undefined {
  let number = line.number + 1;
  while (isBlank(lines[number])) number++;
  return lines[number];
}

function isParagraph(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { role, start, end, marks } = lineShape(line);
  return role === 'text' && marks.length === 0 && end - start >= shortestParagraph;
}

/** Blank lines part the paragraphs but none stands behind this sentence: markup broke the paragraph in two. */
function isSplit(lines: readonly Line[], line: Line): boolean {
  return isBlank(lines[line.number - 1]) && !isBlank(lines[line.number + 1]);
}

function isBlank(line: Line | undefined): boolean {
  return line !== undefined && lineShape(line).role === 'blank';
}
