import type { Heading } from '../document/outline.js';
import { comparePositions, type Position, type Range } from '../text/position.js';

/** Tells whether a place lies in one of the sections on coming work, or in a heading of one. */
export function planSections(headings: readonly Heading[]): (place: Position) => boolean {
  let sections: readonly Range[] | undefined;
  return (place) => isInOne((sections ??= sectionsOn(headings)), place);
}

function sectionsOn(headings: readonly Heading[]): Range[] {
  const sections: Range[] = [];
  for (const { kind, sectionRange } of headings) {
    const last = sections.at(-1);
    const isInside = last !== undefined && comparePositions(sectionRange.start, last.end) < 0;
    if (kind === 'plan' && !isInside) sections.push(sectionRange);
  }
  return sections;
}

/** Whether `place` lies in one of `sections`, which are in document order. */
function isInOne(sections: readonly Range[], place: Position): boolean {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const section = sections[middle];
    if (section !== undefined && comparePositions(section.start, place) <= 0) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section !== undefined && comparePositions(place, section.end) < 0;
}
