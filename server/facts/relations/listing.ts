import { Kind, kindOf } from '../quantities/characters.js';
import { matchesIn } from '../../text/matches.js';

/** Farthest that a list reaches back from its count. */
const reach = 600;

/** Items named before a count, as the marks part them. Offsets are in the clean view. */
export interface Listing {
  /** Where the list begins (the first item may have a verb in front) and ends. */
  readonly start: number;
  readonly end: number;
  /** Where each item begins; as many as the marks tell. */
  readonly items: readonly number[];
  /** How many 和, 与, 及 stand between or inside the items: each may part two more. */
  readonly joints: number;
  /** How many of these stand in the last item. */
  readonly lastJoints: number;
  /** Whether 等 closes the list. */
  readonly open: boolean;
  /** Whether the list is bounded on both sides by one pair of quotation marks. */
  readonly enclosed: boolean;
}

const joints = /以及|[和与及暨]/g;
/** Who speaks, and that he does. */
const speech =
  /^[^“”《》]*?(?:书记|长|主任|代表|委员|同志|会议|调研组|领导)[^“”《》]{0,6}?(?:强调|指出|提出|要求)了?(?=[^，]{2})/;

/** The list that ends right before the count at `count`, undefined where nothing is listed there. */
export function listingBefore(text: string, count: number, from: number): Listing | undefined {
  const skipped = skipLinks(text, count);
  if (skipped === undefined) return undefined;
  const { end, open } = skipped;
  if (kindOf(text.charCodeAt(end - 1)) === Kind.quoteClose) {
    const enclosed = enclosedListing(text, end, open);
    if (enclosed !== undefined) return enclosed;
  }
  return plainListing(text, end, open, from);
}

/** Steps back over what links a list to its count: “, 等, 共, 这. */
function skipLinks(text: string, count: number): { readonly end: number; readonly open: boolean } | undefined {
  let end = count;
  let open = false;
  if (text[end - 1] === '新' && kindOf(text.charCodeAt(end - 2)) === Kind.quoteOpen) end--;
  if (kindOf(text.charCodeAt(end - 1)) === Kind.quoteOpen) end--;
  for (let step = 0; step < 4; step++) {
    const before = text[end - 1];
    if (before === '等') open = true;
    else if (before !== '共' && before !== '这' && before !== '的') break;
    end--;
  }
  const kind = kindOf(text.charCodeAt(end - 1));
  if (
    end === 0 ||
    (kind !== Kind.other &&
      kind !== Kind.close &&
      kind !== Kind.quoteClose &&
      kind !== Kind.titleClose &&
      kind !== Kind.chinese &&
      kind !== Kind.latin &&
      kind !== Kind.digit)
  )
    return undefined;
  return { end, open };
}

/** “法治、德治、自治”三…: the items in one pair of quotation marks. */
function enclosedListing(text: string, end: number, open: boolean): Listing | undefined {
  let start = end - 2;
  while (start >= 0 && start > end - reach && kindOf(text.charCodeAt(start)) !== Kind.quoteOpen) start--;
  if (start < 0 || kindOf(text.charCodeAt(start)) !== Kind.quoteOpen) return undefined;
  const before = kindOf(text.charCodeAt(start - 1));
  if (before === Kind.quoteClose || before === Kind.enumeration || /[和与及]/.test(text.charAt(start - 1)))
    return undefined;
  const inside = text.slice(start + 1, end - 1);
  const mark = ['、', '，', '+', '＋', '—', '；'].find((candidate) => inside.includes(candidate));
  if (mark === undefined) return undefined;
  const separator = mark === '+' || mark === '＋' ? /[+＋]/g : mark === '—' ? /—+/g : new RegExp(mark, 'g');
  const items = [start + 1];
  for (const found of matchesIn(inside, separator)) items.push(start + 1 + found.index + found[0].length);
  const last = text.slice(items[items.length - 1], end - 1);
  const lastJoints = countJoints(last);
  return { start: start + 1, end: end - 1, items, joints: lastJoints, lastJoints, open, enclosed: true };
}

/** A、B和C三…: the items back to the last comma, colon, bracket or quotation mark that is still open. */
function plainListing(text: string, end: number, open: boolean, from: number): Listing | undefined {
  const items: number[] = [];
  let at = end - 1;
  let depth = 0;
  let joined = 0;
  let lastJoints = 0;
  const stop = Math.max(from, end - reach);
  for (; at >= stop; at--) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.close || kind === Kind.quoteClose || kind === Kind.titleClose) {
      depth++;
      continue;
    }
    if (kind === Kind.open || kind === Kind.quoteOpen || kind === Kind.titleOpen) {
      if (depth === 0) break;
      depth--;
      const before = kindOf(text.charCodeAt(at - 1));
      if (depth === 0 && kind !== Kind.open && (before === Kind.quoteClose || before === Kind.titleClose))
        items.push(at);
      continue;
    }
    if (depth > 0) continue;
    if (kind === Kind.enumeration) items.push(at + 1);
    else if (
      kind === Kind.comma ||
      kind === Kind.semicolon ||
      kind === Kind.stop ||
      kind === Kind.colon ||
      kind === Kind.space
    )
      break;
    else if (isJoint(text, at)) {
      joined++;
      if (items.length === 0) lastJoints++;
    }
  }
  if (items.length === 0 && joined === 0) return undefined;
  items.push(at + 1);
  items.reverse();
  const said = speechEnd(text, items, end);
  if (said === undefined) return { start: at + 1, end, items, joints: joined, lastJoints, open, enclosed: false };
  const own = [said, ...items.filter((start) => start > said)];
  const inside = countJoints(text.slice(said, end));
  return { start: said, end, items: own, joints: inside, lastJoints, open, enclosed: false };
}

/** 县委副书记、县长强调坚持高位推动、强化督导四点要求: where, behind those who speak, begins what they list. */
function speechEnd(text: string, items: readonly number[], end: number): number | undefined {
  for (const [index, start] of items.entries()) {
    const found = speech.exec(text.slice(start, (items[index + 1] ?? end + 1) - 1));
    if (found !== null) return start + found[0].length;
  }
  return undefined;
}

function isJoint(text: string, at: number): boolean {
  const character = text[at];
  return character === '和' || character === '与' || character === '及' || character === '暨';
}

function countJoints(text: string): number {
  return text.match(joints)?.length ?? 0;
}
