import { matchesIn } from '../text/matches.js';
import { isHan } from '../text/width.js';
import { numberedOn } from './candidate.js';
import { perLine, type Line } from './line.js';
import { markAt, type Mark } from './mark.js';
import type { OrdinalForm } from './ordinal.js';

const bracketedForms: ReadonlySet<OrdinalForm> = new Set<OrdinalForm>(['chineseBracket', 'arabicBracket', 'circled']);
/** Behind a comma a bare number may be something else: 共三类，1、2号楼. */
const bareForms: ReadonlySet<OrdinalForm> = new Set<OrdinalForm>(['chinese', 'arabic']);
const opening = /(?:^|[。；：！？，])[ \u3000]*(?=[（0-9①-⑳一二三四五六七八九十])/g;
const none: readonly Mark[] = [];

/**
 * The numbers of a list that runs on within its line: （一）……。（二）……。 or 1、……；2、……。 None on a line so long that its
 * numbers are headings.
 */
export const listMarksOn: (line: Line) => readonly Mark[] = perLine((line) => {
  const { text } = line.view;
  const found: Mark[] = [];
  for (const { 0: words, index } of matchesIn(text, opening)) {
    const mark = markAt(text, index + words.length);
    if (mark === undefined || mark.glued || !isListMark(mark, words)) continue;
    const next = text.charAt(mark.end) === ' ' ? mark.end + 1 : mark.end;
    if (isHan(text.charCodeAt(next)) || '“《'.includes(text.charAt(next))) found.push(mark);
  }
  return found.length === 0 || numberedOn(line).length > 1 ? none : found;
});

function isListMark({ form }: Mark, before: string): boolean {
  return bracketedForms.has(form) || (bareForms.has(form) && !before.startsWith('，'));
}
