import { perLine, type Line } from '../document/line.js';
import type { Report, ReportContext } from '../document/report.js';
import type { Span } from '../text/position.js';
import { matchesIn } from '../text/matches.js';

/** At what level a unit stands, which decides what it may call itself. */
export type UnitLevel = 'township' | 'department' | 'region';

/** A unit's name taken apart: 土湾街道 of 沙坪坝区土湾街道办事处. */
export interface UnitName {
  /** Name with kind, without superiors and organs: 土湾街道. */
  readonly name: string;
  /** 土湾 */
  readonly stem: string;
  /** 街道, 镇, 乡, 局, 县 … */
  readonly kind: string;
  readonly level: UnitLevel;
}

const organs = /(?:党工委|党委|党组|纪工委|纪委|人民政府|政府|办事处|管委会|管理委员会)+$/;
const township = /^(?:.*(?:省|市|州|盟|县|旗|区|委员会))?([\u4e00-\u9fff]{2,10}?)(街道|镇|乡)$/;
const department = /^(?:.*(?:省|市(?![场政容])|县|旗|区))?([\u4e00-\u9fff]{2,16}?)(局|厅)$/;
const region = /^(?:.*(?:省|自治区|市|州))?([\u4e00-\u9fff]{2,10}?)(自治县|自治州|自治区|省|市|州|县|旗|区)$/;

/** Takes the name of a report's unit apart; undefined where it is none of the kinds that call themselves 我镇, 我局, 我县. */
export function readUnit(unit: string | undefined): UnitName | undefined {
  if (unit === undefined || unit.length > 30 || !/^[\u4e00-\u9fff]+$/.test(unit)) return undefined;
  const bare = unit
    .replace(/^中共/, '')
    .replace(/(?<=[乡镇])委员会$/, '')
    .replace(organs, '');
  for (const [level, pattern] of [
    ['township', township],
    ['department', department],
    ['region', region],
  ] as const) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    const [, stem = '', kind = ''] = match;
    return { name: stem + kind, stem, kind, level };
  }
  return undefined;
}

const zone = /(?:开发|实验|试验|示范|技术|高新|新|工业|产业|园|保税|合作|度假|景|管理|功能)区$/;

/** Whether the unit is a zone like 经济开发区, which may lie in a county that its reports rightly call 我县. */
export function isZone({ name }: UnitName): boolean {
  return zone.test(name);
}

const titled =
  /^(?:20\d\d年(?:度)?)?(?:关于)?(.{2,40}?(?:街道|镇|乡|局|厅|县|区|市|旗|省))(?:党工委|党委|党组|委员会|人民政府|政府|办事处)*(?=关于|20\d\d|法治|依法行政|政府信息|年度|工作|“|综合行政执法|综合执法|普法|信访)/;
/** 全县乡镇, 各街道: not one unit. */
const several = /^[全各本我]|[乡城集]镇$/;

const titledUnits = new WeakMap<
  ReportContext,
  { readonly title: string | undefined; readonly unit: UnitName | undefined }
>();

/**
 * The unit that the report's title names as its own; undefined where the title names none. The same object while title
 * and context stay the same.
 */
export function titledUnit({ title, context }: Report): UnitName | undefined {
  const known = titledUnits.get(context);
  if (known?.title === title && known !== undefined) return known.unit;
  const unit = title === undefined ? undefined : unitInTitle(title, context.unit);
  titledUnits.set(context, { title, unit });
  return unit;
}

function unitInTitle(title: string, inferred: string | undefined): UnitName | undefined {
  const unit = readUnit(inferred);
  if (unit !== undefined && title.includes(unit.name)) return unit;
  const named = readUnit(titled.exec(title)?.[1]);
  return named === undefined || several.test(named.name) ? undefined : named;
}

/** 我镇, 我局 …: a unit that speaks of itself. */
export interface SelfReference {
  readonly kind: string;
  /** Raw offsets. */
  readonly span: Span;
}

/** 我 and a kind of unit, unless the two only happen to meet: 自我区分, 我市场. */
const self =
  /(?<![自大忘无敌小])我(街道|镇(?![定静痛守压流])|乡(?![村愁亲土音间])|局(?![限部面势长])|厅(?!堂)|县|旗|省|市(?![场民值])|区(?![别分域间块]))/g;
const noReferences: readonly SelfReference[] = [];

/** Where the line says 我镇, 我局 and the like, outside quotation marks. */
export const selfReferences = perLine((line: Line): readonly SelfReference[] => {
  const { text } = line.view;
  if (!text.includes('我')) return noReferences;
  const references: SelfReference[] = [];
  for (const { 0: words, 1: kind = '', index } of matchesIn(text, self)) {
    if (!isQuoted(text, index)) references.push({ kind, span: line.view.toRaw(index, index + words.length) });
  }
  return references.length === 0 ? noReferences : references;
});

/** 全县, 全镇: an area that a line speaks of as the one that reports. */
export interface AreaSpoken extends SelfReference {
  /** It stands at the beginning of a clause. */
  readonly opensClause: boolean;
  /** The place that the line names before it: 丰川县. What is said of the area may be said of that place. */
  readonly behind: string | undefined;
}

const area = /全(街道|镇|乡|县|市|区|旗)(?![级域面体块街镇村])/g;
const clauseStart = /(?:^\s*|[，。；：])(?:[一二三四五六七八九十]是)?$/;
/** 丰川县, 青石镇, but neither 各镇 nor 县委. */
const place =
  /[\u4e00-\u9fff](?![各全本我该在个级及和两几乡])[\u4e00-\u9fff](?:街道|镇|乡|县|旗)(?![级域直区城委政府村办志史镇]|党委|人大|、|（|市)/;
const noAreas: readonly AreaSpoken[] = [];

/** Where the line says 全县, 全镇 and the like. */
export const areasSpoken = perLine((line: Line): readonly AreaSpoken[] => {
  const { text } = line.view;
  if (!text.includes('全')) return noAreas;
  const found = Array.from(matchesIn(text, area), ({ 0: words, 1: kind = '', index }) => {
    const before = text.slice(0, index);
    const span = line.view.toRaw(index, index + words.length);
    return { kind, span, opensClause: clauseStart.test(before), behind: place.exec(before)?.[0] };
  });
  return found.length === 0 ? noAreas : found;
});

/** Whether `offset` stands inside “…” or 《…》 that opened at most 60 characters before. */
function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 60), offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** A township that a paragraph or a lead sentence speaks of as the one that reports. */
export interface SpeakingTownship {
  /** Without superiors: 青石镇 of 丰川县青石镇. */
  readonly name: string;
  /** Raw offsets. */
  readonly span: Span;
}

/** 在县委、县政府的领导下，: under whom the unit works, before it is named. */
const under = '在[^，。；]{2,40}下，';
const opening = new RegExp(
  `^\\s*(?:[一二三四五六七八九十]{1,3}是|（[一二三四五六七八九十]{1,3}）|\\d{1,2}[.、]|20\\d\\d年(?:度|以来|来)?，|今年以来，|一年来，|近年来，)?(?:${under}){0,2}` +
    '([\\u4e00-\\u9fff]{1,6}?)(街道|镇|乡)(?:党工委|党委|人民政府|政府|办事处|、)*' +
    '(?:始终坚持|坚持|认真|严格|高度重视|深入|全面贯彻|全面落实|紧紧围绕|紧扣|围绕|聚焦|牢固|扎实|持续|切实|积极|以[^，。；]{2,30}为|在(?:中共)?(?:省|市|县|区|州|旗|镇|乡|上级|各级|街道)?(?:党工委|党委|委))',
);
const lead =
  /现将([\u4e00-\u9fff]{1,6}?)(街道|镇|乡)(?:党工委|党委|人民政府|政府|办事处)*(?:20\d\d|法治|依法|年度|本年度|政府信息|工作|有关|贯彻)/;

/** 结合青石镇实际: nobody goes by what another township is like. */
const actual = /(?:结合|立足|依托|根据|紧扣)([\u4e00-\u9fff]{1,6}?)(街道|镇|乡)实际/;

/** What stands before 镇, 乡 and 街道 without making a name: 各镇, 辖区乡镇, 特色小镇, 两街道. */
const noName =
  /[我各全本该某其每]|(?:[乡城集场村市县区小强古重等]|其他|所有)$|^(?:今年|去年|年初|目前|同时|两|三|四|五|多|新|老|特色|有的|部分|相关|有关|在|以|对|由|与|为|和)/;

/** The township that speaks at the opening of the line or in its lead sentence (现将青石镇2024年……). */
export const speakingTownship = perLine((line: Line): SpeakingTownship | undefined => {
  const { text } = line.view;
  const match =
    opening.exec(text) ??
    (text.includes('现将') ? lead.exec(text) : null) ??
    (text.includes('实际') ? actual.exec(text) : null);
  if (match === null) return undefined;
  const [whole, stem = '', kind = ''] = match;
  const { name } = noName.test(stem) ? {} : (readUnit(stem + kind) ?? {});
  if (name === undefined) return undefined;
  const end = match.index + whole.lastIndexOf(stem + kind) + stem.length + kind.length;
  return { name, span: line.view.toRaw(end - name.length, end) };
});
