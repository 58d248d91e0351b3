import type { Line } from '../document/line.js';
import type { Report } from '../document/report.js';
import { rangeOnLine, type Range } from '../text/position.js';
import { isZone, readUnit, titledUnit, type UnitName } from './names.js';

/** A place or a bureau that speaks in a report that is another's. */
export interface StrangeSpeaker {
  readonly name: string;
  /** Whose report it is, as the title or the line below it says. */
  readonly right: string;
  readonly range: Range;
}

const kinds = '县|市|区|旗';
const speaks =
  '始终|坚持|认真|严格|高度重视|深入|全面|紧紧|紧扣|围绕|切实|积极|扎实|牢固|以[^，。；]{2,30}为|在(?:中共)?(?:党中央|国务院|省|市|县|区|州|上级)';
/** What may stand before who speaks in the first words: 2024年，在县委的领导下， */
const before = '^\\s*(?:20\\d\\d年(?:度|以来|来)?，?|今年以来，|一年来，|近年来，)?(?:在[^，。；]{2,40}下，){0,2}';
const opening = new RegExp(
  before +
    `([\\u4e00-\\u9fff]{2,6}?(?:${kinds}))(?:(?:县|市|区|旗)?委、?(?:县|市|区|旗)?政府|人民政府|政府|委)?(?=${speaks})`,
);
const signature = new RegExp(`^\\s*(?:中共)?([\\u4e00-\\u9fff]{2,10}?(?:${kinds}))(?:委员会|人民政府)\\s*$`);
/** 现将巴林旗人民政府2024年度…… */
const reporting = new RegExp(
  `现将([\\u4e00-\\u9fff]{2,8}?(?:${kinds}))(?:人民政府|政府)?(?=20\\d\\d年|法治|依法|年度|本年度)`,
);
/** 县教育局坚持: in the first words of a bureau's report. */
const bureau = new RegExp(`${before}([\\u4e00-\\u9fff]{2,14}?局)(?:党组|党委)?(?=${speaks})`);
/** 在青禾镇第二十届人民代表大会第六次会议上: below the title of a 政府工作报告 that names nobody. */
const assembly = /在([\u4e00-\u9fff]{2,10}?(?:县|市|区|旗|镇|乡))第[一二三四五六七八九十]{1,4}届人民代表大会/;
const represented = /代表([\u4e00-\u9fff]{2,10}?(?:县|市|区|旗|镇|乡))人民政府/;
/** No name of its own: 我县, 全市, 城区, 示范区. */
const noName =
  /^[我全本该各某]|[新城郊老辖地社园灾库片景禁][区市]$|(?:开发|示范|试验|高新|自治|管理|功能|工业|保税)区$|自治/;
/** Lines below the title in which the report begins. */
const longestFront = 8;

/**
 * A county or city other than the title's that speaks in the first words or signs, and in the report to an assembly a
 * government that is not of the assembly's place.
 */
export function strangeSpeaker(report: Report): StrangeSpeaker | undefined {
  const { text, titleRange, outline, blocks } = report;
  const from = (titleRange?.end.line ?? -1) + 1;
  const end = Math.min(outline[0]?.range.start.line ?? Infinity, from + longestFront, text.lines.length);
  const titled = titledUnit(report);
  let right = titled?.level === 'region' && !isZone(titled) ? titled : undefined;
  for (let number = from; number < end; number++) {
    const line = text.lineAt(number);
    if (line === undefined) break;
    right ??= namedBy(assembly, line);
    const patterns = titled === undefined ? [represented] : [opening, reporting];
    const found =
      titled?.level === 'department'
        ? strangeBureau(report, line, titled)
        : right && strange(report, line, right, patterns);
    if (found !== undefined) return found;
  }
  for (const { kind, firstLine, endLine } of right === titled ? blocks : []) {
    for (let number = firstLine; kind === 'signOff' && number < endLine; number++) {
      const line = text.lineAt(number);
      const found = line && right && strange(report, line, right, [signature]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const placed = /^([\u4e00-\u9fff]{2,8}?[县市区旗])([\u4e00-\u9fff]{2,14}局)$/;

/** 青川县林业局 in the report that 青山县林业局 has in its title. */
function ofAnotherPlace({ title = '', context }: Report, name: string): { name: string; right: string } | undefined {
  const [, place = '', office = ''] = placed.exec(name) ?? [];
  const right = placed.exec(context.unit ?? '');
  if (place === '' || right === null || right[2] !== office || !title.includes(right[0])) return undefined;
  const own = right[1] ?? '';
  return own.endsWith(place) || place.endsWith(own) ? undefined : { name, right: right[0] };
}

/** A bureau that has not one character of its field in common with the title's: 教育局 in the report of 卫生健康局. */
function strangeBureau(report: Report, line: Line, right: UnitName): StrangeSpeaker | undefined {
  const match = bureau.exec(line.view.text);
  const elsewhere = match === null ? undefined : ofAnotherPlace(report, match[1] ?? '');
  if (match !== null && elsewhere !== undefined) return speakerIn(match, line, elsewhere.name, elsewhere.right);
  const unit = readUnit(match?.[1]);
  if (match === null || unit?.level !== 'department' || right.kind !== '局') return undefined;
  if (/^[我本全各该]|[我本全各该]$/.test(unit.stem) || Array.from(unit.stem).some((each) => right.stem.includes(each)))
    return undefined;
  return speakerIn(match, line, unit.name, right.name);
}

/** `name`, with which the words end that `match` found on `line`. */
function speakerIn({ 0: words, index }: RegExpExecArray, line: Line, name: string, right: string): StrangeSpeaker {
  const at = index + words.lastIndexOf(name);
  return { name, right, range: rangeOnLine(line.number, line.view.toRaw(at, at + name.length)) };
}

function namedBy(pattern: RegExp, line: Line): UnitName | undefined {
  return readUnit(pattern.exec(line.view.text)?.[1]);
}

function strange(
  { title = '' }: Report,
  line: Line,
  right: UnitName,
  patterns: readonly RegExp[],
): StrangeSpeaker | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(line.view.text);
    const unit = readUnit(match?.[1]);
    if (match === null || unit === undefined || noName.test(unit.name) || noName.test(right.name)) continue;
    if (unit.stem.length < 2 || title.includes(unit.name)) continue;
    const otherKind = unit.stem === right.stem && unit.kind !== right.kind;
    const related = unit.stem.includes(right.stem) || right.stem.includes(unit.stem);
    if (!otherKind && (related || unit.kind !== right.kind)) continue;
    return speakerIn(match, line, unit.name, right.name);
  }
  return undefined;
}
