import type { AnalysedReport } from '../../server/analyse.js';
import { stepsOn } from '../../server/document/enumeration.js';
import { yearClaims } from '../../server/document/yearClaims.js';
import { unitPlaces } from '../../server/facts/ownUnit.js';
import { signedDate } from '../../server/facts/signedDate.js';
import type { Mutant } from './mutateReports.js';

const strangers = ['白马镇', '双塔乡', '城关街道'];
/** Paths to a page, as sites print them above a report. */
const paths = [
  '7首页 > 政务公开 > 年度法治政府建设情况报告',
  '●当前位置：首页 政务公开 法治政府建设年度报告',
  '政府信息公开 » 法定主动公开内容 » 法治政府建设年度报告',
];
/** Fewer places that name the same unit do not tell which of two is wrong. */
const fewestPlaces = 3;

/** Faults in what a report says of itself: its year, its unit, how it calls itself, its date; and pages around it. */
export function identityFaults(lines: readonly string[], report: AnalysedReport): Mutant[] {
  return [
    ...pagePaths(lines),
    ...titleYear(lines, report),
    ...signedYear(lines, report),
    ...strangeUnit(lines, report),
    ...strangeSelf(lines, report),
    ...lostFirstStep(lines, report),
  ];
}

/** A path above the report changes nothing. */
function pagePaths(lines: readonly string[]): Mutant[] {
  return paths.map((path) => ({ kind: 'control', rules: /^(?!text\/web-remnant)/, line: 0, lines: [path, ...lines] }));
}

/** The title of last year, where lead and headings speak of this one. */
function titleYear(lines: readonly string[], { context, title, titleRange, text, headings }: AnalysedReport): Mutant[] {
  const { year } = context;
  if (year === undefined || titleRange === undefined || title?.includes(`${year}年`) !== true) return [];
  const places = new Set(yearClaims(text, titleRange.end.line, headings).map(({ place }) => place));
  if (!places.has('lead') || places.size < 2) return [];
  const { line } = titleRange.end;
  return [
    {
      kind: 'last year in title',
      rules: /^time\/title-year$/,
      line,
      lines: put(lines, line, `${year}年`, `${year - 1}年`),
    },
  ];
}

/** The sign-off of last year's report. */
function signedYear(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const { year, type } = report.context;
  const date = signedDate(report);
  if (year === undefined || type.publishedBy === undefined || date?.year !== year + 1 || date.month > 6) return [];
  const { line } = date.range.start;
  return [
    {
      kind: 'last year signed',
      rules: /^time\/signed-before$/,
      line,
      lines: put(lines, line, String(date.year), String(year)),
    },
  ];
}

/** Another unit in title, lead or signature, where the other two name the right one. */
function strangeUnit(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const places = unitPlaces(report).filter(({ place }) => place !== 'body');
  const [first] = places;
  if (first === undefined || new Set(places.map(({ place }) => place)).size < fewestPlaces) return [];
  const other = strangers.find((name) => name.endsWith(first.unit.kind));
  if (other === undefined) return [];
  return places.map(({ place, range, unit }) => ({
    kind: `other unit in ${place}`,
    rules: /^names\/other-unit$/,
    line: range.start.line,
    lines: put(lines, range.start.line, unit.name, other),
  }));
}

/** A unit that calls itself what it is not, in a report that names itself. */
function strangeSelf(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const unit = unitPlaces(report)[0]?.unit;
  const first = report.headings[0]?.range.start.line;
  if (unit === undefined || first === undefined) return [];
  const spoken = new RegExp(`(?:^|[，。；])${unit.name}(?!人民政府|党委)`);
  const line = lines.findIndex((text, number) => number > first && spoken.test(text));
  if (line < 0) return [];
  return ['我局', unit.kind === '街道' ? '我镇' : '我街道'].map((self) => ({
    kind: 'other self',
    rules: /^names\/self-reference$/,
    line,
    lines: put(lines, line, unit.name, self),
  }));
}

/** 二是 where 一是 was lost. */
function lostFirstStep(lines: readonly string[], { text, headings }: AnalysedReport): Mutant[] {
  const first = headings[0]?.range.start.line ?? Infinity;
  const line = lines.findIndex((content, number) => {
    const values = stepsOn(text.lines[number] ?? never()).map(({ value }) => value);
    return number > first && values[0] === 1 && values[1] === 2 && content.split('一是').length === 2;
  });
  if (line < 0 || !(lines[line] ?? '').includes('一是')) return [];
  return [{ kind: 'first step lost', rules: /^numbering\/enumeration/, line, lines: put(lines, line, '一是', '') }];
}

function never(): never {
  throw new Error('every line is a line of the report');
}

function put(lines: readonly string[], at: number, from: string, to: string): string[] {
  return lines.map((line, number) => (number === at ? line.replace(from, to) : line));
}
