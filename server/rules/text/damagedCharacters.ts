import { type Line, perLine } from '../../document/line.js';
import { isCommon } from '../../text/pinyin.js';
import type { Span } from '../../text/position.js';
import { isHan } from '../../text/width.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const none: readonly Span[] = [];
const toned = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** What a byte of 0x80 to 0xBF becomes when it is read as Windows-1252. */
const trailing = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** What is never found in a sound text: lost characters, UTF-8 or GBK read as a Western encoding. */
const certainly = [
  '\\ufffd+|锟斤拷|烫烫烫|屯屯屯',
  `(?:[\\u00e3-\\u00e9\\u00ef]${trailing}{2}){2,}[\\u00e3-\\u00e9\\u00ef]?${trailing}?|ï[¼½]${trailing}|ã€${trailing}|â€[\\u009c\\u009d™œ˜”“]?`,
  '(?:£[¬º»¨©¡¿]|¡[£¢°±¶·])+|(?=[\\u00a1-\\u00ff]{0,5}[À-ÿ])[\\u00a1-\\u00ff]{6,}',
];
const certain = new RegExp(`(?=[\\ufffd锟烫屯\\u00a1-\\u00ff])(?:${certainly.join('|')})`, 'g');
/** The ? of a character whose other byte was lost, with what the shifted bytes make of its neighbours. */
const question = new RegExp(
  `(?<=[\\u4e00-\\u9fff])(?:\\?[！!](?=[\\u4e00-\\u9fff])|\\?{1,8}(?=[，。、；：]))|(?<=[，、,])\\?[！!]|\\?(?=/[a-z]+>)|(?<=[\\u4e00-\\u9fff])\\?[${toned}]{1,5}\\)|(?:^|(?<=[\\s，。；：、“《]))\\?(?:[A-Z]|[！!])(?=[\\u4e00-\\u9fff])|\\?;|(?<=[\\u4e00-\\u9fff])\\?{1,8}(?=[\\u4e00-\\u9fff])`,
  'g',
);
/** Words that ask. A sentence with one of them may end with a question mark. */
const asking = /[吗呢吧谁哪几何]|什么|怎么|怎样|多少|是否|能否|可否|难道|(.)不\1|没有?$|有没有|问/;
/** A box for a character that the font did not have; not the boxes of a form. */
const box = /(?<=[\u4e00-\u9fff]{2})[□■]{1,4}(?=[\u4e00-\u9fff])/g;
/** Characters that a UTF-8 text read as GBK is full of, and that hardly occur in others. */
const misread = new Set(
  '涓锛銆紝屽鍔鍏佸瀹傚殑鍙鐨屾佹澶鍒鏀鏂鏈缁鍥鍖浠灞杩浣戝拰佺浼佷鍚璁寮骞傛笟鍦鐢鍜鈥勫藉璐浗氬屼姘閲鎴骇宸姞彂搴鍗烘寤鎸鎵勬嗗竴柊斂鍐瑰叏鎺闈嶅蹇腑娴繘囧疄涔诲滃鎶鏉垮鍩岀閫寲鏁淇佽绛涘澧鏄跺琛睍皯鐩夊姩炲帹犲戞滀甯粡岃瑕鎬栧敓勭涙珮侀埗鏋绾鍑庡氭湴绉綔噸棰姏忔熷瓑細満暱敼湪綋鏃濂鐜灏椤鑳撳傜尯忓傝鏍嬪氫滄氱瑙濇繚娌戠锘娉曟鏀垮簻',
);
/** Four misread characters side by side. */
const leastScore = 8;
/** Damage so near is one place. */
const near = 4;

/** The stretches of a line, raw, whose characters were lost in a conversion. */
export const damageOf: (line: Line) => readonly Span[] = perLine((line) => {
  const { raw } = line;
  const spans: { start: number; end: number }[] = [];
  for (const { 0: text, index } of matchesIn(raw, certain)) spans.push({ start: index, end: index + text.length });
  if (raw.includes('?')) {
    for (const { 0: text, index } of matchesIn(raw, question)) {
      const plain = /^\?+$/.test(text) && isHan(raw.charCodeAt(index + text.length));
      if (plain && asking.test(sentenceBefore(raw, index))) continue;
      spans.push({ start: index, end: index + text.length });
    }
  }
  if ((raw.includes('□') || raw.includes('■')) && (raw.match(/[□■]+/g)?.length ?? 0) === 1) {
    for (const { 0: text, index } of matchesIn(raw, box)) spans.push({ start: index, end: index + text.length });
  }
  for (const run of misreadRuns(raw)) spans.push(run);
  if (spans.length === 0) return none;
  spans.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start - last.end <= near) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
});

function sentenceBefore(raw: string, index: number): string {
  let start = index;
  while (start > 0 && index - start < 60 && !'。！？；'.includes(raw.charAt(start - 1))) start--;
  return raw.slice(start, index);
}

/**
 * The stretches of characters that make no Chinese, 娉曟不鏀垮簻: each misread one counts for them, each other against
 * them, so that a stretch ends where sound text goes on.
 */
function misreadRuns(raw: string): readonly Span[] {
  let runs: Span[] | undefined;
  let start = 0;
  let score = 0;
  let best = 0;
  let bestEnd = 0;
  for (let index = 0; index <= raw.length; index++) {
    if (isMisread(raw.charCodeAt(index))) {
      if (score === 0) start = index;
      score += 2;
      if (score > best) {
        best = score;
        bestEnd = index + 1;
      }
      continue;
    }
    if (score === 0) continue;
    score = index === raw.length ? 0 : score - 1;
    if (score > 0) continue;
    if (best >= leastScore) (runs ??= []).push({ start, end: withTail(raw, bestEnd) });
    best = 0;
  }
  return runs ?? none;
}

/** 1 for a character that is found to be sound, 2 for one that a misread text is full of. */
const judged = new Uint8Array(0x10000);

/** Rare characters are what most of the bytes turn into; of the common ones some are likely, too. */
function isMisread(code: number): boolean {
  if (judged[code] === 0)
    judged[code] = isHan(code) && (misread.has(String.fromCharCode(code)) || !isCommon(code)) ? 2 : 1;
  return judged[code] === 2;
}

/** Kana, € and ? are what is left of the last characters of a stretch. */
function withTail(raw: string, end: number): number {
  while (/[\u3040-\u30ff€?\ue000-\uf8ff]/.test(raw.charAt(end))) end++;
  return end;
}

export const damagedCharacters = lineRule({
  id: 'text/damaged-characters',
  severity: 'warning',
  title: { zh: '乱码', en: 'Damaged characters' },
  explanation: {
    zh: '编码转换出错后，原来的字已经丢失，剩下“�”“锟斤拷”“学?！被顒?”一类。软件无法知道丢的是什么字，只能指出地方，请对照原文补正；旁边的网页代码可以先删。整行是乱码的，多是文件用错了编码打开。',
    en: 'After a failed conversion the original characters are lost. Nothing here can know them; compare with the original. If whole lines are damaged the file was probably opened in the wrong encoding.',
  },
  basis: [custom('公文常识', '正文应完整可读。', 'The text must be complete and readable.')],
  advice: { zh: '对照原文补正。', en: 'Restore it from the original.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '开展“法治进学⟦?！被动?⟧/span>。' },
      { wrong: '推进法治⟦��⟧建设' },
      { wrong: '推进法治⟦?⟧建设，规范⟦£¬⟧执法，落实⟦ï¼Œ⟧制度' },
      { wrong: '⟦娉曟不鏀垮簻寤鸿鎯呭喌鎶ュ憡⟧。' },
      { wrong: '推进法治建设⟦銆傝鑼冩墽娉⟧，成效明显' },
      { wrong: '镇党委⟦□□⟧建设' },
      { wrong: '⟦?F⟧将有关情况报告如下：' },
    ],
    right: [
      '这样行不行?群众说了算。',
      '他问：“好不好？”',
      '怎么办?靠改革。是□否□同意，café…”，“é”，銆',
      '现将有关情况报告如下：',
    ],
  },
  signs: 0,
  *check(line) {
    for (const span of damageOf(line)) {
      const whole = span.end - span.start > 20;
      yield {
        span,
        message: whole
          ? { zh: '这一段是乱码，文件可能用错了编码打开', en: 'This stretch is garbled; the encoding may be wrong' }
          : { zh: '乱码：这里丢了字，请对照原文补正', en: 'Characters were lost here; compare with the original' },
      };
    }
  },
});
