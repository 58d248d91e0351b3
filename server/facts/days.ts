import { perLine, type Line } from '../document/line.js';
import type { Span } from '../text/position.js';
import { Sign } from '../text/signs.js';
import { matchesIn } from '../text/matches.js';

/** A day of the year that reports name for what is promoted on it. */
export interface Observance {
  /** Month 1–12. */
  readonly month: number;
  readonly day: number;
  readonly name: string;
  /** Words that name it, longest first; none of them names another day. */
  readonly words: readonly string[];
  /** Who made it that day, in our words. */
  readonly origin: string;
}

/** Days with a fixed date. Days that move (助残日, 低碳日, 中小学生安全教育日) are not among them. */
export const observances: readonly Observance[] = [
  day(1, 10, '中国人民警察节', ['人民警察节', '警察节'], '2020年国务院批复设立'),
  day(
    3,
    5,
    '学雷锋纪念日',
    ['学雷锋纪念日', '学雷锋日', '青年志愿者服务日'],
    '1963年毛泽东题词“向雷锋同志学习”发表的日子',
  ),
  day(3, 8, '国际妇女节', ['国际劳动妇女节', '国际妇女节', '妇女节'], '国际节日，妇女权益保障法宣传多在此日'),
  day(3, 12, '植树节', ['植树节'], '1979年全国人大常委会确定，载入森林法'),
  day(
    3,
    15,
    '国际消费者权益日',
    ['消费者权益保障宣传日', '消费者权益保护日', '消费者权益日'],
    '1983年国际消费者联盟组织确定',
  ),
  day(3, 22, '世界水日', ['世界水日'], '1993年联合国大会确定，同日开始中国水周'),
  day(
    4,
    15,
    '全民国家安全教育日',
    ['全民国家安全教育日', '国家安全教育日', '国家安全日'],
    '2015年国家安全法第十四条规定',
  ),
  day(4, 22, '世界地球日', ['世界地球日', '地球日'], '1970年起于美国，2009年联合国大会确认为国际地球母亲日'),
  day(4, 23, '世界读书日', ['世界读书日', '全民阅读日'], '1995年联合国教科文组织确定'),
  day(4, 26, '世界知识产权日', ['世界知识产权日', '知识产权日'], '2000年世界知识产权组织确定'),
  day(5, 12, '全国防灾减灾日', ['防灾减灾日'], '2009年国务院批准，汶川地震发生之日'),
  day(5, 31, '世界无烟日', ['世界无烟日', '无烟日'], '1987年世界卫生组织确定'),
  day(6, 5, '世界环境日', ['世界环境日', '六五环境日', '环境日'], '1972年联合国大会确定，也是我国环境日'),
  day(6, 14, '世界献血者日', ['世界献血者日', '献血者日'], '2005年世界卫生大会确定'),
  day(6, 25, '全国土地日', ['全国土地日', '土地日'], '1991年国务院确定，土地管理法颁布之日'),
  day(6, 26, '国际禁毒日', ['国际禁毒日', '禁毒日'], '1987年联合国会议确定'),
  day(8, 15, '全国生态日', ['全国生态日'], '2023年全国人大常委会决定设立'),
  day(9, 30, '烈士纪念日', ['烈士纪念日'], '2014年全国人大常委会决定设立'),
  day(10, 16, '世界粮食日', ['世界粮食日'], '1979年联合国粮农组织确定'),
  day(10, 17, '国家扶贫日', ['国家扶贫日', '扶贫日', '消除贫困日'], '2014年国务院批准'),
  day(
    11,
    1,
    '反间谍法颁布实施纪念日',
    ['反间谍法颁布实施纪念日', '反间谍法实施纪念日', '反间谍法宣传日'],
    '2014年反间谍法公布施行之日',
  ),
  day(
    11,
    9,
    '全国消防日',
    ['全国消防宣传日', '全国消防日', '消防宣传日', '消防日'],
    '1992年公安部确定，与报警电话119同',
  ),
  day(11, 25, '国际反家庭暴力日', ['国际反家庭暴力日', '反家庭暴力日', '反家暴日'], '1999年联合国大会确定'),
  day(12, 1, '世界艾滋病日', ['世界艾滋病日', '艾滋病日'], '1988年世界卫生组织确定'),
  day(12, 2, '全国交通安全日', ['全国交通安全日', '交通安全日'], '2012年国务院批复设立，与报警电话122同'),
  day(
    12,
    4,
    '国家宪法日',
    ['国家宪法日', '宪法日', '宪法宣传日', '全国法制宣传日', '全国法治宣传日', '法制宣传日', '法治宣传日'],
    '2014年全国人大常委会决定设立，现行宪法公布施行之日',
  ),
  day(12, 5, '国际志愿者日', ['国际志愿者日'], '1985年联合国大会确定'),
  day(12, 9, '国际反腐败日', ['国际反腐败日'], '2003年联合国大会确定'),
  day(12, 13, '国家公祭日', ['国家公祭日'], '2014年全国人大常委会决定设立'),
];

function day(month: number, dayOfMonth: number, name: string, words: readonly string[], origin: string): Observance {
  return { month, day: dayOfMonth, name, words, origin };
}

/** A day of the year as it stands in the text: “12·4” or 12.4 (dotted), 12月4日 (spoken). */
export interface WrittenDay {
  readonly month: number;
  readonly day: number;
  /** Raw offsets. */
  readonly span: Span;
  readonly style: 'dotted' | 'spoken';
}

/** An observance as a line names it. */
export interface NamedDay {
  readonly observance: Observance;
  /** Date and name together; raw offsets. */
  readonly span: Span;
  /** The date that stands with the name; undefined where there is none. */
  readonly written: WrittenDay | undefined;
}

const byWord = new Map(
  observances.flatMap((observance) => observance.words.map((word) => [word, observance] as const)),
);
const byDate = new Map(observances.map((observance) => [`${observance.month}·${observance.day}`, observance]));
const words = [...byWord.keys()].sort((a, b) => b.length - a.length).join('|');
const dated = '(?:[“‘]?((\\d{1,2})[·.．•]0?(\\d{1,2}))[”’]?)';
const named = new RegExp(`(?:${dated}(?:第[\\d一二三四五六七八九十]+个)?(?:全国|国际|世界|中国)?)?(${words})`, 'g');
/** 12月4日是第十一个国家宪法日, 12月4日国家宪法日当天: the date is said to be the day's own. */
const stated = new RegExp(
  `(?<!\\d)((\\d{1,2})月(\\d{1,2})日)(?:，?是|为)(?:第[\\d一二三四五六七八九十]+个)?[“‘]?(?:全国|国际|世界|中国)?(${words})`,
  'g',
);
const dateAlone = /(?<=[“‘])(\d{1,2})·(\d{1,2})(?=[”’])/g;

const none: readonly NamedDay[] = [];

/** The observances that the line names, by name, by quoted date, or both. */
export const namedDays = perLine((line: Line): readonly NamedDay[] => {
  const { text } = line.view;
  const hasDate = (line.signs & Sign.digit) !== 0 && text.includes('·');
  if (!hasDate && !/[日节]/.test(text)) return none;
  const days: NamedDay[] = [];
  for (const match of matchesIn(text, named)) {
    const [whole, date, month = '', dayOfMonth = '', word = ''] = match;
    const observance = byWord.get(word);
    if (observance === undefined) continue;
    const at = match.index + whole.indexOf(date ?? '');
    days.push({
      observance,
      span: line.view.toRaw(match.index, match.index + whole.length),
      written:
        date === undefined
          ? undefined
          : {
              month: Number(month),
              day: Number(dayOfMonth),
              span: line.view.toRaw(at, at + date.length),
              style: 'dotted',
            },
    });
  }
  if (text.includes('月')) {
    for (const { 0: whole, 1: date = '', 2: month = '', 3: dayOfMonth = '', 4: word = '', index } of matchesIn(
      text,
      stated,
    )) {
      const observance = byWord.get(word);
      if (observance === undefined) continue;
      days.push({
        observance,
        span: line.view.toRaw(index, index + whole.length),
        written: {
          month: Number(month),
          day: Number(dayOfMonth),
          span: line.view.toRaw(index, index + date.length),
          style: 'spoken',
        },
      });
    }
  }
  if (!hasDate) return days.length === 0 ? none : days;
  for (const match of matchesIn(text, dateAlone)) {
    const observance = byDate.get(`${Number(match[1])}·${Number(match[2])}`);
    const span = line.view.toRaw(match.index, match.index + match[0].length);
    if (observance === undefined || days.some((day) => day.span.start <= span.start && span.end <= day.span.end))
      continue;
    days.push({ observance, span, written: { month: observance.month, day: observance.day, span, style: 'dotted' } });
  }
  return days;
});
