import { perLineIn, type Line } from '../document/line.js';
import type { Knowledge, Term } from '../knowledge/knowledge.js';
import { squeeze } from '../knowledge/squeeze.js';
import type { Span } from '../text/position.js';
import { termsOnLine, type TermUse } from './terms.js';
import { matchesIn } from '../text/matches.js';

/** An item of a list, in offsets of the clean view. */
export interface ListedItem extends Span {
  readonly text: string;
  /** Which member of the term it is, by index; undefined where it is none of them. */
  readonly member: number | undefined;
}

/**
 * A numeric shorthand with the complete list of members that the text gives right behind it, 三项制度（甲、乙、丙）, or right
 * before it, 甲、乙、丙“三项制度”.
 */
export interface ShorthandList {
  readonly use: TermUse;
  /** Whether the list claims to be complete; 甲、乙、丙等“三项制度” does not. */
  readonly isClosed: boolean;
  readonly items: readonly ListedItem[];
  /** The members that the list leaves out. */
  readonly missing: readonly string[];
}

const none: readonly ShorthandList[] = [];

/** The shorthands on `line` behind or before which all their members are listed, or are meant to be. */
export const shorthandsOnLine: (line: Line, knowledge: Knowledge) => readonly ShorthandList[] = perLineIn(
  (line: Line, knowledge: Knowledge) => {
    let lists: ShorthandList[] | undefined;
    for (const use of termsOnLine(line, knowledge)) {
      if (use.term.members.length < 2) continue;
      const { text } = line.view;
      const behind = listBehind(text, use.view.end, use.term.members.length);
      const list = behind === undefined ? listedBefore(use, text) : compare(use, behind, text);
      if (list !== undefined && canBeListed(use.term)) (lists ??= []).push(list);
    }
    return lists ?? none;
  },
);

/** Members that are sentences cannot be told apart in a list. */
function canBeListed({ members }: Term): boolean {
  return members.every((member) => member.length <= 20 && !/[、，；]/.test(member));
}

const listStart = /^”?(?:（(?:即|包括|是?指)?：?|，?(?:即|包括|是指)：?|：(?:是?指)?)/;
const longestList = 200;

/** The items of the list that begins right behind `offset`; undefined for no list, or one that says it goes on (等). */
function listBehind(text: string, offset: number, expected: number): Span[] | undefined {
  const opening = listStart.exec(text.slice(offset, offset + 8))?.[0];
  if (opening === undefined) return undefined;
  const start = offset + opening.length;
  const close = opening.includes('（') ? /[）。\n]/ : /[，。；\n]/;
  const rest = text.slice(start, start + longestList);
  const found = rest.search(close);
  const length = found < 0 && !opening.includes('（') ? rest.length : found;
  if (length <= 0 || length === longestList) return undefined;
  const list = rest.slice(0, length);
  if (/[等…：《（\d]|其中|主要|例如|比如|一是/.test(list)) return undefined;
  const items = splitItems(list, start, /[^、，；]+/g);
  const last = items.at(-1);
  if (last === undefined) return undefined;
  // 甲、乙和丙: the last two stand without a mark between them.
  const tail = splitItems(text.slice(last.start, last.end), last.start, /[^和与及]+/g);
  const all = tail.length === 2 && items.length + 1 === expected ? [...items.slice(0, -1), ...tail] : items;
  return all.length > 1 ? all : undefined;
}

const listEnd = /(等)?(?:行政执法|基层|普法)?“?$/;
const longestEnd = 6;

/**
 * The list that ends right before a shorthand. Its first item may have a verb before it, so each item must name a member
 * by words that no other member has; one that does not is a stranger, but never the first.
 */
function listedBefore(use: TermUse, text: string): ShorthandList | undefined {
  const { members } = use.term;
  const from = Math.max(0, use.view.start - longestList);
  const before = text.slice(from, use.view.start);
  const [ending = '', goesOn] = listEnd.exec(before.slice(-longestEnd)) ?? [];
  const end = before.length - ending.length;
  let start = end;
  while (start > 0 && !'，。；：！？（）“”《》'.includes(before.charAt(start - 1))) start--;
  const words = before.slice(start, end);
  if (!words.includes('、')) return undefined;
  const spans = splitItems(words, from + start, /[^、]+/g);
  const last = spans.pop();
  if (last === undefined) return undefined;
  spans.push(...splitItems(text.slice(last.start, last.end), last.start, /[^和与及]+/g));
  if (spans.length !== members.length && spans.length !== members.length - 1) return undefined;
  const left = new Set(members.keys());
  const items = assign(spans, text, left, (written) => {
    const meant = closest(written, members, left);
    return meant !== undefined && sharesOwnPair(squeeze(written), members, meant) ? meant : undefined;
  });
  if (items[0]?.member === undefined) return undefined;
  const missing = [...left].map((index) => members[index] ?? '');
  // 太阳能电池 is what others call 光伏产品: only what resembles the member left out can be a slip for it.
  const isReworded = ({ member, text: written }: ListedItem) =>
    member === undefined && !missing.some((lost) => overlap(squeeze(written), squeeze(lost), new Set()) > 1 / 3);
  if (items.some(isReworded)) return undefined;
  return { use, isClosed: goesOn === undefined, items, missing };
}

function splitItems(list: string, start: number, item: RegExp): Span[] {
  return Array.from(matchesIn(list, item), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function compare(use: TermUse, spans: readonly Span[], text: string): ShorthandList {
  const { members, contested } = use.term;
  const admitted = squeeze(contested ?? '');
  const left = new Set(members.keys());
  const items = assign(spans, text, left, (written) => likeliest(written, members, left));
  // A wording that the term's note allows stands for the first member that nothing else names.
  const settled = items.map((item) => {
    if (item.member !== undefined || !admitted.includes(squeeze(item.text))) return item;
    const [member] = left;
    if (member !== undefined) left.delete(member);
    return { ...item, member };
  });
  return { use, isClosed: true, items: settled, missing: [...left].map((index) => members[index] ?? '') };
}

/** The items at `spans`, each with the member that `find` takes it for; `left` loses the members that are found. */
function assign(
  spans: readonly Span[],
  text: string,
  left: Set<number>,
  find: (written: string) => number | undefined,
): ListedItem[] {
  return spans.map((span) => {
    const written = text.slice(span.start, span.end);
    const member = find(written);
    if (member !== undefined) left.delete(member);
    return { ...span, text: written, member };
  });
}

/** So much of what tells members apart must be the same for an item to be one of them. */
const enough = 0.6;

/** Which of the members `left` an item means: the closest, or that which alone has two characters in a row of it. */
function likeliest(item: string, members: readonly string[], left: ReadonlySet<number>): number | undefined {
  return closest(item, members, left) ?? [...left].find((index) => sharesOwnPair(squeeze(item), members, index));
}

/** Which of the members `left` an item contains or is part of, or whose own characters it shares. */
function closest(item: string, members: readonly string[], left: ReadonlySet<number>): number | undefined {
  const written = squeeze(item);
  const common = new Set(Array.from(written).filter((letter) => members.every((member) => member.includes(letter))));
  let best: number | undefined;
  let bestLikeness = enough;
  for (const index of left) {
    const member = squeeze(members[index] ?? '');
    const likeness = member === written ? 2 : contains(member, written) ? 1.5 : overlap(written, member, common);
    if (likeness < bestLikeness || (best !== undefined && likeness === bestLikeness)) continue;
    best = index;
    bestLikeness = likeness;
  }
  return best;
}

/** Whether the item has two characters in a row that only this member has: 执法信息公示 is meant for 行政执法公示制度. */
function sharesOwnPair(written: string, members: readonly string[], index: number): boolean {
  const others = members.filter((_, other) => other !== index).map(squeeze);
  const member = squeeze(members[index] ?? '');
  for (let at = 0; at + 2 <= member.length; at++) {
    const pair = member.slice(at, at + 2);
    if (written.includes(pair) && !others.some((other) => other.includes(pair))) return true;
  }
  return false;
}

function contains(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** The share of characters outside `common` that both have, of the shorter of the two. */
function overlap(a: string, b: string, common: ReadonlySet<string>): number {
  const [mine, theirs] = [a, b].map((text) => new Set(Array.from(text).filter((letter) => !common.has(letter))));
  if (mine === undefined || theirs === undefined || mine.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const letter of mine) if (theirs.has(letter)) shared++;
  return shared / Math.min(mine.size, theirs.size);
}
