import phrases from '../../knowledge/data/setPhrases.json';
import { type Line, perLine } from '../../document/line.js';
import { lookAlike } from '../../text/lookAlike.js';
import { soundAlike } from '../../text/pinyin.js';
import { mayBeginWord, mayEndWord } from '../../text/seams.js';
import { isHan } from '../../text/width.js';
import { hashOfPair } from '../../text/wordFinder.js';

/**
 * `knowledge/data/setPhrases.json` holds set phrases of the genre, of four characters and more. One of them with a single
 * character replaced by another of the same sound is what an input method made of it (行政复意, 矛盾纠份, 政治占位), by
 * another of like shape what a scan made of it (法治建没). A phrase that is sound with such a character (法治 and 法制,
 * 监督检查 and 监督检察) is not among them, or is named here.
 */
const soundPhrases = new Set(['溯源治理', '整治责任', '整治站位', '民生实施', '以法治国']);
/** What may stand right before a phrase whose first character is wrong; other words may end in that character. */
const lead = /(?:^|[^\u4e00-\u9fff]|[的和及与]|全面|加强|推进|开展|规范|强化|落实|坚持|提升|深化|完善|做好|抓好|严格)$/;
/** What may follow a phrase whose last character is wrong; other words may begin with that character. */
const follower =
  /^(?:$|[^\u4e00-\u9fff]|[的和及与等]|工作|机制|建设|能力|水平|职责|制度|案件|情况|活动|人员|部门|责任|体系|服务|意识|事项)/;

/** Pairs of characters of one sound that each make sense in these phrases: 法治 and 法制, 检查 and 检察, 执法 and 执罚. */
const sound = new Set(['治制', '查察', '法罚', '像象', '作做']);
/** … but a mistake in these. */
const certain = /^(?:行政处罚|.{2}作用|.{4}作为|备案审查|合法性审查|隐患排查|矛盾排查|.{2}作为)$/;

export interface Misspelling {
  readonly start: number;
  readonly phrase: string;
  readonly written: string;
}

const none: readonly Misspelling[] = [];
let remains: Remains | undefined;

/**
 * The phrases by what is left of them when one character is wrong: the first two characters with the third or the fourth,
 * or the last two with one of the two before them.
 */
class Remains {
  /** Which of the {@link kinds} have a phrase with a pair of this hash; most places of a text are passed over by them alone. */
  readonly #pairs = new Uint8Array(0x10000);
  /** By the kind the phrases with a pair and a third character of this hash. */
  readonly #phrases = kinds.map(() => new Map<number, string[]>());

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      for (const [kind, { atEnd, other }] of kinds.entries()) {
        const at = atEnd ? phrase.length - 2 : 0;
        const pair = pairAt(phrase, at);
        this.#pairs[pair] = (this.#pairs[pair] ?? 0) | (1 << kind);
        const key = withThird(pair, phrase.charCodeAt(at + other));
        const others = this.#phrases[kind]?.get(key);
        if (others === undefined) this.#phrases[kind]?.set(key, [phrase]);
        else others.push(phrase);
      }
    }
  }

  /** Calls `visit` with every phrase of which enough may be left in `text`, and the offset where it would begin. */
  visit(text: string, visit: (phrase: string, start: number) => void): void {
    for (let index = 0; index + 1 < text.length; index++) {
      const pair = pairAt(text, index);
      const having = this.#pairs[pair] ?? 0;
      if (having === 0) continue;
      for (let kind = 0; kind < kinds.length; kind++) {
        if ((having & (1 << kind)) === 0) continue;
        const { atEnd, other } = kinds[kind] ?? kinds[0];
        const found = this.#phrases[kind]?.get(withThird(pair, text.charCodeAt(index + other)));
        if (found === undefined) continue;
        for (const phrase of found) visit(phrase, atEnd ? index + 2 - phrase.length : index);
      }
    }
  }
}

/** Where the pair stands, and where from it the third character. */
const kinds = [
  { atEnd: false, other: 2 },
  { atEnd: false, other: 3 },
  { atEnd: true, other: -1 },
  { atEnd: true, other: -2 },
] as const;

function pairAt(text: string, index: number): number {
  return hashOfPair(text.charCodeAt(index), text.charCodeAt(index + 1));
}

function withThird(pair: number, code: number): number {
  return (pair << 14) ^ code;
}

/** Set phrases of a line, in offsets of its view, that have one character of the right sound and the wrong form. */
export const misspellingsOf: (line: Line) => readonly Misspelling[] = perLine((line) => {
  const { text } = line.view;
  let found: Misspelling[] | undefined;
  remains ??= new Remains(phrases);
  remains.visit(text, (phrase, start) => {
    if (start < 0 || found?.at(-1)?.start === start) return;
    const wrong = onlyDifference(text, start, phrase);
    if (wrong === undefined || !isMisspelt(text, start, phrase, wrong)) return;
    (found ??= []).push({ start, phrase, written: text.slice(start, start + phrase.length) });
  });
  return found ?? none;
});

/** The offset in `phrase` of the one character that `text` has otherwise at `start`; undefined where none or several differ. */
function onlyDifference(text: string, start: number, phrase: string): number | undefined {
  let different: number | undefined;
  for (let offset = 0; offset < phrase.length; offset++) {
    if (text.charCodeAt(start + offset) === phrase.charCodeAt(offset)) continue;
    if (different !== undefined) return undefined;
    different = offset;
  }
  return different;
}

/** Whether `phrase`, of which the character at `wrong` is another one in `text`, is a mistake there and not other words. */
function isMisspelt(text: string, start: number, phrase: string, wrong: number): boolean {
  if (soundPhrases.has(text.slice(start, start + phrase.length))) return false;
  if (wrong === 0 && !lead.test(text.slice(Math.max(0, start - 2), start))) return false;
  const end = start + phrase.length;
  // 负责人落实 is no 责任落实: what stands before and behind the wrong character belongs to other words.
  if (wrong === 1 && start > 0 && mayEndWord(text.charAt(start - 1), phrase.charAt(0), false)) return false;
  if (wrong === phrase.length - 2 && mayBeginWord(phrase.slice(-1), text.charAt(end), false)) return false;
  if (wrong === phrase.length - 1 && !follower.test(text.slice(end, end + 2))) return false;
  const code = text.charCodeAt(start + wrong);
  const right = phrase.charCodeAt(wrong);
  if (!isHan(code)) return false;
  if (!soundAlike(code, right)) return lookAlike(code, right);
  const pair = String.fromCharCode(right, code);
  const reversed = String.fromCharCode(code, right);
  return !(sound.has(pair) || sound.has(reversed)) || certain.test(phrase);
}
