import readings from './readings.json' with { type: 'json' };
import { simplifyCode } from './script.js';

/** The longest bracket that can hold the readings of one to four characters: `(zhuāng zhuāng …)`. */
const longestBracket = 32;

const content = /^[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}(?:[ '’·][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}){0,3}$/u;
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/u;
const toneMarks = /[\u0300\u0301\u0304\u030c]/gu;

let readingsOf: Map<number, string> | undefined;

/** The readings of a common character, each between spaces, without tones; undefined for a rare one. */
function knownReadings(code: number): string | undefined {
  if (readingsOf === undefined) {
    readingsOf = new Map();
    for (const [syllable, characters] of Object.entries(readings)) {
      for (let index = 0; index < characters.length; index++) {
        const character = characters.charCodeAt(index);
        readingsOf.set(character, `${readingsOf.get(character) ?? ' '}${syllable} `);
      }
    }
  }
  return readingsOf.get(code) ?? readingsOf.get(simplifyCode(code));
}

/** Whether a character is common and read in one way only, so that nobody would add its reading on purpose. */
export function hasOneReading(code: number): boolean {
  const known = knownReadings(code);
  return known !== undefined && known.indexOf(' ', 1) === known.length - 1;
}

/** Whether a character is one of the common ones, in simplified or traditional script. */
export function isCommon(code: number): boolean {
  return knownReadings(code) !== undefined;
}

/** Whether two characters are common and can be read alike, tones left aside: 例 and 列. */
export function soundAlike(one: number, other: number): boolean {
  const mine = knownReadings(one);
  const theirs = knownReadings(other);
  if (mine === undefined || theirs === undefined) return false;
  for (let start = 0; start < mine.length - 1;) {
    const end = mine.indexOf(' ', start + 1);
    if (theirs.includes(mine.slice(start, end + 1))) return true;
    start = end;
  }
  return false;
}

function isReading(syllable: string, code: number): boolean {
  const plain = syllable.normalize('NFD').replace(toneMarks, '').normalize('NFC').toLowerCase().replace('ü', 'v');
  const known = knownReadings(code);
  if (known === undefined) return toned.test(syllable) && plain in readings;
  return known.includes(` ${plain} `);
}

/**
 * Whether the bracket that opens at `open` in `raw` holds nothing but the reading of the characters before it, as a bad
 * conversion leaves it: 領(lǐng), 领(ling), 領導(lǐng dǎo). A bracket with other letters (KPI, app) is left alone, since
 * the letters must be a reading of that very character.
 * @param before the characters before the bracket without residue, as code units, nearest last
 * @returns the offset behind the closing bracket, or -1
 */
export function pinyinResidueEnd(raw: string, open: number, before: string): number {
  let close = open + 1;
  const limit = Math.min(raw.length, open + longestBracket);
  while (close < limit && raw[close] !== ')' && raw[close] !== '）') close++;
  if (close >= limit) return -1;
  const inside = raw
    .slice(open + 1, close)
    .normalize('NFC')
    .trim();
  if (!content.test(inside)) return -1;
  const syllables = inside.split(/[ '’·]/u);
  if (syllables.length > before.length) return -1;
  const offset = before.length - syllables.length;
  return syllables.every((syllable, index) => isReading(syllable, before.charCodeAt(offset + index))) ? close + 1 : -1;
}

/**
 * Whether the characters of `text` begin with sounds that begin with `initials`: `sxzd` for 三项制度, as people type with
 * an input method. Marks in the text count as nothing; digits and Latin letters stand for themselves.
 */
export function startsWithInitials(text: string, initials: string): boolean {
  let typed = 0;
  for (let index = 0; index < text.length && typed < initials.length; index++) {
    const letter = initials.charAt(typed);
    const readings = knownReadings(text.charCodeAt(index));
    if (readings?.includes(` ${letter}`) === true || text.charAt(index).toLowerCase() === letter) typed++;
    else if (readings !== undefined || /[\p{L}\p{N}]/u.test(text.charAt(index))) return false;
  }
  return typed === initials.length;
}
