import type { Line } from '../../document/line.js';
import { perLine } from '../../document/line.js';
import { gather } from '../../document/gather.js';
import { markAt, type Mark } from '../../document/mark.js';
import type { OrdinalForm } from '../../document/ordinal.js';
import type { ReportText } from '../../document/reportText.js';
import { Kind, kindOf } from '../quantities/characters.js';
import type { Counting } from './counting.js';
import { figuresOnLine } from './index.js';
import { member, type Verdict } from './relation.js';
import type { PlacedMember, ReportRelation } from './reportRelation.js';
import { isMiscount } from './slip.js';

/** Longest text between an announced number and the end of its sentence. */
const longestTail = 40;
/** Farthest that announced items are looked for, in lines. */
const reach = 2000;

const announced =
  /^(?:个|大|项|件|条|点|种|类|步|层)?[^，。：；]{0,6}(?:方面|工作|任务|实事|事情|件事|事|问题|举措|措施|重点|关系|行动|要求|不足|原因|部分|意见|建议|环节|短板|困难)/;
const pointing = /(?:以下|如下|下列|这)[^，。]{0,4}$/;

/** Verbs that look ahead to a list, before its number. */
const promising =
  /(?:抓好|做好|办好|做了|抓了|实施|推动|推进|采取|从|突出|重点|主要|围绕|表现|存在|着力|把握|提出|开展|落实|聚焦|包括|分为|以下|具体)[^。；]{0,40}$/;
/** Words that look back on what is done or was listed already (由……等六部分组成): no list follows. */
const finished = /完成|见效|得到|取得|已|了$|圆满|顺利|组成|构成/;

/** Forms from the highest down: a list of one form ends where a higher one stands. */
const ranks: readonly OrdinalForm[] = [
  'part',
  'chinese',
  'chineseBracket',
  'arabic',
  'arabicBracket',
  'circled',
  'itemIs',
];

/** A number of items to come: 重点抓好以下五个方面工作：. */
interface Announcement {
  readonly counting: Counting;
  /** The numbers of the items on the same line; none where the items begin on the next. */
  readonly marks: readonly Mark[];
}

const none: readonly Announcement[] = [];

const announcementsOn = perLine((line): readonly Announcement[] => {
  const { text } = line.view;
  let found: Announcement[] | undefined;
  for (const counting of figuresOnLine(line).countings) {
    if (counting === undefined || counting.quoted) continue;
    const { figure } = counting;
    const end = sentenceEnd(text, counting.after);
    if (end === undefined) continue;
    const rest = skipSpace(text, end + 1);
    const first = rest < text.length ? markAt(text, rest) : undefined;
    if (rest < text.length && first?.value !== 1) continue;
    const tail = text.slice(figure.numberEnd, end);
    const before = text.slice(Math.max(0, figure.numberStart - 50), figure.numberStart);
    if (finished.test(tail) || !(announced.test(tail) ? promising.test(before) : pointing.test(before))) continue;
    (found ??= []).push({ counting, marks: first === undefined ? [] : marksFrom(text, first) });
  }
  return found ?? none;
});

const announcementsIn = gather(announcementsOn);

/** The mark that opens a line, or what the line is without one. */
const openingOf = perLine((line): Mark | 'blank' | 'text' => {
  const { text } = line.view;
  const start = skipSpace(text, 0);
  return markAt(text, start) ?? (text.slice(start).trim() === '' ? 'blank' : 'text');
});

function sentenceEnd(text: string, from: number): number | undefined {
  for (let at = from; at <= text.length && at <= from + longestTail; at++) {
    const kind = at === text.length ? Kind.stop : kindOf(text.charCodeAt(at));
    if (kind === Kind.stop || kind === Kind.colon) return at;
    if (kind === Kind.semicolon) return undefined;
  }
  return undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (kindOf(text.charCodeAt(at)) === Kind.space) at++;
  return at;
}

/** Announced numbers of items against the items that follow, on the line itself or as lines of their own. */
export function* readAnnouncements(text: ReportText): Iterable<ReportRelation> {
  for (const { line, value } of announcementsIn(text)) {
    for (const { counting, marks } of value) yield relation(line, counting, listedFrom(text, line, marks));
  }
}

interface Listed {
  readonly count: number;
  /** Whether the list surely ends there. */
  readonly ended: boolean;
  readonly members: readonly PlacedMember[];
}

/** The items of `marks`, on the line itself (一是…。二是…), and those on the lines below. */
function listedFrom(text: ReportText, line: Line, marks: readonly Mark[]): Listed {
  const last = marks.at(-1);
  const below = listedBelow(text, line.number + 1, last?.value ?? 0, last?.form);
  if (last === undefined) return below;
  return {
    count: below.count,
    ended: below.ended && below.count === last.value,
    members: [...marks.map((mark) => numberedMember(line, mark)), ...below.members],
  };
}

function numberedMember(line: Line, { start, end, value }: Mark): PlacedMember {
  return { role: 'member-count', line, start, end, value };
}

/** `first` and the marks that count on from it. */
function marksFrom(text: string, first: Mark): readonly Mark[] {
  const marks: Mark[] = [];
  for (let mark: Mark | undefined = first; mark !== undefined; mark = nextMark(text, mark.start + 1, mark))
    marks.push(mark);
  return marks;
}

/** The next mark of the same form with the next number, behind a mark that ends a sentence or a clause. */
function nextMark(text: string, from: number, { form, value }: Mark): Mark | undefined {
  for (let at = from; at < text.length; at++) {
    const before = kindOf(text.charCodeAt(at - 1));
    if (
      before !== Kind.stop &&
      before !== Kind.semicolon &&
      before !== Kind.comma &&
      before !== Kind.space &&
      before !== Kind.colon
    )
      continue;
    const mark = markAt(text, at);
    if (mark?.form !== form) continue;
    if (mark.value === value + 1) return mark;
    if (mark.value === 1) return undefined;
  }
  return undefined;
}

/** Items as lines: how far the numbers run on from `count` below line `from`. */
function listedBelow(text: ReportText, from: number, count: number, form: OrdinalForm | undefined): Listed {
  const members: PlacedMember[] = [];
  let listed = count;
  let listForm = form;
  for (let number = from; number < from + reach; number++) {
    const mark = text.ask(number, openingOf);
    if (mark === undefined) break;
    if (mark === 'text' && listed === 0) return { count: 0, ended: false, members };
    if (mark === 'text' || mark === 'blank') continue;
    listForm ??= mark.form;
    if (mark.form === listForm) {
      if (mark.value !== listed + 1)
        return { count: listed, ended: mark.value === 1 && listed > 1 && form === undefined, members };
      listed++;
      const line = text.lineAt(number);
      if (line !== undefined) members.push(numberedMember(line, mark));
    } else if (listed === 0 || ranks.indexOf(mark.form) < ranks.indexOf(listForm)) {
      return { count: listed, ended: true, members };
    }
  }
  return { count: listed, ended: true, members };
}

function relation(line: Line, { figure, value }: Counting, { count, ended, members }: Listed): ReportRelation {
  const verdict: Verdict =
    count === value ? 'satisfied' : ended && count > 1 && isMiscount(value, count) ? 'contradicted' : 'unclear';
  const told = {
    kind: 'list-count',
    verdict,
    ground: 'implied',
    members: [{ ...member('count', figure), line }, ...members],
    computation: `列举${count}项`,
    focus: { line, figure },
  } as const;
  if (verdict !== 'contradicted') return { ...told, remedies: [] };
  const gap = { zh: `所写为${value}`, en: `but the text says ${value}` };
  return { ...told, gap, remedies: [{ line, figure, value: count * figure.measure.factor }] };
}
