import { mayBeginMember, mayEndMember, placesInSeries, type Series } from '../../knowledge/series.js';
import type { Span } from '../../text/position.js';
import { matchesIn } from '../../text/matches.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { fixedWording } from './basis.js';

/** “科学立法、严格执法、公正司法、全面守法”：一组固定说法里，一项写走了样。 */
export const seriesMember = lineRule({
  id: 'terms/series-member',
  severity: 'warning',
  title: { zh: '固定并列说法里有一项写错', en: 'A member of a fixed series is wrong' },
  explanation: {
    zh: '“科学立法、严格执法、公正司法、全民守法”一类成组的说法，各项和次序都是固定的。其余各项一字不差、次序也对，只有一项差一两个字，就是写错了。换成完全不同的一项、增减项目、调换次序的，可能是有意的，不报。',
    en: 'Series like 科学立法、严格执法、公正司法、全民守法 are fixed, members and order. Where all others are there word for word and one differs by a character or two, that one is a slip. Another item in its place, items left out or added and another order may be meant and are left alone.',
  },
  basis: [fixedWording],
  advice: { zh: '照原文改正这一项。', en: 'Write this member as the source has it.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '全面推进科学立法、严格执法、公正司法、⟦全面守法⟧。',
        fixed: '全面推进科学立法、严格执法、公正司法、全民守法。',
      },
      {
        wrong: '做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、⟦重要任务亲自推进⟧。',
        fixed: '做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。',
      },
      {
        wrong: '坚定⟦道理自信⟧、理论自信、制度自信和文化自信。',
        fixed: '坚定道路自信、理论自信、制度自信和文化自信。',
      },
      {
        wrong: '实现政治效果、⟦法治效果⟧、社会效果的统一。',
        fixed: '实现政治效果、法律效果、社会效果的统一。',
      },
    ],
    right: [
      '坚持科学立法、严格执法、公正司法、全民守法。',
      '做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办。',
      '统筹经济建设、政治建设、文化建设、社会建设、党的建设。',
      '树牢政治意识、大局意识、责任意识、服务意识。',
      '严格执法、公正司法、全民守法。',
      '落实公众参与、专家论证、风险评估、合法性审核和集体讨论决定程序。',
    ],
  },
  signs: Sign.fullWidthMark,
  *check(line) {
    const { text } = line.view;
    for (const items of listsIn(text)) {
      const slip = slipIn(text, items);
      if (slip === undefined) continue;
      const { start, end, right, series } = slip;
      const whole = series.members.join('、');
      yield findInView(
        line,
        start,
        end,
        {
          zh: `固定的说法是“${whole}”，这里写成了“${text.slice(start, end)}”。`,
          en: `The fixed series is ${whole}; this says 「${text.slice(start, end)}」.`,
        },
        () => [replaceInView(line, start, end, right, changeTo(right))],
      );
    }
  },
});

const shortestSeries = 3;
const clause = /[^，。；：！？“”‘’（）《》\s]+/g;
const joint = /以?及|[和与]/;

/** The lists of a line, each as the spans of its items; one whose last two are joined by 和 in both readings. */
function* listsIn(text: string): Iterable<readonly Span[]> {
  if (!text.includes('、')) return;
  for (const { 0: words, index } of matchesIn(text, clause)) {
    if (!words.includes('、')) continue;
    const items: Span[] = [];
    let start = index;
    for (const item of words.split('、')) {
      items.push({ start, end: start + item.length });
      start += item.length + 1;
    }
    if (items.length >= shortestSeries) yield items;
    const last = items.at(-1);
    const joined = last && joint.exec(text.slice(last.start, last.end));
    if (!last || !joined || items.length + 1 < shortestSeries) continue;
    const at = last.start + joined.index;
    yield [...items.slice(0, -1), { start: last.start, end: at }, { start: at + joined[0].length, end: last.end }];
  }
}

interface Slip extends Span {
  readonly right: string;
  readonly series: Series;
}

/** The one item of a list that spoils a series of which all others are there. */
function slipIn(text: string, items: readonly Span[]): Slip | undefined {
  for (const [at, item] of items.entries()) {
    const written = text.slice(item.start, item.end);
    for (const { series, index } of placesOf(written, at === 0, at === items.length - 1)) {
      if (at < index || at - index + series.members.length > items.length) continue;
      const slip = spoilt(text, items, at - index, series);
      if (slip !== undefined) return slip;
    }
  }
  return undefined;
}

/** The shortest and longest member of a series. */
const memberLengths = { shortest: 2, longest: 14 };

/** Where in which series an item stands; words may come before the first of a list and behind the last. */
function placesOf(written: string, isFirst: boolean, isLast: boolean): ReturnType<typeof placesInSeries> {
  const exact = placesInSeries(written);
  if (exact.length > 0 || (!isFirst && !isLast)) return exact;
  if (isFirst ? !mayEndMember(written) : !mayBeginMember(written)) return exact;
  for (let length = Math.min(memberLengths.longest, written.length); length >= memberLengths.shortest; length--) {
    const places = placesInSeries(isFirst ? written.slice(-length) : written.slice(0, length));
    if (places.length > 0) return places;
  }
  return exact;
}

function spoilt(text: string, items: readonly Span[], first: number, series: Series): Slip | undefined {
  let slip: Slip | undefined;
  for (const [index, right] of series.members.entries()) {
    const item = items[first + index];
    if (item === undefined) return undefined;
    const isFirst = first + index === 0;
    const isLast = first + index === items.length - 1;
    const written = text.slice(item.start, item.end);
    if (written === right || (isFirst && written.endsWith(right)) || (isLast && written.startsWith(right))) continue;
    const start = isFirst ? Math.max(item.start, item.end - right.length) : item.start;
    const end = isLast ? Math.min(item.end, item.start + right.length) : item.end;
    const wrong = text.slice(start, end);
    if (slip !== undefined || !isNear(wrong, right) || series.admits?.[right]?.includes(wrong)) return undefined;
    slip = { start, end, right, series };
  }
  return slip;
}

/** At most one character in four may differ, and at one place. */
function isNear(written: string, right: string): boolean {
  if (written.length !== right.length) return false;
  let differing = 0;
  for (let at = 0; at < right.length; at++) if (written[at] !== right[at]) differing++;
  return differing * 4 <= right.length;
}
