import characterEntries from 'opencc-js/dict/TSCharacters';
import phraseEntries from 'opencc-js/dict/TSPhrases';

/**
 * Characters that the dictionary converts although simplified text uses them as well: members of GB 2312 (乾坤, 瞭望's
 * neighbours) and those that the 2013 table of standard characters readmitted, mostly for names (昇, 甯).
 * They are converted only where other characters show that the line is in traditional script.
 */
const sharedCharacters = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽昇甯仝氾祇剋藉瞭鉅鍾甦釐脩谿蹚濛迺邨堃';

/** Words in which traditional script writes 著 and simplified script keeps it. */
const zhuWords = /[显顯昭卓原名编編论論专專巨土拙译譯撰遗遺合执執]著|著(?=[作名述书書者称稱录錄])/u;

const simplified = new Uint16Array(0x10000);
const traditional: number[] = [];

for (let start = 0; start < characterEntries.length;) {
  const bar = characterEntries.indexOf('|', start);
  const end = bar < 0 ? characterEntries.length : bar;
  // Only entries of one UTF-16 unit on either side: the view keeps one character per character.
  if (end - start === 3) {
    const from = characterEntries.charCodeAt(start);
    const to = characterEntries.charCodeAt(start + 2);
    if (from !== to) {
      simplified[from] = to;
      if (!sharedCharacters.includes(characterEntries.charAt(start))) traditional.push(from);
    }
  }
  start = end + 1;
}

/** Code units of the characters that simplified script does not use. */
export const traditionalCodes: readonly number[] = traditional;

/** The simplified twin of a code unit, or the code itself where there is none. */
export function simplifyCode(code: number): number {
  const twin = simplified[code] ?? 0;
  return twin === 0 ? code : twin;
}

let phrases: Map<number, readonly (readonly [string, string])[]> | undefined;

/** Phrases by their first code unit, longest first. */
function phrasesByStart(): Map<number, readonly (readonly [string, string])[]> {
  if (phrases !== undefined) return phrases;
  const byStart = new Map<number, [string, string][]>();
  for (const entry of phraseEntries.split('|')) {
    const [from, to] = entry.split(' ');
    if (from === undefined || to?.length !== from.length) continue;
    const start = from.charCodeAt(0);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [[from, to]]);
    else known.push([from, to]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b[0].length - a[0].length);
  phrases = byStart;
  return phrases;
}

/**
 * `text` in simplified script, of the same length: each UTF-16 unit stands where its original stood.
 * Words of OpenCC's phrase table come first (乾隆 stays, 乾燥 becomes 干燥), then single characters.
 */
export function toSimplified(text: string): string {
  const byStart = phrasesByStart();
  let result = '';
  let copied = 0;
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    const phrase = byStart.get(code)?.find(([from]) => text.startsWith(from, index));
    if (phrase !== undefined) {
      result += text.slice(copied, index) + phrase[1];
      index += phrase[0].length;
      copied = index;
      continue;
    }
    const twin = simplifyCode(code);
    if (twin !== code) {
      result += text.slice(copied, index) + String.fromCharCode(twin);
      copied = index + 1;
    } else if (code === 0x8457 && !zhuWords.test(text.slice(Math.max(0, index - 1), index + 2))) {
      result += text.slice(copied, index) + '着';
      copied = index + 1;
    }
    index++;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
