import { type Line, perLine } from '../../document/line.js';
import { indexFrom } from '../../text/matches.js';

/** What is said a second time, in offsets of the view, and the word. */
export interface Surplus {
  readonly start: number;
  readonly length: number;
  readonly word: string;
}

/** Shared by the many lines that say nothing twice. */
export const nothingTwice: readonly Surplus[] = [];

const clauseEnd = /[，、；。：]/g;
const plainClause = /^[\u4e00-\u9fff]+$/;
const quotingClause =
  /^(?=[^\u4e00-\u9fff]*[\u4e00-\u9fff]{2})[\u4e00-\u9fffA-Za-z“”《》]+$|^(?=(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){3})[\u4e00-\u9fff][\u4e00-\u9fff\d.%]+$/;

/** A clause that stands twice in a row: 加强执法队伍建设，加强执法队伍建设， */
export const clausesTwiceOf: (line: Line) => readonly Surplus[] = perLine((line) => {
  const { text } = line.view;
  let found: Surplus[] | undefined;
  let before = { start: 0, end: 0 };
  for (let start = 0; start < text.length;) {
    const end = indexFrom(text, clauseEnd, start);
    const length = end - start;
    const inList = text.charAt(start - 1) === '、' && '、等，。；'.includes(text.charAt(end));
    const mayBeAgain = inList
      ? length >= 3 && before.end - before.start >= length
      : length >= 6 && before.end - before.start === length;
    if (mayBeAgain && isSame(text, before.end - length, start, length)) {
      const clause = text.slice(start, end);
      if ((inList ? plainClause : quotingClause).test(clause))
        (found ??= []).push({ start, length: length + (end < text.length ? 1 : 0), word: clause });
    }
    before = { start, end };
    start = end + 1;
  }
  return found ?? nothingTwice;
});

/** Whether `text` holds the same `length` units at both offsets. */
function isSame(text: string, one: number, other: number, length: number): boolean {
  for (let offset = 0; offset < length; offset++)
    if (text.charCodeAt(one + offset) !== text.charCodeAt(other + offset)) return false;
  return true;
}

/** Sentences from this length on are another rule's. */
const longSentence = 24;
const shortSentence = 5;

const sentenceEnd = /[。；]/g;

/** A short sentence that stands twice in a row: 普法宣传入户难；普法宣传入户难； */
export const sentencesTwiceOf: (line: Line) => readonly Surplus[] = perLine((line) => {
  const { text } = line.view;
  let found: Surplus[] | undefined;
  let before = '';
  let earlier = '';
  for (let start = 0; start < text.length;) {
    const end = indexFrom(text, sentenceEnd, start);
    const sentence = text.slice(start, end);
    const length = end + 1 - start;
    // The cells of a table that lost its lines say the same over and over.
    const said = sentence === before || before.endsWith(`，${sentence}`);
    const again = said && sentence !== earlier && !text.startsWith(sentence, end + 1);
    if (again && length >= shortSentence && length < longSentence && /[\u4e00-\u9fff]{4}/.test(sentence))
      (found ??= []).push({ start, length: Math.min(length, text.length - start), word: sentence });
    earlier = before;
    before = sentence;
    start = end + 1;
  }
  return found ?? nothingTwice;
});
