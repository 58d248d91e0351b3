import type { ReportedFinding } from '../analyse.js';
import { perLine } from '../document/line.js';
import type { ReportText } from '../document/reportText.js';
import { fingerprint } from '../text/fingerprint.js';
import type { Occurrence } from './ignoreList.js';

/** One sentence of a line: where it ends in the clean view, and its fingerprint. */
interface Sentence {
  readonly end: number;
  readonly print: string;
}

const sentencesOf = perLine(({ view }): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of view.text.matchAll(/[。！？]+[”’）》]*|$/g)) {
    const end = match.index + match[0].length;
    const content = view.text.slice(start, end).replace(/\s+/g, '');
    if (content !== '') sentences.push({ end, print: fingerprint(content) });
    start = end;
  }
  return sentences;
});

/** Where each of `findings`, all those of a report in document order, stands; asked for those of `wanted` rules only. */
export function occurrencesOf(
  text: ReportText,
  findings: readonly ReportedFinding[],
  wanted: (rule: string) => boolean,
): Map<ReportedFinding, Occurrence> {
  const places = new Map<ReportedFinding, Occurrence>();
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const rule = finding.rule.id;
    if (!wanted(rule)) continue;
    const { line, character } = finding.range.start;
    const index = sentenceAt(text, line, character);
    const place = `${rule} ${line} ${index}`;
    const nth = counts.get(place) ?? 0;
    counts.set(place, nth + 1);
    const sentences = sentencesOn(text, line);
    places.set(finding, {
      rule,
      sentence: sentences[index]?.print ?? '',
      before: sentences[index - 1]?.print ?? neighbour(text, line, -1),
      after: sentences[index + 1]?.print ?? neighbour(text, line, 1),
      nth,
    });
  }
  return places;
}

function sentencesOn({ lines }: ReportText, number: number): readonly Sentence[] {
  const line = lines[number];
  return line === undefined ? [] : sentencesOf(line);
}

function sentenceAt(text: ReportText, number: number, character: number): number {
  const offset = text.lines[number]?.view.toView(character) ?? 0;
  const sentences = sentencesOn(text, number);
  const index = sentences.findIndex(({ end }) => offset < end);
  return index < 0 ? Math.max(sentences.length - 1, 0) : index;
}

/** The nearest sentence above (`step` -1) or below (1) a line; empty at the ends of the report. */
function neighbour(text: ReportText, from: number, step: 1 | -1): string {
  for (let number = from + step; number >= 0 && number < text.lineCount; number += step) {
    const sentence = sentencesOn(text, number).at(step === 1 ? 0 : -1);
    if (sentence !== undefined) return sentence.print;
  }
  return '';
}
