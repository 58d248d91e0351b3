import { matchesIn } from '../text/matches.js';
import { rangeOnLine, type Range, type Span } from '../text/position.js';
import { Sign } from '../text/signs.js';
import { perLine, type Line } from './line.js';
import type { Heading } from './outline.js';
import type { ReportText } from './reportText.js';

/** A place in the text that says which year is reported on. */
export interface YearClaim {
  readonly place: 'lead' | 'heading' | 'plan';
  /** The year that is reported on if the place is right: the one before that of a plan. */
  readonly year: number;
  /** The year as written, with 年. */
  readonly range: Range;
}

interface LeadYear {
  readonly year: number;
  /** The year with 年; raw offsets. */
  readonly span: Span;
}

const lead =
  /现将[^。；]{0,30}?(20\d\d)年(?:度)?[^。；]{0,40}?(?:报告|汇报|总结|公布|公告)如下|^\s*(20\d\d)年(?:度)?，(?!.{0,40}(?:反馈|督察|整改|以来))/g;
/** Lines below the title in which the lead stands. */
const longestLead = 12;
const ownWork =
  /^(?:关于)?(20\d\d)年(?:度)?(?!以来|[—\-－~～至、和]).{0,16}(?:举措|措施|做法|成效|工作|建设|情况|不足|问题|职责)/;
const aboutOthers = /整改|反馈|回头看|遗留|结转|巡[视察]|审计|督察|考核|以来|对比/;
const none: readonly LeadYear[] = [];

/** 现将我镇2025年……报告如下 and 2025年，……: the years that a lead names as the report's. */
const leadYears = perLine((line: Line): readonly LeadYear[] => {
  if ((line.signs & Sign.digit) === 0) return none;
  const found: LeadYear[] = [];
  for (const { 0: words, 1: stated, 2: opened, index } of matchesIn(line.view.text, lead)) {
    const written = stated ?? opened ?? '';
    const at = index + words.indexOf(`${written}年`);
    found.push({ year: Number(written), span: line.view.toRaw(at, at + written.length + 1) });
  }
  return found.length === 0 ? none : found;
});

/** What the lead below line `titleEnd` and the headings of the first two levels say of the year that is reported on. */
export function yearClaims(text: ReportText, titleEnd: number, headings: readonly Heading[]): readonly YearClaim[] {
  const claims: YearClaim[] = [];
  const end = Math.min(headings[0]?.range.start.line ?? 0, titleEnd + 1 + longestLead);
  for (let number = titleEnd + 1; number < end; number++) {
    const line = text.lineAt(number);
    if (line === undefined) break;
    for (const { year, span } of leadYears(line))
      claims.push({ place: 'lead', year, range: rangeOnLine(number, span) });
  }
  for (const heading of headings) {
    const year = heading.level > 2 ? undefined : yearOfHeading(heading);
    if (year === undefined) continue;
    const line = text.lineAt(heading.titleRange.start.line);
    if (line === undefined) continue;
    const at = line.view.text.indexOf(`${year}年`, line.view.toView(heading.titleRange.start.character));
    const range = rangeOnLine(line.number, line.view.toRaw(at, at + 5));
    if (heading.kind === 'plan') claims.push({ place: 'plan', year: year - 1, range });
    else claims.push({ place: 'heading', year, range });
  }
  return claims;
}

/** The one year that a heading on the unit's own work or its plans names. */
function yearOfHeading({ title, kind }: Heading): number | undefined {
  if (kind === null) return undefined;
  const [year, ...others] = title.match(/(?<!\d)20\d\d(?=年)/g) ?? [];
  if (year === undefined || others.length > 0 || aboutOthers.test(title)) return undefined;
  return kind === 'plan' || ownWork.test(title) ? Number(year) : undefined;
}

/**
 * The year that the text agrees on against the title's: where its lead and at least one heading name one and the same
 * other year and fewer places name the title's. Undefined where the title may be right.
 */
export function yearAgainstTitle(titled: number, claims: readonly YearClaim[]): number | undefined {
  const against = claims.filter(({ year }) => year !== titled);
  const [first] = against;
  if (first === undefined || against.some(({ year }) => year !== first.year)) return undefined;
  const headings = against.filter(({ place }) => place !== 'lead').length;
  if (headings === 0 || headings === against.length) return undefined;
  const votesForTitle = new Set(claims.filter(({ year }) => year === titled).map(({ place }) => place)).size;
  return headings > votesForTitle ? first.year : undefined;
}

/** The year that a title names; undefined where it names none or several. */
export function yearInTitle(title: string): number | undefined {
  const years = new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
}
