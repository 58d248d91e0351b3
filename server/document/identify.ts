import type { Knowledge, ReportType } from '../knowledge/knowledge.js';
import type { Front } from './front.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import { matches } from './pattern.js';
import { matchesIn } from '../text/matches.js';

/** What the user or the text says a report is, before Baogao guesses. */
export interface Overrides {
  /** Id or name of a report type. */
  readonly type?: string;
  readonly year?: number;
  readonly unit?: string;
}

/** What a report is, as far as it can be told. */
export interface Identity {
  readonly type: ReportType;
  readonly year: number | undefined;
  /** Whether user or marker told the year, so that nothing in the text can outvote it. */
  readonly yearTold: boolean;
  readonly unit: string | undefined;
}

/** How many lines behind the front are read for what the title does not say. */
const openingLines = 8;
/** How many lines from the front's end on may name the session that the report is given to. */
const linesOfSession = 2;

const unknownType: ReportType = {
  id: 'general',
  name: '报告',
  basis: [],
  titles: [],
  content: [],
  orderMatters: false,
  sections: [],
};

/**
 * Type, year and unit of a report: from `overrides`, else from a first-line marker, else inferred from title, metadata
 * and opening.
 */
export function identify(lines: readonly Line[], front: Front, knowledge: Knowledge, overrides: Overrides): Identity {
  const told = { ...readMarker(lines), ...overrides };
  const opening = openingText(lines, front);
  const type = typeNamed(knowledge, told.type) ?? inferType(knowledge, front.title, opening);
  return {
    type,
    year: told.year ?? inferYear(type, front, opening, lines),
    yearTold: told.year !== undefined,
    unit: told.unit ?? inferUnit(type, front, opening, lines),
  };
}

/**
 * Reads the first line's marker: `<!-- baogao: type=rule-of-law year=2025 unit=青石镇 -->` or
 * `【报告助手 类型：法治政府建设年度报告 年度：2025 单位：青石镇】`.
 */
export function readMarker(lines: readonly Line[]): Overrides {
  const line = lines.find((candidate) => lineShape(candidate).role !== 'blank');
  if (line === undefined || lineShape(line).role !== 'marker') return {};
  const told: { type?: string; year?: number; unit?: string } = {};
  for (const [, key = '', value = ''] of matchesIn(
    line.raw,
    /(type|year|unit|类型|年度|单位)\s*[=:：]\s*([^\s>】，,；;]+)/g,
  )) {
    if (key === 'type' || key === '类型') told.type = value;
    else if (key === 'unit' || key === '单位') told.unit = value.replace(/-+$/, '');
    else if (/^\d{4}/.test(value)) told.year = Number(value.slice(0, 4));
  }
  return told;
}

/** The first line behind all that {@link identify} reads. */
export function openingEnd(lines: readonly Line[], front: Front): number {
  const last = openingOf(lines, front).at(-1)?.number ?? 0;
  return Math.max(last + 1, front.bodyStart + linesOfSession, front.readUntil);
}

function openingOf(lines: readonly Line[], front: Front): readonly Line[] {
  const opening: Line[] = [];
  for (let number = front.bodyStart; number < lines.length && opening.length < openingLines; number++) {
    const line = lines[number];
    if (line !== undefined && lineShape(line).role !== 'blank') opening.push(line);
  }
  return opening;
}

function openingText(lines: readonly Line[], front: Front): string {
  const textOf = (line: Line): string => {
    const { start, end } = lineShape(line);
    return line.view.text.slice(start, Math.min(end, start + 1200));
  };
  return openingOf(lines, front).map(textOf).join('\n');
}

function typeNamed(knowledge: Knowledge, name: string | undefined): ReportType | undefined {
  return name === undefined ? undefined : knowledge.types.find((type) => type.id === name || type.name === name);
}

/** A page that explains a report is none itself. */
const explains = /^【?(?:文字|政策|图文|文件)?解读|解读(?:材料|问答)?$/;

function inferType(knowledge: Knowledge, title: string | undefined, opening: string): ReportType {
  const general = knowledge.types.find((type) => type.id === 'general') ?? unknownType;
  if (title !== undefined && explains.test(title)) return general;
  if (title === undefined) return typeOf(knowledge.types, 'content', opening) ?? general;
  const possible = knowledge.types.filter((type) => !type.notTitles?.some((pattern) => matches(pattern, title)));
  return typeOf(possible, 'titles', title) ?? typeOf(possible, 'content', opening) ?? general;
}

/** The first of `types` with one of its patterns for `where` in `text`. */
function typeOf(types: readonly ReportType[], where: 'titles' | 'content', text: string): ReportType | undefined {
  return types.find((type) => type[where].some((pattern) => matches(pattern, text)));
}

const yearIn = /(?<!\d)((?:19|20)\d\d)(?=年|年度|法治|—|-|－|～|~)/;
const span = /(?<!\d)(?:19|20)\d\d年?(?:—|-|－|～|~|至)((?:19|20)\d\d)(?=年)/;
const chineseYear = /([一二][〇零○一二三四五六七八九九]{3})年/;

/** 工作总结及2026年工作计划: a title whose one year is that of the plan. */
const planNext =
  /^[^\d]*(?:总结|情况|报告|汇报|回顾)(?:及|和|与|暨|、)[^\d]{0,6}(20\d\d)年.{0,16}(?:计划|打算|安排|要点|思路)/;

function inferYear(type: ReportType, front: Front, opening: string, lines: readonly Line[]): number | undefined {
  const title = withoutCited(front.title ?? '');
  const planned = planNext.exec(title)?.[1];
  const titled = planned === undefined ? yearOf(title) : Number(planned) - 1;
  if (titled !== undefined) return titled;
  const session = lines.slice(0, front.bodyStart + linesOfSession).find((line) => lineShape(line).role === 'dateline');
  if (session !== undefined) return yearOf(session.view.text);
  const first = withoutCited(opening);
  if (type.id === 'government-work') return undefined;
  const stated = /(?:^|\n|现将|将)[^。\n]{0,12}?((?:19|20)\d\d)年(?:度|来|以来|，|是|我|全|，)/.exec(first);
  return stated === null ? undefined : Number(stated[1]);
}

/** The years in the title of a cited document are not the report's own. */
function withoutCited(text: string): string {
  return text.replace(/《[^》]*》/g, '');
}

/** The year that `text` names first; of a span of years (2021—2025年) the last. */
function yearOf(text: string): number | undefined {
  const last = span.exec(text)?.[1];
  if (last !== undefined) return Number(last);
  const arabic = yearIn.exec(text);
  if (arabic !== null) return Number(arabic[1]);
  const chinese = chineseYear.exec(text)?.[1];
  if (chinese === undefined) return undefined;
  return Number(Array.from(chinese, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''));
}

const unitEnd =
  '(?:街道办事处|街道|人民政府|政府|办事处|委员会|管委会|管理局|局|厅|镇|乡|苏木|区|县|旗|市|省|自治区|自治州|州|办公室|中心|委|院|部|分局|支队|大队|所|公司|学校)';
const titledUnit = new RegExp(
  `^(?:中共)?(.{1,40}?${unitEnd})(?:党组|党委|党工委)?(?=关于|(?:[12]\\d{3}年)|[一二][〇零○一二三四五六七八九]{3}年|法治政府|依法行政|政府信息公开|政府工作报告|年度|工作总结)`,
);
const sessionUnit = /在(.{2,16}?)第[一二三四五六七八九十]+届(?:人民代表大会|人大)/;
const speaker = /我代表([^，。]{2,20}?)，?(?:向|作)/;
/** What a clause that names a unit begins with where it does not begin with the unit: 围绕依法治镇, 认真落实市委. */
const verbs =
  '围绕|紧紧|紧扣|聚焦|推进|推动|全面|全力|着力|扎实|持续|深化|深入|认真|积极|切实|严格|坚决|贯彻|落实|根据|通过|加强|强化|关于|设立|成立|建立|组建';
const openingUnit = new RegExp(
  `(?:^|\\n|，|以来，)(?:我们|今年|全年)?((?!在|以|按|把|将|为|对|坚持|党的|${verbs})[\\u4e00-\\u9fff]{2,14}?(?:街道|镇|乡|区|县|市|局|委员会|办事处|委|厅))(?<!依法治.)(?<![全各我本].)(?:党工委|党委|党组|办事处|人民政府|政府)?(?=、|，|高举|坚持|始终|认真|紧紧|深入|以习近平|法治政府|全面|严格|围绕|积极|高度|切实|按照|牢固|在)`,
);

function inferUnit(type: ReportType, front: Front, opening: string, lines: readonly Line[]): string | undefined {
  const isWorkReport = front.title?.includes('政府工作报告') === true;
  const session = sessionUnit.exec(
    lines
      .slice(0, front.bodyStart + linesOfSession)
      .map((line) => line.view.text)
      .join('\n'),
  )?.[1];
  if (isWorkReport && session !== undefined) return withGovernment(session);
  const titled =
    front.title === undefined ? undefined : titledUnit.exec(front.title.replace(/^([12]\d{3}年)(?:度)?/, ''))?.[1];
  if (titled !== undefined) return isWorkReport ? withGovernment(titled) : oneIssuer(titled);
  const issuer = front.metadata.find(({ key, value }) => /机构|单位|机关/.test(key) && value !== '')?.value;
  if (issuer !== undefined) return issuer;
  const spoken = speaker.exec(opening)?.[1];
  if (spoken !== undefined && !/^(?:省|市|区|县|州|自治区|自治州|旗)/.test(spoken)) return spoken;
  if (session !== undefined) return withGovernment(session);
  if (type.id === 'general' || type.id === 'government-work') return undefined;
  return openingUnit.exec(withoutAddressees(opening).slice(0, 400))?.[1];
}

/** Those to whom a report is given do not give it. */
function withoutAddressees(opening: string): string {
  return opening.replace(/^[^，。\n]{2,60}：(?:\n|$)/, '');
}

const twoIssuers =
  /^(.{2,20}?)(?:工作委员会|委员会|党工委|工委|党委|党组|(?<=[省市县区旗州镇乡])委)、?(.{0,20}?(?:人民政府|政府|办事处|管理委员会|管委会))$/;

/** Party and government of one place often issue a report together; it is read as the government's. */
function oneIssuer(titled: string): string {
  const twice = /^(.{2,20})(?:委员会|党委|党组)、?\1$/.exec(titled)?.[1];
  if (twice !== undefined) return twice;
  const [, place = '', government = titled] = twoIssuers.exec(titled) ?? [];
  return /^(?:人民政府|政府|办事处|管理委员会|管委会)$/.test(government) ? place + government : government;
}

/** `place` as the body that reports for it: 青石镇人民政府 for 青石镇, and any other unit as it is. */
export function withGovernment(place: string): string {
  return /(?:省|市|区|县|州|旗|镇|乡)$/.test(place) ? `${place}人民政府` : place;
}
