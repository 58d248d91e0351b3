import type { Candidate } from './candidate.js';
import type { OrdinalForm } from './ordinal.js';
import { manyInStep, type Steps } from './steps.js';
import { isPartTitle } from './unnumbered.js';

/** How deep each form stands by custom; a smaller number stands above a greater. */
const rankOf: Record<OrdinalForm, number> = {
  markdown: -10,
  part: 1,
  chinese: 2,
  chineseBracket: 3,
  arabic: 4,
  arabicBracket: 5,
  circled: 6,
  itemIs: 7,
  first: 7,
  initially: 7,
};
const chapterRank = 0;
/** Of chapters that bear the names of a report's parts. */
const fewestNamedChapters = 2;
/** 第一、 over 一、, as some older reports have it. */
const firstAboveChinese = 1.5;
/** 一、 below another 一、. */
const chineseBelowChinese = 2.5;
/** An unnumbered heading below the numbered ones. */
export const belowNumbers = 9;

/** The rank of every candidate in order: a heading belongs to the nearest one before it of a smaller rank. */
export function* rankAll(candidates: readonly Candidate[]): Steps<readonly number[]> {
  const ranks = candidates.map(plainRank);
  if (candidates.some((candidate, index) => isFirstOverChinese(candidate, candidates[index + 1]))) {
    for (const [index, { mark }] of candidates.entries()) if (mark?.form === 'first') ranks[index] = firstAboveChinese;
  }
  yield;
  yield* rankChapters(candidates, ranks);
  for (const index of nestedChinese(candidates, ranks)) ranks[index] = chineseBelowChinese;
  return ranks;
}

function plainRank(candidate: Candidate): number {
  if (candidate.annex) return chapterRank;
  if (candidate.hashes > 0) return candidate.hashes - 10;
  return candidate.mark === undefined ? belowNumbers : rankOf[candidate.mark.form];
}

function isFirstOverChinese({ mark }: Candidate, next: Candidate | undefined): boolean {
  return mark?.form === 'first' && next?.mark?.form === 'chinese' && next.mark.value === 1;
}

/**
 * An unnumbered heading is a chapter if no number stands before it or the highest numbering starts again below it. Where
 * chapters bear the names of a report's parts, another heading before the first number stands below them.
 */
function* rankChapters(candidates: readonly Candidate[], ranks: number[]): Steps {
  const next = nextMarks(candidates);
  const named = hasNamedChapters(candidates);
  let highest = Infinity;
  let hasChapters = false;
  yield;
  for (const [index, candidate] of candidates.entries()) {
    if (index % manyInStep === 0) yield;
    if (candidate.annex || candidate.hashes > 0) continue;
    if (candidate.mark !== undefined) {
      highest = Math.min(highest, ranks[index] ?? highest);
      continue;
    }
    const following = next[index];
    const startsAgain =
      following === undefined ? hasChapters : following.mark?.value === 1 && plainRank(following) <= highest;
    if (named ? isPartTitle(candidate.line) : highest === Infinity || startsAgain) {
      ranks[index] = chapterRank;
      hasChapters = true;
    }
  }
}

/** Whether the headings begin with an unnumbered one that bears the name of a report's part, and more such follow. */
function hasNamedChapters(candidates: readonly Candidate[]): boolean {
  const isNamed = ({ mark, annex, hashes, line }: Candidate): boolean =>
    mark === undefined && !annex && hashes === 0 && isPartTitle(line);
  const [first] = candidates;
  return first !== undefined && isNamed(first) && candidates.filter(isNamed).length >= fewestNamedChapters;
}

/** For each candidate the next one, if that bears a number. */
function nextMarks(candidates: readonly Candidate[]): readonly (Candidate | undefined)[] {
  return candidates.map((_, index) => {
    const next = candidates[index + 1];
    return next?.mark === undefined ? undefined : next;
  });
}

/**
 * The places of 一、二、… that stand inside one section of another 一、二、…: they start at one and what follows them goes
 * on where the outer count stopped.
 */
function nestedChinese(candidates: readonly Candidate[], ranks: readonly number[]): readonly number[] {
  const nested: number[] = [];
  const places = [...candidates.keys()].filter((index) => candidates[index]?.mark?.form === 'chinese');
  const valueAt = (at: number): number => candidates[places[at] ?? -1]?.mark?.value ?? 0;
  const opensChapter = (at: number): boolean =>
    at > 0 && ranks.slice(places[at - 1], places[at]).some((rank) => rank < rankOf.chinese);
  let at = 1;
  while (at < places.length) {
    const outer = valueAt(at - 1);
    let end = at;
    while (end < places.length && valueAt(end) === end - at + 1 && !opensChapter(end)) end++;
    if (end - at > 1 && valueAt(end) === outer + 1 && !opensChapter(end)) {
      nested.push(...places.slice(at, end));
      at = end + 1;
    } else at = Math.max(end, at + 1);
  }
  return nested;
}
