import { perLineIn, type Line } from '../document/line.js';
import type { Knowledge, Term } from '../knowledge/knowledge.js';
import { termMatcher } from '../knowledge/matcher.js';
import type { Span } from '../text/position.js';

/** A term named on a line. */
export interface TermUse {
  readonly term: Term;
  /** Raw offsets; quotes around the whole term are not included. */
  readonly span: Span;
  /** As written, in the clean view: `“八五”普法` is `八五”普法`. */
  readonly text: string;
  /** Where it stands in the clean view. */
  readonly view: Span;
}

const none: readonly TermUse[] = [];

/** The terms that `line` names, in order and without overlap. */
export const termsOnLine: (line: Line, knowledge: Knowledge) => readonly TermUse[] = perLineIn(
  (line: Line, knowledge: Knowledge) => {
    const { view } = line;
    const matches = termMatcher(knowledge).find(view.text);
    if (matches.length === 0) return none;
    return matches.map(({ term, start, end }) => ({
      term,
      span: view.toRaw(start, end),
      text: view.text.slice(start, end),
      view: { start, end },
    }));
  },
);
