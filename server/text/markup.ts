import { matchesIn } from './matches.js';

const tagNames =
  'span|p|div|br|font|strong|b|i|u|em|a|img|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|o:p|section|article|style|script|html|body|head|meta|link|center|sup|sub|input|button|iframe|video|figure';
const openTag = new RegExp(
  `<!--(?!\\s{0,9}baogao)(?:[^<>]{0,200}-->)?|</?(?:${tagNames})(?:\\s[^<>]{0,400})?/?>`,
  'iy',
);
/** A comment that is meant for Baogao itself. */
const ownComment = /^\s*<!--\s*baogao/;
const tagEnd = /\/(?:span|p|div|br|font|strong|em|table|tbody|tr|td|th|ul|ol|li|h[1-6]|o:p|section)\s{0,3}>/iy;
const entity = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8});|&nbsp/iy;

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  bull: '•',
  permil: '‰',
  yen: '¥',
  sect: '§',
  zwnj: '',
  zwj: '',
};

/** What markup left in a text: where it ends and the character that it stands for, empty for a tag. */
export interface Remnant {
  readonly end: number;
  readonly clean: string;
}

/** The tag, half tag (`/span>`), comment mark or entity that begins at `index` of `raw`, where `<`, `/`, `-` or `&` stands. */
export function remnantAt(raw: string, index: number): Remnant | undefined {
  switch (raw.charAt(index)) {
    case '<':
      return match(openTag, raw, index);
    case '/':
      return match(tagEnd, raw, index);
    case '-':
      return raw.startsWith('-->', index) && !ownComment.test(raw) ? { end: index + 3, clean: '' } : undefined;
    case '&':
      return entityAt(raw, index);
    default:
      return undefined;
  }
}

const bold = /\*\*([^*\s](?:[^*]{0,200}[^*\s])?)\*\*(?!\*)/g;
/** What stands before words in bold: nothing but the marks of a heading or a list, or a mark of the sentence. */
const beforeBold = /(?:^[\s#>\d.+-]*|[，。；：、（“,;:(\s])$/;
/** Asterisks before these may stand in a template for a name or a figure: **区政府, **次. */
const hidden = /^[年月日次名人件条份户起家个场项%镇乡县区市局村]/;
const behindBold = /^(?:\s*$|[，。；：、）,;:)])/;

/** Where the pairs of asterisks begin that emphasise words of `raw`, as Markdown and text pasted from a chat have them. */
export function emphasisOf(raw: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { 0: whole, 1: words = '', index } of matchesIn(raw, bold)) {
    const end = index + whole.length;
    if (!beforeBold.test(raw.slice(Math.max(0, index - 20), index))) continue;
    if (hidden.test(words) && !behindBold.test(raw.slice(end, end + 4))) continue;
    found.add(index).add(end - 2);
  }
  return found;
}

function match(pattern: RegExp, raw: string, index: number): Remnant | undefined {
  pattern.lastIndex = index;
  return pattern.test(raw) ? { end: pattern.lastIndex, clean: '' } : undefined;
}

function entityAt(raw: string, index: number): Remnant | undefined {
  entity.lastIndex = index;
  const text = entity.exec(raw)?.[0];
  if (text === undefined) return undefined;
  const name = text.slice(1).replace(';', '');
  const clean = name.startsWith('#') ? numbered(name) : named[name.toLowerCase()];
  return clean === undefined ? undefined : { end: index + text.length, clean };
}

/** The character of a numeric entity; undefined where it is not a visible one of the basic plane. */
function numbered(name: string): string | undefined {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  if (code === 0xa0) return ' ';
  return code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xf8ff) ? undefined : String.fromCharCode(code);
}
