import { perLine, type Line } from '../document/line.js';
import { observances, type Observance } from '../knowledge/observances.js';
import type { Span } from '../text/position.js';
import { Sign } from '../text/signs.js';
import { matchesIn } from '../text/matches.js';

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
