import phrases from '../../knowledge/data/setPhrases.json';
import { type Line, perLine } from '../../document/line.js';
import { lookAlike } from '../../text/lookAlike.js';
import { soundAlike } from '../../text/pinyin.js';
import { mayBeginWord, mayEndWord } from '../../text/seams.js';
import { isHan } from '../../text/width.js';
import { WordFinder } from '../../text/wordFinder.js';

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

interface Piece {
  readonly phrase: string;
  /** Where the two characters stand in the phrase. */
  readonly at: number;
}

export interface Misspelling {
  readonly start: number;
  readonly phrase: string;
  readonly written: string;
}

const none: readonly Misspelling[] = [];
let pieces: WordFinder<readonly Piece[]> | undefined;

/** The first and the last two characters of each phrase: one wrong character leaves one of the pairs as it is. */
function piecesOfPhrases(): WordFinder<readonly Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const phrase of phrases) {
    for (const at of [0, phrase.length - 2]) {
      const pair = phrase.slice(at, at + 2);
      const others = found.get(pair);
      if (others === undefined) found.set(pair, [{ phrase, at }]);
      else others.push({ phrase, at });
    }
  }
  return new WordFinder(found);
}

/** Set phrases of a line, in offsets of its view, that have one character of the right sound and the wrong form. */
export const misspellingsOf: (line: Line) => readonly Misspelling[] = perLine((line) => {
  const { text } = line.view;
  pieces ??= piecesOfPhrases();
  let found: Misspelling[] | undefined;
  for (const { value, index } of pieces.find(text)) {
    for (const { phrase, at } of value) {
      const start = index - at;
      if (start < 0 || found?.at(-1)?.start === start || !isMisspelt(text, start, phrase)) continue;
      (found ??= []).push({ start, phrase, written: text.slice(start, start + phrase.length) });
    }
  }
  return found ?? none;
});

function isMisspelt(text: string, start: number, phrase: string): boolean {
  let wrong = -1;
  for (let offset = 0; offset < phrase.length; offset++) {
    if (text.charCodeAt(start + offset) === phrase.charCodeAt(offset)) continue;
    if (wrong >= 0) return false;
    wrong = offset;
  }
  if (wrong < 0 || soundPhrases.has(text.slice(start, start + phrase.length))) return false;
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
