import { traditionalCodes } from './script.js';

/** What projection has to think about when it meets a character; 0 for one that it copies. */
export const Act = {
  copy: 0,
  /** white space, which goes beside Chinese text and stays as a plain space elsewhere */
  space: 1,
  /** always becomes its twin in {@link foldCode} */
  fold: 2,
  /** half-width , ; : ! ? which become full width except between digits */
  mark: 3,
  /** an opening bracket, which may hold pinyin */
  bracket: 4,
  /** a straight quote */
  quote: 5,
  /** < > / - & which markup leaves */
  markup: 6,
  /** a character that simplified script does not use */
  traditional: 7,
  /** what nobody sees and nothing means */
  invisible: 8,
  surrogate: 9,
  /** ○ and its like, which stand for 〇 between Chinese digits */
  circle: 10,
  /** ： ∶ which are ratios between digits */
  colon: 11,
  /** a radical or compatibility form of a Chinese character, as text from a PDF has */
  compatibility: 12,
  /** * which two of emphasise words in Markdown */
  emphasis: 13,
} as const;

const acts = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);

/** The {@link Act} for a code unit. */
export function actOf(code: number): number {
  return acts[code] ?? 0;
}

/** The twin of a code unit marked {@link Act.fold}, {@link Act.mark} or {@link Act.bracket}. */
export function foldCode(code: number): number {
  return folded[code] ?? code;
}

function set(act: number, characters: string): void {
  for (const character of characters) acts[character.charCodeAt(0)] = act;
}

function setRange(act: number, first: number, last: number): void {
  acts.fill(act, first, last + 1);
}

function fold(act: number, from: string, to: string): void {
  for (let index = 0; index < from.length; index++) {
    acts[from.charCodeAt(index)] = act;
    folded[from.charCodeAt(index)] = to.charCodeAt(index);
  }
}

setRange(Act.invisible, 0x00, 0x08);
setRange(Act.invisible, 0x0b, 0x1f);
setRange(Act.invisible, 0x7f, 0x9f);
setRange(Act.invisible, 0x200b, 0x200f);
setRange(Act.invisible, 0x2028, 0x202e);
setRange(Act.invisible, 0x2060, 0x2064);
setRange(Act.invisible, 0xe000, 0xf8ff);
set(Act.invisible, '\ufeff\u00ad');
setRange(Act.surrogate, 0xd800, 0xdfff);
setRange(Act.compatibility, 0x2e80, 0x2fd5);
setRange(Act.compatibility, 0xf900, 0xfaff);
set(Act.compatibility, '亊髙');
setRange(Act.space, 0x2000, 0x200a);
set(Act.space, ' \u00a0\u3000\u202f\u205f');
for (let code = 0xff10; code <= 0xff5a; code++) {
  if (code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || code >= 0xff41) {
    acts[code] = Act.fold;
    folded[code] = code - 0xfee0;
  }
}
fold(Act.fold, '％．＋＝＃＠＊＿｜［］｛｝－', '%.+=#@*_|[]{}-');
fold(Act.fold, '「」『』〝〞｢｣', '“”‘’“”“”');
fold(Act.fold, '・•‧･﹐﹑﹒﹔﹕﹖﹗﹙﹚)', '····，、.；：？！（））');
fold(Act.mark, ',;:!?', '，；：！？');
fold(Act.bracket, '(（', '（（');
fold(Act.quote, '"＂\'＇', '““‘‘');
fold(Act.colon, '：∶', '：∶');
fold(Act.markup, '<＜>＞/／-&＆', '<<>>//-&&');
set(Act.circle, '○◯');
set(Act.emphasis, '*');
for (const code of traditionalCodes) acts[code] = Act.traditional;

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a code unit is (part of) a Chinese character. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Whether a space beside this code unit only separates Chinese text: a Chinese character or a mark that goes with it. */
export function isChinese(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xffef && acts[code] !== Act.fold) ||
    (code >= 0x2014 && code <= 0x2026) ||
    acts[code] === Act.mark ||
    code === 0x28 ||
    code === 0x29
  );
}
