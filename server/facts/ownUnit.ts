import { gather, type Gathered } from '../document/gather.js';
import type { Report, ReportContext } from '../document/report.js';
import { rangeOnLine, type Range } from '../text/position.js';
import { readUnit, speakingTownship, titledUnit, type SpeakingTownship, type UnitName } from './names.js';

/** A place where the report names the township that it is by. */
export interface UnitPlace {
  readonly place: 'title' | 'lead' | 'body' | 'signature';
  readonly unit: UnitName;
  readonly range: Range;
}

const speakers = gather(speakingTownship);
const signature = /^\s*(?:中共)?([\u4e00-\u9fff]{1,12}?(?:街道|镇|乡))(?:委员会|党工委|党委|人民政府|政府|办事处)+\s*$/;

const interned = new WeakMap<ReportContext, Map<string, UnitName>>();

/**
 * Where the report says whose it is: in its title, its lead sentence, the openings of its paragraphs and its signature.
 * Of townships only, and only of names that can be told from each other.
 */
export function unitPlaces(report: Report): readonly UnitPlace[] {
  const places: UnitPlace[] = [];
  const titled = titledUnit(report);
  const title = titled === undefined ? undefined : rangeInTitle(report, titled.name);
  if (titled?.level === 'township' && title !== undefined) places.push({ place: 'title', unit: titled, range: title });
  else places.push(...authorPlace(report));
  const firstHeading = report.outline[0]?.range.start.line ?? 0;
  const signing = signingTownship(report);
  for (const { line, value } of [...speakers(report.text), ...(signing === undefined ? [] : [signing])]) {
    const unit = unitNamed(report.context, value.name);
    if (unit === undefined) continue;
    const place = line === signing?.line ? 'signature' : line.number < firstHeading ? 'lead' : 'body';
    places.push({ place, unit, range: rangeOnLine(line.number, value.span) });
  }
  return places;
}

/**
 * The unit whose report it is: the title's, unless more of lead, signature and body name another township; without a
 * title the one that most of these name. Undefined where that cannot be told.
 */
export function ownUnit(report: Report, places: readonly UnitPlace[] = unitPlaces(report)): UnitName | undefined {
  const titled = titledUnit(report);
  if (titled !== undefined && titled.level !== 'township') return titled;
  const votes = new Map<UnitName, number>();
  for (const where of ['title', 'lead', 'signature'] as const) {
    const unit = places.find(({ place }) => place === where)?.unit;
    const known = [...votes.keys()].find((other) => unit !== undefined && isSame(unit, other)) ?? unit;
    if (known !== undefined) votes.set(known, (votes.get(known) ?? 0) + 1);
  }
  if (votes.size > 1) {
    const most = mostSpelled(report, [...votes.keys()]);
    if (most !== undefined) votes.set(most, (votes.get(most) ?? 0) + 1);
  }
  const highest = Math.max(...votes.values());
  const [first, ...others] = [...votes].filter(([, count]) => count === highest).map(([unit]) => unit);
  if (others.length === 0) return first;
  return [first, ...others].find((unit) => unit === titled);
}

/** Whether two names may be those of one place: 丰川县青石镇 and 青石镇. */
export function isSame(a: UnitName, b: UnitName): boolean {
  return a.name.endsWith(b.name) || b.name.endsWith(a.name);
}

/** The unit whose place the body names on more lines than any other's of `units`. */
function mostSpelled({ text, outline }: Report, units: readonly UnitName[]): UnitName | undefined {
  const first = outline[0]?.range.start.line ?? 0;
  const body = text.lines.slice(first, outline.at(-1)?.sectionRange.end.line).map(({ view }) => view.text);
  const counts = units.map(({ stem }) => body.filter((line) => line.includes(stem)).length);
  const highest = Math.max(...counts);
  const winners = units.filter((_, index) => counts[index] === highest);
  return highest > 0 && winners.length === 1 ? winners[0] : undefined;
}

/** The same object for the same name under the same context, so that lines may remember what they found of it. */
function unitNamed(context: ReportContext, name: string): UnitName | undefined {
  const known = interned.get(context) ?? new Map<string, UnitName>();
  interned.set(context, known);
  const unit = known.get(name) ?? readUnit(name);
  if (unit !== undefined) known.set(name, unit);
  return unit?.level === 'township' ? unit : undefined;
}

const author =
  /^\s*(?:中共)?[\u4e00-\u9fff]{0,8}?([\u4e00-\u9fff]{2,4}(?:街道|镇|乡))(?:委员会|党工委|党委|人民政府|办事处)+(?:副?书记|副?[镇乡]长|副?主任)/;
/** Lines below the title that may name the author. */
const longestByline = 3;

/** The township of the official who signs below the title: 中共红岩镇委员会书记  张明. */
function authorPlace({ text, titleRange, context }: Report): UnitPlace[] {
  if (titleRange === undefined) return [];
  const end = titleRange.end.line + longestByline;
  for (let number = titleRange.end.line + 1; number <= end; number++) {
    const line = text.lineAt(number);
    const name = author.exec(line?.view.text ?? '')?.[1];
    const unit = name === undefined ? undefined : unitNamed(context, name);
    if (line === undefined || unit === undefined) continue;
    const at = line.view.text.indexOf(unit.name);
    return [{ place: 'title', unit, range: rangeOnLine(number, line.view.toRaw(at, at + unit.name.length)) }];
  }
  return [];
}

const department = /^(?:中共)?([\u4e00-\u9fff]{2,12}?[省市县区旗州])([\u4e00-\u9fff]{2,16}(?:局|厅|委员会|办公室))$/;

/** A signature that is that of the same department of another place than the title's. */
export function strangeDepartment(
  report: Report,
): { readonly name: string; readonly right: string; readonly range: Range } | undefined {
  const { blocks, text, title, context } = report;
  const [right = '', place = '', office = ''] = department.exec(context.unit ?? '') ?? [];
  if (right === '' || title?.includes(right) !== true) return undefined;
  for (const { kind, firstLine, endLine } of blocks) {
    if (kind !== 'signOff') continue;
    for (let number = firstLine; number < endLine; number++) {
      const line = text.lineAt(number);
      const written = line?.view.text.trim() ?? '';
      const [name, otherPlace = '', otherOffice] = department.exec(written) ?? [];
      if (line === undefined || name === undefined || otherOffice !== office) continue;
      if (otherPlace.endsWith(place) || place.endsWith(otherPlace)) continue;
      const at = line.view.text.indexOf(name);
      return { name, right, range: rangeOnLine(number, line.view.toRaw(at, at + name.length)) };
    }
  }
  return undefined;
}

function rangeInTitle({ text, titleRange }: Report, name: string): Range | undefined {
  if (titleRange === undefined) return undefined;
  for (let number = titleRange.start.line; number <= titleRange.end.line; number++) {
    const line = text.lineAt(number);
    const at = line?.view.text.indexOf(name) ?? -1;
    if (line !== undefined && at >= 0) return rangeOnLine(number, line.view.toRaw(at, at + name.length));
  }
  return undefined;
}

/** The township that signs the report. */
function signingTownship({ blocks, text }: Report): Gathered<SpeakingTownship> | undefined {
  for (const { kind, firstLine, endLine } of blocks) {
    if (kind !== 'signOff') continue;
    for (let number = firstLine; number < endLine; number++) {
      const line = text.lineAt(number);
      const [whole = '', name = ''] = signature.exec(line?.view.text ?? '') ?? [];
      const unit = readUnit(name);
      if (line === undefined || unit === undefined) continue;
      const at = whole.indexOf(name) + name.length - unit.name.length;
      return {
        line,
        value: { name: unit.name, span: line.view.toRaw(at, at + unit.name.length) },
      };
    }
  }
  return undefined;
}
