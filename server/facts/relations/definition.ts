import { Kind, kindOf } from '../quantities/characters.js';
import type { Counting } from './counting.js';
import { member, type Ground, type Relation } from './relation.js';
import { isMiscount } from './slip.js';

/** Longest noun between a count and the mark or word that opens its list. */
const longestNoun = 24;
/** Longest noun between a count and the bracket that names what it counts. */
const longestBracketNoun = 8;
/** Longest list that is read. */
const reach = 1500;
/** More items than any list counts. */
const most = 120;

const openers = /^(?:即为|即是|即|是指|指的是|指|包括|包含|分别为|分别是|分别|具体为|具体是|具体包括|为|是)[：“]?/;

/** Lists that follow the number of their items: “五个认同”：A、B…; 六个严防，即…; 15件实事，包括：…；…. */
export function readDefinitions(text: string, countings: readonly (Counting | undefined)[]): Relation[] {
  const relations: Relation[] = [];
  for (const counting of countings) {
    if (counting === undefined) continue;
    const start = listStart(text, counting);
    const found =
      itemsOfName(text, counting) ??
      (start === undefined ? overfullBracket(text, counting) : judge(text, counting, start));
    if (found !== undefined) relations.push(found);
  }
  return relations;
}

/**
 * 建成功能室4间（调解室、接待室…）: where the bracket names more things that end alike than the number says. It may name
 * fewer; and what it names of people may be their offices.
 */
function overfullBracket(text: string, counting: Counting): Relation | undefined {
  const { value, figure, after, measured } = counting;
  if (!measured || figure.measure.family === 'person') return undefined;
  let start = after;
  while (start < after + longestBracketNoun && kindOf(text.charCodeAt(start)) === Kind.other) start++;
  if (text[start] !== '（') return undefined;
  const { readings, plain } = splitList(text, start + 1);
  const [first] = readings;
  if (first === undefined || !plain || text[first.end] !== '）' || first.least < 3) return undefined;
  if (value >= first.least || !isMiscount(value, first.least)) return undefined;
  const items = text.slice(start + 1, first.end).split('、');
  const alike = items.every((item) => item.length > 2 && item.at(-1) === items[0]?.at(-1));
  if (!alike || /^(?:含|不含|包括|包含|原|其中|除)|\d/.test(items.join('、'))) return undefined;
  return relation(counting, start + 1, first, first.least, 'contradicted', 'implied');
}

/** Longest word that a quoted name counts: 进 of “六进”. */
const longestWord = 3;

/** “法治六进”（进机关、进乡村…）, “五大纪律”，即政治纪律、组织纪律…: items each of which bears the word that the name counts. */
function itemsOfName(text: string, counting: Counting): Relation | undefined {
  if (!counting.quoted) return undefined;
  const { value, figure } = counting;
  const repeated = itemsBegunWith(text, counting);
  if (repeated !== undefined) return repeated;
  const [behind = '', word = ''] =
    /^[大个类项]?([^“”‘’，。；：、（）]{1,3})”(?:（|，?即(?:是|为)?|，?分别(?:是|为))：?/.exec(
      text.slice(figure.numberEnd),
    ) ?? [];
  if (word === '' || word.length > longestWord || figure.numberEnd > text.indexOf('”', figure.numberStart))
    return undefined;
  const start = figure.numberEnd + behind.length;
  const listed = /^[^，。；：（）“”\d]*/.exec(text.slice(start, start + reach))?.[0] ?? '';
  const items = listed.split('、');
  const bears = items.every((item) => item.length > word.length && (item.startsWith(word) || item.endsWith(word)));
  if (!bears || items.length < 3 || /等$|[和与及]/.test(listed)) return undefined;
  const end = start + listed.length;
  if (!'，。；）'.includes(text.charAt(end)) || end >= text.length) return undefined;
  const reading = { least: items.length, most: items.length, end };
  if (value === items.length) return relation(counting, start, reading, value, 'satisfied', 'implied');
  return isMiscount(value, items.length)
    ? relation(counting, start, reading, items.length, 'contradicted', 'implied')
    : undefined;
}

/** “三个更加”：更加注重能力，更加注重赋能，更加注重群众。 */
function itemsBegunWith(text: string, counting: Counting): Relation | undefined {
  const { value, figure } = counting;
  const behind = text.slice(figure.numberEnd, figure.numberEnd + reach);
  const [opener = '', word = ''] = /^[个大]([^“”‘’，。；：、（）]{2,3})”：/.exec(behind) ?? [];
  if (word === '') return undefined;
  const listed = /^[^。：（）“”\d]*/.exec(behind.slice(opener.length))?.[0] ?? '';
  const start = figure.numberEnd + opener.length;
  const items = listed.split(/[，；、]/);
  if (items.length < 3 || !items.every((item) => item.startsWith(word)) || text.charAt(start + listed.length) !== '。')
    return undefined;
  const reading = { least: items.length, most: items.length, end: start + listed.length };
  if (value === items.length) return relation(counting, start, reading, value, 'satisfied', 'implied');
  return isMiscount(value, items.length)
    ? relation(counting, start, reading, items.length, 'contradicted', 'implied')
    : undefined;
}

/** Where the list that `counting` announces begins. */
function listStart(text: string, { after }: Counting): number | undefined {
  let depth = 0;
  for (let at = after; at < text.length && at <= after + longestNoun; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.open) depth++;
    else if (kind === Kind.close) depth--;
    if (depth > 0) continue;
    if (kind === Kind.colon) return at + 1;
    if (kind === Kind.stop || kind === Kind.semicolon || kind === Kind.enumeration) return undefined;
    const comma = kind === Kind.comma;
    const opener =
      comma || at === after || kind === Kind.quoteClose || '即指包分具'.includes(text.charAt(at))
        ? openers.exec(text.slice(comma || kind === Kind.quoteClose ? at + 1 : at, at + 8))
        : null;
    if (opener !== null && !(opener[0].length === 1 && /[为是]/.test(opener[0]) && kind !== Kind.quoteClose)) {
      const from = (comma || kind === Kind.quoteClose ? at + 1 : at) + opener[0].length;
      return text[from - 1] === '“' ? from - 1 : from;
    }
    if (comma) return undefined;
  }
  return undefined;
}

/** What the marks of a list tell about how many it names. */
interface Reading {
  readonly least: number;
  readonly most: number;
  readonly end: number;
}

function judge(text: string, counting: Counting, start: number): Relation | undefined {
  const { value } = counting;
  const { readings, plain } = splitList(text, start);
  const [first] = readings;
  if (first === undefined) return undefined;
  const bound = plain && first.least > 2 && (counting.measured || counting.quoted) && !isCompound(text, counting);
  const reading = readings.find(({ least, most }) => most >= 2 && value >= least && value <= most);
  if (reading !== undefined)
    return relation(counting, start, reading, value, 'satisfied', bound ? 'implied' : 'agrees');
  // Where the line ends in the list, more of it may have stood there.
  const isCut = first.end === text.length && value > first.least && value < first.least * 10;
  if (!bound || isCut || !isMiscount(value, first.least)) return undefined;
  return relation(counting, start, first, value > first.most ? first.most : first.least, 'contradicted', 'implied');
}

/** “三馆一中心”: a name with more than one number. */
function isCompound(text: string, { quoted, after }: Counting): boolean {
  return quoted && /^[^”，。]*[一二三四五六七八九十\d]/.test(text.slice(after, after + 12));
}

/** All the ways to count the items of the list at `start`; `plain` where it has one kind of mark alone and no 等. */
function splitList(text: string, start: number): { readonly readings: readonly Reading[]; readonly plain: boolean } {
  let depth = 0;
  const counts = { enumeration: 0, comma: 0, semicolon: 0, titles: 0 };
  let toComma: Reading | undefined;
  let joints = 0;
  let lastJoints = 0;
  let at = start;
  for (; at < text.length && at < start + reach && counts.enumeration < most; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.open || kind === Kind.quoteOpen || kind === Kind.titleOpen) {
      if (depth === 0 && kind !== Kind.open && /[”》]/.test(text.charAt(at - 1))) counts.titles++;
      depth++;
    } else if (kind === Kind.close || kind === Kind.quoteClose || kind === Kind.titleClose) {
      if (depth === 0) break;
      depth--;
    } else if (depth > 0) continue;
    else if (kind === Kind.stop) break;
    else if (kind === Kind.enumeration) {
      counts.enumeration++;
      lastJoints = 0;
    } else if (kind === Kind.semicolon) counts.semicolon++;
    else if (kind === Kind.comma) {
      toComma ??= { least: counts.enumeration + 1, most: counts.enumeration + 1 + joints, end: at };
      counts.comma++;
    } else if ('和与及'.includes(text.charAt(at))) {
      joints++;
      lastJoints++;
    }
  }
  const readings: Reading[] = [];
  const { enumeration, comma, semicolon, titles } = counts;
  if (semicolon > 0) readings.push({ least: semicolon + 1, most: semicolon + 1, end: at });
  if (toComma !== undefined) readings.push(toComma);
  readings.push({ least: enumeration + 1, most: enumeration + 1 + joints, end: at });
  if (titles > 0) readings.push({ least: titles + 1 + enumeration, most: titles + 1 + enumeration + joints, end: at });
  if (comma > 0)
    readings.push(
      { least: comma + 1, most: comma + 1, end: at },
      { least: comma + enumeration + 1, most: comma + enumeration + 1 + joints, end: at },
    );
  const listed = text.slice(start, at);
  const plain =
    comma === 0 && semicolon === 0 && titles === 0 && joints === lastJoints && !/等|[《：]|一是|第一/.test(listed);
  return { readings, plain };
}

function relation(
  counting: Counting,
  start: number,
  { end }: Reading,
  listed: number,
  verdict: Relation['verdict'],
  ground: Ground,
): Relation {
  const { figure, value } = counting;
  const members = [member('count', figure), { role: 'member-count', start, end, value: listed } as const];
  const told = {
    kind: 'list-count',
    verdict,
    ground,
    members,
    focus: figure,
    computation: `列举${listed}项`,
  } as const;
  if (verdict === 'satisfied') return { ...told, remedies: [] };
  const remedies = [{ figure, value: listed * figure.measure.factor }];
  return { ...told, gap: { zh: `所写为${value}`, en: `but the text says ${value}` }, remedies };
}
