import { perLine, type Line } from './line.js';
import { lineShape } from './lineShape.js';

/** How many lines may stand before a list of contents. */
const longestFront = 60;
/** A longer list is none of contents. */
const longestContents = 400;

/** Lines `first` to `end` (not included). */
export interface LineSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * The list of contents that a report opens with: from the line 目录 up to where its first entry comes again, as the
 * heading that it announces. What it lists are no headings. Undefined where there is none.
 */
export function contentsOf(lines: readonly Line[]): LineSpan | undefined {
  const first = lines
    .slice(0, longestFront)
    .findIndex((line) => isContentsTitle(line) || opensBrokenTitle(line, lines));
  if (first < 0) return undefined;
  let announced: string | undefined;
  for (let number = first + 1; number < lines.length && number <= first + longestContents; number++) {
    const line = lines[number];
    const entry = line === undefined ? undefined : numberedEntry(line);
    if (entry === undefined) continue;
    if (announced === undefined) announced = entry;
    else if (entry === announced) return { first, end: number };
  }
  return undefined;
}

/** 目录, or a title that ends so. */
const isContentsTitle = perLine((line: Line): boolean => /目录$/.test(words(line)));

/** 目 with 录 on the next line. */
function opensBrokenTitle(line: Line, lines: readonly Line[]): boolean {
  return words(line) === '目' && lines.slice(line.number + 1, line.number + 3).some((next) => words(next) === '录');
}

/** A short line that begins with a number, without the page number and the leaders that a list of contents prints. */
const numberedEntry = perLine((line: Line): string | undefined => {
  const { role, marks } = lineShape(line);
  if (role !== 'short' || marks[0]?.mark.start !== lineShape(line).start) return undefined;
  return words(line).replace(/PAGEREF_Toc\d+\\?h\d+$|[.…·—-]+\d+$/, '');
});

function words(line: Line): string {
  const { role, start, end } = lineShape(line);
  return role === 'short' ? line.view.text.slice(start, end).replace(/\s/g, '') : '';
}
