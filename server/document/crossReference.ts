import { comparePositions, rangeOnLine, type Position, type Range } from '../text/position.js';
import { Sign } from '../text/signs.js';
import { gather } from './gather.js';
import { perLine, type Line } from './line.js';
import type { Heading } from './outline.js';
import type { OrdinalForm } from './ordinal.js';
import type { Report } from './report.js';
import { parseNumeral } from '../text/numerals.js';
import { matchesIn } from '../text/matches.js';

/** A place in the text that names a heading by its number: 如第二部分所述, 见“（三）”. */
export interface CrossReference {
  readonly target: Heading;
  /** The numeral alone. */
  readonly range: Range;
  /** The numeral as written. */
  readonly written: string;
  readonly form: OrdinalForm;
}

interface Mention {
  readonly form: OrdinalForm;
  readonly value: number;
  /** The numeral, in offsets of the raw line. */
  readonly start: number;
  readonly end: number;
}

const part =
  /(?:本报告|本文|前述|上述|如|见|参见|详见|同|按照?|与|和|在|报告|所述|“|，|。|^)第([一二三四五六七八九十]{1,3})(?:部分|章)(?!组成)/g;
const quoted =
  /(?:见|参见|详见|参照|如前述|如上述|前述|上述|本部分|同)“?(（([一二三四五六七八九十]{1,3})）|（(\d{1,2})）|([一二三四五六七八九十]{1,3})、)/g;

const mentionsOn: (line: Line) => readonly Mention[] = perLine((line) => {
  if ((line.signs & (Sign.chineseNumeral | Sign.digit)) === 0 || !/[见述第同照]/.test(line.raw)) return [];
  const text = line.view.text;
  const found: Mention[] = [];
  const add = (form: OrdinalForm, numeral: string, at: number): void => {
    const value = parseNumeral(numeral);
    const raw = line.view.toRaw(at, at + numeral.length);
    if (value !== undefined) found.push({ form, value, start: raw.start, end: raw.end });
  };
  for (const match of matchesIn(text, part)) {
    const numeral = match[1] ?? '';
    add('chinese', numeral, match.index + match[0].indexOf(`第${numeral}`) + 1);
  }
  for (const match of matchesIn(text, quoted)) {
    const mark = match[1] ?? '';
    const numeral = match[2] ?? match[3] ?? match[4] ?? '';
    const form = match[2] !== undefined ? 'chineseBracket' : match[3] !== undefined ? 'arabicBracket' : 'chinese';
    add(form, numeral, match.index + match[0].length - mark.length + mark.indexOf(numeral));
  }
  return found;
});

const mentionsIn = gather(mentionsOn);

/** All references of the report whose heading is certain: the only one of that number, or the one in the same section. */
export function referencesOf(report: Report): CrossReference[] {
  const found: CrossReference[] = [];
  for (const { line, value: mentions } of mentionsIn(report.text)) {
    for (const { form, value, start, end } of mentions) {
      const at = { line: line.number, character: start };
      const target = resolve(report, form, value, at);
      if (target === undefined || isInside(target.ordinalRange, at)) continue;
      found.push({
        target,
        range: rangeOnLine(line.number, { start, end }),
        written: line.raw.slice(start, end),
        form: form === 'chinese' ? 'chinese' : form,
      });
    }
  }
  return found;
}

/** The heading that a reference at `at` names. */
function resolve(report: Report, form: OrdinalForm, value: number, at: Position): Heading | undefined {
  const named = report.headings.filter(
    ({ ordinal, level }) =>
      ordinal?.value === value &&
      (ordinal.form === form || (form === 'chinese' && ordinal.form === 'part' && level === 1)),
  );
  if (named.length <= 1) return named[0];
  const near = named.filter(({ parent }) => parent !== undefined && isInside(parent.sectionRange, at));
  return near.length === 1 ? near[0] : undefined;
}

function isInside(range: Range, at: Position): boolean {
  return comparePositions(range.start, at) <= 0 && comparePositions(at, range.end) < 0;
}
