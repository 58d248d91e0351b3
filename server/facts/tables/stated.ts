import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import { matchesIn } from '../../text/matches.js';
import type { Localized } from '../../text/localized.js';
import { figuresOnLine } from '../relations/index.js';
import { printedSum, show } from '../relations/arithmetic.js';
import { member } from '../relations/relation.js';
import type { ReportRelation } from '../relations/reportRelation.js';
import { lead, tail, type Statement, type Statements } from '../relations/statement.js';
import type { Applications, ApplicationRow } from './applications.js';
import type { Outcomes, Reviews } from './reviews.js';
import { figureOf } from './row.js';
import type { Place } from './sums.js';

/** Numbers of one indicator that stand in one place: a sentence gives one, a table perhaps several that add up. */
interface Stated {
  readonly indicator: string;
  readonly places: readonly [Place, ...Place[]];
  /** Whether words say that there was none: 未收到政府信息公开申请. */
  readonly wordy?: true;
}

/** What a sentence says, with the year that it names. */
interface Told extends Stated {
  readonly year: number | undefined;
}

const period = '(?:(20\\d\\d)年度?|本年度?|全年|今年)?';
const unit = '(?:(?:我|本|全)(?:局|委|镇|乡|街道|县|区|市|机关|单位|系统))?';
const request = '(?:各类)?(?:政府)?信息(?:依申请)?公开(?:的)?申请';
const received = new RegExp(
  `^${period}${unit}(?:全年)?(?:共计?|累计)?(?:新收到?|收到|接收)(?:${request})?(?:数量)?(?:共计?)?$`,
);
const noun = new RegExp(`^(?:${request})`);
/** Longest sentence before a number that is read. */
const longestSentence = 300;
/** The other numbers of applications, by the words before them. */
const leads: readonly (readonly [pattern: RegExp, indicator: string])[] = [
  [/^(?:上一?年度?)结转(?:的)?(?:政府信息公开)?(?:申请)?(?:数量)?$/, '上年结转'],
  [/^(?:本年度?)?办理结果(?:总计|合计|共计?)$/, '办理结果总计'],
  [/^结转(?:至|到)?下一?年度?(?:继续)?(?:办理)?(?:的)?(?:申请)?$/, '结转下年度'],
];
const way = /^(?:其中)?(?:依法)?(予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?$/;
const outcome = /^(?:其中)?(?:的)?(结果维持|维持|结果纠正|被纠正|纠正|其他结果|尚未审结)(?:的)?$/;
const outcomeNames: readonly string[] = ['维持', '纠正', '其他结果', '尚未审结'];
const reviewed = /^[^，]{0,40}行政复议(?:案件|申请)?(?:共计?)?$/;
const sued = /^[^，]{0,40}行政诉讼(?:案件)?(?:共计?)?$/;
/** That there were none, in a clause of their own. */
const noRequest = new RegExp(
  `(?:^|[。，；])${period}${unit}(?:全年)?(?:均)?(?:未|没有)(?:收到|接到)(?:任何|过)?${request}(?=[，。；]|$)`,
  'g',
);
const noReview =
  /(?:^|[。，；])(?:(20\d\d)年度?|本年度?|全年|今年)?(?:我[局委镇乡办县区市]|本机关|本单位)?(?:未|没有|无)(?:发生|出现|产生)?(?:因)?(?:涉及)?(?:政府)?信息公开(?:工作|申请)?(?:引发|引起|产生|导致)?(?:的)?(?:行政复议(?:案件)?(?:[、和与及或]行政诉讼(?:案件)?)?|行政诉讼(?:案件)?)(?=[，。；]|$)/g;
/** Numbers of another time, or of some of the applications only. */
const otherwise = /去年|同期|半年|季度|历年|累计|截至|截止|本级|办公室/;

/** What the sentences of a line say of applications, reviews and suits, with the year that they name. */
const statedOn = perLine((line): readonly Told[] => {
  const { text } = line.view;
  if (!/申请|新收|结转|信息公开/.test(text)) return [];
  const { statements } = figuresOnLine(line);
  const found = noneOn(line);
  let subject: { readonly sentence: number; readonly name: string } | undefined;
  for (const statement of statements.all) {
    if (subject?.sentence !== statement.sentence) subject = undefined;
    const name = nameOf(statements, statement);
    if (name === '行政复议' || name === '行政诉讼') subject = { sentence: statement.sentence, name };
    const indicator = name !== undefined && outcomeNames.includes(name) ? subject && `${subject.name}${name}` : name;
    if (indicator === undefined || indicator === '') continue;
    const year = /^(20\d\d)年/.exec(sentenceBefore(statements, statement))?.[1];
    const place = { line, figure: statement.figure };
    found.push({ indicator, places: [place], year: year === undefined ? undefined : Number(year) });
  }
  return found;
});

const statedIn = gather(statedOn);

/** What the sentences of a line say there was none of. */
function noneOn(line: Line): Told[] {
  const { text } = line.view;
  if (!/未|没有|无/.test(text)) return [];
  return [...matchesIn(text, noRequest), ...matchesIn(text, noReview)].flatMap(({ 0: words, 1: own, index }) => {
    const sentence = text.slice(Math.max(0, index - longestSentence), index);
    const year = own ?? /(?:^|。)\s*(20\d\d)年[^。]*$/.exec(sentence)?.[1];
    const span = line.view.toRaw(index + (/^[。，；]/.test(words) ? 1 : 0), index + words.length);
    const names = ['行政复议', '行政诉讼'].filter((name) => words.includes(name));
    return (names.length === 0 ? ['本年新收'] : names).map((indicator): Told => {
      const place = { line, figure: figureOf(line, span.start, span.end, 0) };
      return { indicator, places: [place], year: year === undefined ? undefined : Number(year), wordy: true };
    });
  });
}

/** What `statement` counts, where it is one of the numbers of the statutory tables; outcomes without their kind of case. */
function nameOf(statements: Statements, statement: Statement): string | undefined {
  const { figure, bracket, from } = statement;
  if (figure.measure.family !== 'case' || figure.hedge !== 'exact' || bracket !== 0 || !statement.first)
    return undefined;
  const words = lead(statements, statement);
  const before = sentenceBefore(statements, statement);
  if (before.length > longestSentence || otherwise.test(before)) return undefined;
  const behind = tail(statements, statement);
  const near = statements.text.slice(figure.end, figure.end + 12);
  if (received.test(words) && !/^(?:（|，)(?:其中)?(?:含|包含|包括|另)/.test(near)) {
    const told = words.includes('申请') || noun.test(behind) || /^本年度?新收$/.test(words);
    return told && behind.replace(noun, '') === '' && !before.includes('其中') ? '本年新收' : undefined;
  }
  const found = leads.find(([pattern]) => pattern.test(words))?.[1] ?? way.exec(words)?.[1];
  if (found !== undefined) return behind === '' && !/复议|诉讼/.test(before) ? found : undefined;
  const end = outcome.exec(words)?.[1]?.replace(/^结果|^被/, '');
  if (end !== undefined) return end;
  if (!before.includes('信息公开') || /[复议诉讼]、$/.test(statements.text.slice(0, from))) return undefined;
  return reviewed.test(words) ? '行政复议' : sued.test(words) ? '行政诉讼' : undefined;
}

/** The sentence up to the number, cut off where it is longer than is read. */
function sentenceBefore({ text, sentences }: Statements, { sentence, figure }: Statement): string {
  const start = sentences[sentence] ?? 0;
  return text.slice(start, Math.min(figure.start, start + longestSentence + 1)).trim();
}

/** The totals of the statutory tables. */
function tabled(applications: Applications | undefined, reviews: Reviews | undefined): Stated[] {
  const found: Stated[] = [];
  const add = (indicator: string, places: readonly (Place | undefined)[]): void => {
    const [first, ...others] = places.filter((place) => place !== undefined);
    if (first !== undefined) found.push({ indicator, places: [first, ...others] });
  };
  if (applications !== undefined) {
    const last = ({ numbers }: ApplicationRow): Place | undefined => numbers.at(-1);
    add('本年新收', [last(applications.received)]);
    add('上年结转', [last(applications.carriedIn)]);
    add('办理结果总计', [last(applications.total)]);
    add('结转下年度', [last(applications.carriedOn)]);
    for (const [name, rows] of rowsByWay(applications)) add(name, rows.map(last));
  }
  if (reviews !== undefined) {
    const group = (name: string, groups: readonly Outcomes[]): void => {
      add(
        name,
        groups.map((each) => each[4]),
      );
      for (const [index, each] of outcomeNames.entries())
        add(
          `${name}${each}`,
          groups.map((one) => one[index]),
        );
    };
    group('行政复议', [reviews.review]);
    group('行政诉讼', reviews.litigation);
  }
  return found;
}

/** The rows of each of the six ways to handle an application; none where one of them sums up those below it. */
function rowsByWay({ handled }: Applications): Map<string, ApplicationRow[]> {
  const ways = new Map<string, ApplicationRow[]>();
  let name = '';
  for (const row of handled) {
    const own = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/.exec(row.label)?.[0];
    if (own !== undefined && /[（(][一二三四五六][）)]/.test(row.label)) name = own;
    const rows = ways.get(name) ?? [];
    ways.set(name, [...rows, row]);
  }
  for (const [key, [first, ...others]] of ways) {
    if (key === '' || (others.length > 0 && !/\d[.．、]/.test(first?.label ?? ''))) ways.delete(key);
  }
  return ways;
}

/**
 * Numbers of applications, reviews and suits that the text of a government information report states otherwise than its
 * statutory tables, or than itself before. `year` is the year under report.
 */
export function* readStated(
  text: ReportText,
  applications: readonly Applications[],
  reviews: readonly Reviews[],
  year: number | undefined,
): Iterable<ReportRelation> {
  // Several tables are of several bodies or years.
  if (applications.length > 1 || reviews.length > 1) return;
  const known = new Map<string, { readonly stated: Stated; readonly tabled: boolean }>();
  for (const stated of tabled(applications[0], reviews[0])) known.set(stated.indicator, { stated, tabled: true });
  for (const { value } of statedIn(text)) {
    for (const stated of value) {
      if (stated.year !== undefined && year !== undefined && stated.year !== year) continue;
      const first = known.get(stated.indicator);
      if (first === undefined) known.set(stated.indicator, { stated, tabled: false });
      else yield compare(first.stated, stated, first.tabled);
    }
  }
}

function compare(first: Stated, second: Stated, inTable: boolean): ReportRelation {
  const [focus] = second.places;
  const before = printedSum(first.places.map(({ figure }) => figure));
  const { value } = focus.figure;
  const placed = ({ line, figure }: Place): ReportRelation['members'][number] => ({ ...member('count', figure), line });
  const members = [...first.places, focus].map(placed);
  const told = { kind: 'repeat', ground: 'implied', members, focus } as const;
  if (before === value)
    return { ...told, verdict: 'satisfied', computation: `${show(before)}=${show(value)}`, remedies: [] };
  const where: Localized = inTable ? { zh: '表中', en: 'the table' } : { zh: '前文', en: 'the text before' };
  const gap = {
    zh: `与${where.zh}“${first.indicator}”${show(before)}不一致`,
    en: `but ${where.en} gives ${show(before)} for ${first.indicator}`,
  };
  const remedies = [{ ...focus, value: before }, ...(first.places.length === 1 ? [{ ...first.places[0], value }] : [])];
  return { ...told, verdict: 'contradicted', computation: `${show(value)}≠${show(before)}`, gap, remedies };
}
