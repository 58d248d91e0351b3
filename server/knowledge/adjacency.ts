import { Gap } from './squeeze.js';

const chineseNumerals = '〇零一二三四五六七八九十百千万亿两几数第';

/**
 * Characters which, standing right before or behind a short form, make another word of it: 上述法规 is no 述法.
 * Longer forms need no such list.
 */
const otherWords: Readonly<Record<string, { readonly before?: string; readonly after?: string }>> = {
  述法: { before: '上前所阐论概陈叙表描综后下讲', after: '律规院官理条定制令学治' },
  述学: { before: '上前所阐论概陈叙表描综后下讲', after: '生校术者院科位习说派历员' },
  稳评: { before: '平安' },
  两会: { after: '议计员' },
  两委: { after: '托员任派' },
  四风: { after: '电力险景速暴' },
  四办: { after: '公' },
  三夏: { after: '天季' },
  三秋: { before: '千' },
  三保: { after: '险障护安健持养' },
  六保: { after: '险障护安健持养' },
  六稳: { after: '定' },
  三讲: { after: '话解座述' },
  三通: { after: '道讯管一' },
  三北: { after: '京' },
  两基: { after: '地本金层' },
  两重: { before: '这', after: '性天点大要视意' },
  双创: { after: '新造' },
  双拥: { after: '有护' },
  双减: { after: '少' },
  双控: { after: '股' },
  双反: { after: '应馈' },
  集访: { before: '收采征' },
  闹访: { before: '热' },
};

/** Whether a form with these letters stands in `text` from `start` to `end` as a word, and not inside a longer one. */
export function standsAlone(text: string, start: number, end: number, letters: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const first = letters.charCodeAt(0);
  const last = letters.charCodeAt(letters.length - 1);
  if (isDigit(first) && (isDigit(before.charCodeAt(0)) || before === '.')) return false;
  if (isChineseNumeral(first) && (isChineseNumeral(before.charCodeAt(0)) || isDigit(before.charCodeAt(0))))
    return false;
  if (isDigit(last) && isDigit(after.charCodeAt(0))) return false;
  if (isLatin(last) && isLatin(after.charCodeAt(0))) return false;
  if (letters.length > 3) return true;
  const other = otherWords[letters];
  if (other === undefined) return true;
  return !(before !== '' && other.before?.includes(before)) && !(after !== '' && other.after?.includes(after));
}

/** Whether `text` from `start` to `end` stands in quotes of its own. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return quotes.includes(text.charAt(start - 1) || ' ') && quotes.includes(text.charAt(end) || ' ');
}

/**
 * Whether marks as strong as `gap` at `gaps` places still leave a form one term. 三、农业 is no 三农, 放、管、服 is 放管服.
 * `afterFirst`: one of them stands behind the first character.
 */
export function holdsTogether(letters: string, gap: number, gaps: number, afterFirst: boolean): boolean {
  if (gap <= Gap.quote) return true;
  const numeralFirst = isChineseNumeral(letters.charCodeAt(0));
  if (gap === Gap.listing && letters.length > 2 && gaps === letters.length - 1) return true;
  if (numeralFirst && afterFirst) return false;
  if (letters.length >= 6) return true;
  return gap === Gap.listing && numeralFirst && letters.length >= 4;
}

const quotes = '“”‘’「」『』"\'';

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isChineseNumeral(code: number): boolean {
  return chineseNumerals.includes(String.fromCharCode(code));
}
