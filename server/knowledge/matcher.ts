import { holdsTogether, isQuoted, standsAlone } from './adjacency.js';
import type { Knowledge, Term } from './knowledge.js';
import { programmeTerms } from './programmes.js';
import { sessionTerms } from './sessions.js';
import { Gap, gapOf, letterOf, squeeze, twinsOf } from './squeeze.js';

/** A place where a term is named: a half-open stretch of the text that was searched, outer quotes not included. */
export interface TermMatch {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** One way to write a term. Written with quotes, like “141”, it counts only where the text has them too. */
interface Form {
  readonly term: Term;
  readonly letters: string;
  readonly quoted: boolean;
  /** Whether two digits are parted by a point, without which they are another number: “3·15” is no “315”. */
  readonly pointed: boolean;
}

/** At most this many marks may stand between two characters of a term: ”、“ is the longest that occurs. */
const longestGap = 3;

/**
 * Finds terms in clean text: leftmost first, then longest, whatever quotes and separators stand inside
 * (“八五”普法, 放、管、服). A trie in one hash table; a node is the table slot of the edge that leads to it. The forms that
 * begin with the same two letters are planted when a text first has these: most reports name few of all terms.
 */
export class TermMatcher {
  readonly #terms: readonly Term[];
  /** Made when the first name is asked for. */
  #byName: ReadonlyMap<string, Term> | undefined;
  /** Whether a form begins with this character, and with these two: most of a text is passed over on these alone. */
  readonly #starts = new Uint8Array(0x10000);
  readonly #pairs = new Uint8Array(0x10000);
  /** The forms that are not planted yet, by the pair they begin with. */
  readonly #seeds = new Map<number, Form[]>();
  readonly #parents: Int32Array;
  readonly #codes: Uint16Array;
  readonly #forms: (readonly Form[] | undefined)[];
  readonly #mask: number;

  /** Where two terms share a name or alias, the later term has it. */
  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    let edges = 1;
    for (const term of terms) {
      edges += this.#sow(term, term.term);
      for (const alias of term.aliases) edges += this.#sow(term, alias);
    }
    const size = 1 << Math.ceil(Math.log2(edges * 2));
    this.#mask = size - 1;
    this.#parents = new Int32Array(size).fill(free);
    // Slot 0 is the root's name, so no edge may lie there.
    this.#parents[0] = taken;
    this.#codes = new Uint16Array(size);
    this.#forms = new Array<readonly Form[] | undefined>(size);
  }

  /** The term of this name or alias, however it is quoted or separated. */
  named(name: string): Term | undefined {
    return (this.#byName ??= namesOf(this.#terms)).get(squeeze(name));
  }

  /** All terms in `text`, in order, none overlapping another. */
  find(text: string): readonly TermMatch[] {
    let matches: TermMatch[] | undefined;
    const starts = this.#starts;
    const pairs = this.#pairs;
    for (let index = 0; index < text.length - 1; index++) {
      const first = text.charCodeAt(index);
      if (starts[first] === 0) continue;
      const pair = pairOf(letterOf(first), letterBehind(text, index));
      if (pairs[pair] === 0) continue;
      this.#plant(pair);
      const match = this.#longestAt(text, index);
      if (match === undefined) continue;
      (matches ??= []).push(match);
      index = match.end - 1;
    }
    return matches ?? none;
  }

  #longestAt(text: string, start: number): TermMatch | undefined {
    let best: TermMatch | undefined;
    let node = 0;
    let length = 0;
    let gap = 0;
    let widestGap: number = Gap.none;
    let gaps = 0;
    let afterFirst = false;
    for (let index = start; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const kind = gapOf(code);
      if (kind !== Gap.none) {
        if (++gap > longestGap) break;
        widestGap = Math.max(widestGap, kind);
        continue;
      }
      node = this.#child(node, letterOf(code));
      if (node === 0) break;
      if (gap > 0) {
        gaps++;
        gap = 0;
        if (length === 1) afterFirst = true;
      }
      length++;
      const forms = this.#forms[node];
      if (forms === undefined) continue;
      for (const form of forms) {
        const end = index + 1;
        if (form.pointed && end - start === form.letters.length) continue;
        const stands = form.quoted ? isQuoted(text, start, end) : standsAlone(text, start, end, form.letters);
        if (stands && holdsTogether(form.letters, widestGap, gaps, afterFirst))
          best = { term: form.term, start, end: closed(text, start, end) };
      }
    }
    return best;
  }

  /** Keeps `term`, written in this way, for when a text may name it; gives the number of its letters. */
  #sow(term: Term, written: string): number {
    const letters = squeeze(written);
    if (letters.length < 2) return 0;
    const isMarked = written.length > letters.length;
    const quoted = isMarked && written.startsWith('“') && written.endsWith('”');
    const form = { term, letters, quoted, pointed: isMarked && /\d[·.]\d/.test(written) };
    const first = letters.charCodeAt(0);
    this.#starts[first] = 1;
    for (const twin of twinsOf(first)) this.#starts[twin] = 1;
    const pair = pairOf(first, letters.charCodeAt(1));
    this.#pairs[pair] = 1;
    const seeds = this.#seeds.get(pair);
    if (seeds === undefined) this.#seeds.set(pair, [form]);
    else seeds.push(form);
    return letters.length;
  }

  #plant(pair: number): void {
    const seeds = this.#seeds.get(pair);
    if (seeds === undefined) return;
    this.#seeds.delete(pair);
    for (const form of seeds) {
      const { letters, quoted } = form;
      let node = 0;
      for (let index = 0; index < letters.length; index++) node = this.#grow(node, letters.charCodeAt(index));
      const others = (this.#forms[node] ?? []).filter((other) => other.quoted !== quoted);
      this.#forms[node] = quoted ? [...others, form] : [form, ...others];
    }
  }

  /** The node behind `node` on `code`, or 0 where there is none. */
  #child(node: number, code: number): number {
    const parents = this.#parents;
    for (let slot = hash(node, code) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const parent = parents[slot];
      if (parent === free) return 0;
      if (parent === node && this.#codes[slot] === code) return slot;
    }
  }

  #grow(node: number, code: number): number {
    const known = this.#child(node, code);
    if (known !== 0) return known;
    let slot = hash(node, code) & this.#mask;
    while (this.#parents[slot] !== free) slot = (slot + 1) & this.#mask;
    this.#parents[slot] = node;
    this.#codes[slot] = code;
    return slot;
  }
}

/** The terms by their names and aliases; where two share one, a name goes before an alias. */
function namesOf(terms: readonly Term[]): ReadonlyMap<string, Term> {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    for (const [index, written] of [term.term, ...term.aliases].entries()) {
      const letters = squeeze(written);
      if (letters.length >= 2 && (index === 0 || !byName.has(letters))) byName.set(letters, term);
    }
  }
  return byName;
}

let ruled: readonly Term[] | undefined;

/** The programmes and sessions that are known by rule and have no entry. */
export function ruledTerms(): readonly Term[] {
  return (ruled ??= [...programmeTerms(), ...sessionTerms()]);
}

const free = -1;
const taken = -2;
const none: readonly TermMatch[] = [];
const matchers = new WeakMap<readonly Term[], TermMatcher>();

/** The matcher over all terms of `knowledge` and the programmes and sessions known by rule; made at first use. */
export function termMatcher(knowledge: Knowledge): TermMatcher {
  let matcher = matchers.get(knowledge.terms);
  if (matcher === undefined) {
    matcher = new TermMatcher([...ruledTerms(), ...knowledge.terms]);
    matchers.set(knowledge.terms, matcher);
  }
  return matcher;
}

/** `end`, or behind the bracket there that closes one opened inside: 示范村（社区）. */
function closed(text: string, start: number, end: number): number {
  if (text.charAt(end) !== '）') return end;
  return text.lastIndexOf('（', end) >= start ? end + 1 : end;
}

/** The letter that follows the one at `index`, past the marks that may stand between them; 0 where none does. */
function letterBehind(text: string, index: number): number {
  for (let next = index + 1; next <= index + 1 + longestGap; next++) {
    const code = text.charCodeAt(next);
    if (gapOf(code) === Gap.none) return letterOf(code);
  }
  return 0;
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & 0xffff;
}

function hash(node: number, code: number): number {
  const mixed = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
