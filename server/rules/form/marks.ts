import { type Line, perLine } from '../../document/line.js';
import { Sign } from '../../text/signs.js';

/** A mark of a pair, at its offset in the line's clean view. */
export interface Mark {
  readonly mark: string;
  readonly offset: number;
}

/** Double quotes inside double quotes: the inner pair. */
export interface NestedPair {
  readonly outer: number;
  readonly open: number;
  readonly close: number;
}

export interface MarkReading {
  /** Marks without a partner on their line, in order. */
  readonly unmatched: readonly Mark[];
  readonly nestedQuotes: readonly NestedPair[];
}

const openers = '“‘《〈（〔【[';
const closers = '”’》〉）〕】]';
const isMark = new Uint8Array(0x10000);
for (const mark of openers + closers) isMark[mark.charCodeAt(0)] = 1;
/** Marks nest no deeper than this, and a line with more lone marks is no text. */
const deepest = 20;
const mostUnmatched = 100;
const nothing: MarkReading = { unmatched: [], nestedQuotes: [] };
/** 1） a） 一） number an item and have no opening bracket. */
const itemNumber = /(?:^|[，、；。：\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/;

/** The closing mark for an opening one and the other way round. */
export function partnerOf(mark: string): string {
  return closers[openers.indexOf(mark)] ?? openers[closers.indexOf(mark)] ?? '';
}

export function isOpener(mark: string): boolean {
  return openers.includes(mark);
}

/** How the marks that come in pairs match on one line. */
export const readMarks: (line: Line) => MarkReading = perLine((line) => {
  if ((line.signs & (Sign.bracket | Sign.titleMark | Sign.quote)) === 0) return nothing;
  const { text } = line.view;
  const open: Mark[] = [];
  const unmatched: Mark[] = [];
  const nestedQuotes: NestedPair[] = [];
  for (let index = 0; index < text.length; index++) {
    if (isMark[text.charCodeAt(index)] === 0) continue;
    const mark = text.charAt(index);
    if (isOpener(mark)) {
      open.push({ mark, offset: index });
      continue;
    }
    const partner = partnerOf(mark);
    const lowest = Math.max(open.length - deepest, 0);
    let place = open.length - 1;
    while (place >= lowest && open[place]?.mark !== partner) place--;
    if (place < lowest) {
      if (!standsAlone(text, mark, index)) unmatched.push({ mark, offset: index });
      continue;
    }
    unmatched.push(...open.splice(place + 1));
    const pair = open.pop();
    const outer = mark === '”' ? open.slice(-deepest).findLast((each) => each.mark === '“') : undefined;
    if (pair !== undefined && outer !== undefined)
      nestedQuotes.push({ outer: outer.offset, open: pair.offset, close: index });
  }
  unmatched.push(...open);
  if (unmatched.length > mostUnmatched || unmatched.length + nestedQuotes.length === 0) return nothing;
  unmatched.sort((a, b) => a.offset - b.offset);
  const lost = new Set(unmatched.map(({ offset }) => offset));
  return { unmatched, nestedQuotes: nestedQuotes.filter(({ outer }) => !lost.has(outer)) };
});

/** Whether a closing mark without partner is none: an item's number, an apostrophe. */
function standsAlone(text: string, mark: string, offset: number): boolean {
  if (mark === '’') return /[A-Za-z\d]/.test(text.charAt(offset - 1));
  return mark === '）' && itemNumber.test(text.slice(Math.max(0, offset - 5), offset));
}
