import type { Candidate } from './candidates.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import { unnumbered } from './unnumbered.js';

/** A heading that is one short sentence, and the paragraph below it. */
const longestSentence = 36;
const shortestParagraph = 70;
/** In one section, and in the whole text: fewer are lead sentences and not a pattern. */
const fewestInSection = 2;
const fewestInText = 3;

/**
 * Headings that are a sentence with its full stop: 这是…的五年。 Between long paragraphs they look like any short lead
 * sentence; only where they alternate with the paragraphs of a section through and through are they headings.
 */
export function sentenceHeadings(lines: readonly Line[], from: number, numbered: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const starts = [...new Set(numbered.map((candidate) => candidate.line.number))];
  let start = starts[0] ?? from;
  for (const end of [...starts.slice(1), lines.length]) {
    found.push(...alternating(lines, start + 1, end));
    start = end;
  }
  return found.length >= fewestInText ? found : [];
}

function alternating(lines: readonly Line[], from: number, to: number): Candidate[] {
  const visible: Line[] = [];
  for (let number = from; number < to; number++) {
    const line = lines[number];
    if (line !== undefined && lineShape(line).role !== 'blank') visible.push(line);
  }
  const found = visible.filter(
    (line, index) => isShortSentence(line) && isParagraph(visible[index + 1]) && !isSplit(lines, line),
  );
  if (found.length < fewestInSection) return [];
  const first = found[0] === undefined ? 0 : visible.indexOf(found[0]);
  if (found.length * 3 < visible.length - first) return [];
  return found.map((line) => {
    const { start, end } = lineShape(line);
    return unnumbered(line, start, end - 1, false);
  });
}

function isShortSentence(line: Line): boolean {
  const { role, start, end } = lineShape(line);
  if (role !== 'text' || end - start > longestSentence || end - start < 6) return false;
  const text = line.view.text.slice(start, end);
  return text.indexOf('。') === text.length - 1 && !/[：；！？]/.test(text);
}

function isParagraph(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { role, start, end } = lineShape(line);
  return role === 'text' && end - start >= shortestParagraph;
}

/** Blank lines part the paragraphs but none stands behind this sentence: markup broke the paragraph in two. */
function isSplit(lines: readonly Line[], line: Line): boolean {
  return isBlank(lines[line.number - 1]) && !isBlank(lines[line.number + 1]);
}

function isBlank(line: Line | undefined): boolean {
  return line !== undefined && lineShape(line).role === 'blank';
}
