import { traditionalCodes } from './script.js';

/** Classes of characters whose presence on a line decides what is worth looking for there. */
export const Sign = {
  /** 0-9 or ０-９ */
  digit: 1 << 0,
  /** 〇一二三四五六七八九十百千万亿两半几数 and their traditional forms */
  chineseNumeral: 1 << 1,
  /** A-Z a-z, half or full width */
  latin: 1 << 2,
  /** a letter with a tone mark, as pinyin has */
  tonedLetter: 1 << 3,
  /** 《》〈〉 */
  titleMark: 1 << 4,
  /** “”‘’「」『』 " ' */
  quote: 1 << 5,
  /** round, square and other brackets of either width */
  bracket: 1 << 6,
  /** half-width , ; : ! ? ( ) */
  halfWidthMark: 1 << 7,
  /** any white space but a line ending */
  space: 1 << 8,
  /** | or tab, which columns are made with */
  columnMark: 1 << 9,
  /** % ％ ‰ */
  percent: 1 << 10,
  /** < > & / \ which markup leaves behind */
  markup: 1 << 11,
  /** zero-width, control, private-use, BOM, replacement character, lone surrogates */
  invisible: 1 << 12,
  /** a character that simplified script does not use */
  traditional: 1 << 13,
  /** * × ○ □ X x _ that templates leave */
  placeholder: 1 << 14,
  /** … — - ~ ～ · and other connecting marks */
  connector: 1 << 15,
  /** ， 、 。 ； ： ！ ？ */
  fullWidthMark: 1 << 16,
} as const;

/** The signs that occur in `text`, as a set of {@link Sign} bits. */
export function readSigns(text: string): number {
  let signs = 0;
  for (let index = 0; index < text.length; index++) signs |= signOf(text.charCodeAt(index));
  return signs;
}

const table = new Uint32Array(0x10000);

function signOf(code: number): number {
  return table[code] ?? 0;
}

function mark(sign: number, characters: string): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    table[code] = (table[code] ?? 0) | sign;
  }
}

function markRange(sign: number, first: number, last: number): void {
  for (let code = first; code <= last; code++) table[code] = (table[code] ?? 0) | sign;
}

mark(Sign.digit, '0123456789０１２３４５６７８９');
mark(Sign.chineseNumeral, '〇零一二三四五六七八九十百千万亿两半几数萬億兩幾數廿');
markRange(Sign.latin, 0x41, 0x5a);
markRange(Sign.latin, 0x61, 0x7a);
markRange(Sign.latin, 0xff21, 0xff3a);
markRange(Sign.latin, 0xff41, 0xff5a);
mark(Sign.tonedLetter, 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ');
mark(Sign.titleMark, '《》〈〉');
mark(Sign.quote, '“”‘’「」『』"\'');
mark(Sign.bracket, '()（）[]［］【】〔〕{}');
mark(Sign.halfWidthMark, ',;:!?()');
mark(Sign.space, ' \t\u3000\u00a0\u202f\u205f');
mark(Sign.columnMark, '|\t｜');
mark(Sign.percent, '%％‰');
mark(Sign.markup, '<>&/\\');
markRange(Sign.invisible, 0x00, 0x08);
markRange(Sign.invisible, 0x0b, 0x1f);
markRange(Sign.invisible, 0x7f, 0x9f);
markRange(Sign.invisible, 0x200b, 0x200f);
markRange(Sign.space, 0x2000, 0x200a);
markRange(Sign.invisible, 0x2028, 0x202e);
markRange(Sign.invisible, 0x2060, 0x2064);
markRange(Sign.invisible, 0xd800, 0xf8ff);
mark(Sign.invisible, '\ufeff\ufffd\u00ad');
mark(Sign.placeholder, '*×○□XxＸｘ_＿〇Ａ');
mark(Sign.connector, '…—–-~～·•－―');
mark(Sign.fullWidthMark, '，、。；：！？');
for (const code of traditionalCodes) table[code] = (table[code] ?? 0) | Sign.traditional;
