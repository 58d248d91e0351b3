import type { AnalysedReport } from '../../server/analyse.js';
import { stepsOn } from '../../server/document/enumeration.js';
import type { Heading } from '../../server/document/outline.js';
import { seriesOf } from '../../server/document/series.js';
import type { Mutant } from './mutateReports.js';
import { slips, type Slip } from './slips.js';

/** The slips of a hand that types, copies and pastes: at each place of a report where one may be made. */
export function clerkFaults(lines: readonly string[], report: AnalysedReport): Mutant[] {
  return [
    ...typed(lines, report),
    ...marksOfNumbers(lines, report),
    ...steps(lines, report),
    ...headingEnds(lines, report),
    ...headingsTwice(lines, report),
    ...headingsOfNothing(lines, report),
    ...years(lines, report),
    ...units(lines, report),
  ];
}

/** Lines of running text, by their numbers. */
function paragraphs({ blocks }: AnalysedReport): number[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'leadIn')
    .flatMap(({ firstLine, endLine }) => Array.from({ length: endLine - firstLine }, (_, index) => firstLine + index));
}

function typed(lines: readonly string[], report: AnalysedReport): Mutant[] {
  return slips.flatMap((slip) =>
    paragraphs(report).flatMap((line) =>
      wrongLines(lines[line] ?? '', slip).map((wrong) => ({
        kind: slip.kind,
        rules: slip.rules,
        line,
        lines: lines.with(line, wrong),
      })),
    ),
  );
}

/** The line with the slip at each place where it can be made. */
function wrongLines(line: string, { at, write }: Slip): string[] {
  return Array.from(line.matchAll(at), ({ 0: written, index }) => {
    const end = index + written.length;
    return line.slice(0, index) + write(written) + line.slice(end);
  }).filter((wrong) => wrong !== line);
}

/** How an ordinal of each form is written wrongly. */
const wrongMarks: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  chinese: [
    [/、$/, '.'],
    [/、$/, '，'],
    [/、$/, ''],
  ],
  chineseBracket: [
    [/$/, '、'],
    [/^[（(]/, ''],
    [/[）)]$/, ''],
  ],
  arabic: [
    [/[.．]$/, '、'],
    [/[.．]$/, ''],
  ],
  arabicBracket: [
    [/$/, '、'],
    [/^[（(]/, ''],
  ],
};

function marksOfNumbers(lines: readonly string[], report: AnalysedReport): Mutant[] {
  return seriesOf(report)
    .flatMap(({ members }) => (members.length > 2 ? members : []))
    .flatMap(({ ordinal, ordinalRange }) => {
      const { start, end } = ordinalRange;
      const line = lines[start.line] ?? '';
      const written = line.slice(start.character, end.character);
      return (wrongMarks[ordinal.form] ?? [])
        .filter(([mark]) => mark.test(written))
        .map(([mark, put]) => ({
          kind: `mark of ${ordinal.form}`,
          rules: /^numbering\//,
          line: start.line,
          lines: lines.with(
            start.line,
            line.slice(0, start.character) + written.replace(mark, put) + line.slice(end.character),
          ),
        }));
    });
}

const digits = '一二三四五六七八九十';

/** 一是…二是…: a step left out, said twice or counted wrongly. */
function steps(lines: readonly string[], { text }: AnalysedReport): Mutant[] {
  return text.lines.flatMap((line, number) => {
    const found = stepsOn(line);
    if (found.length < 3 || found.some(({ value }, index) => value !== index + 1)) return [];
    return found.flatMap(({ value }, index) => {
      const word = `${digits.charAt(value - 1)}是`;
      const written = lines[number] ?? '';
      if (written.split(word).length !== 2) return [];
      const made = [
        ['step said twice', `${digits.charAt(Math.max(0, value - 2))}是`],
        ['step one too far', `${digits.charAt(value)}是`],
        ['step lost', ''],
      ] as const;
      // The last of them may be left out and one too far is then the end of another; the first is tried elsewhere.
      return made
        .filter(([kind]) => (kind === 'step lost' ? index > 0 && index < found.length - 1 : index > 0))
        .map(([kind, put]) => ({
          kind,
          rules: /^numbering\/|^text\/repeated/,
          line: number,
          lines: lines.with(number, written.replace(word, put)),
        }));
    });
  });
}

/** Headings that stand alone on their lines. */
function ownLines(lines: readonly string[], { headings }: AnalysedReport): Heading[] {
  return headings.filter(
    ({ runIn, range, ordinal }) =>
      !runIn &&
      ordinal !== undefined &&
      range.start.line === range.end.line &&
      (lines[range.end.line] ?? '').trimEnd().length === range.end.character,
  );
}

function headingEnds(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const own = ownLines(lines, report).filter(({ title }) => /[\u4e00-\u9fff]$/.test(title));
  return own.flatMap(({ range: { start } }) =>
    ['。', '：', '，'].map((mark) => ({
      kind: mark === '。' ? 'heading with stop' : 'heading with mark',
      rules: /^structure\/heading-punctuation$/,
      line: start.line,
      lines: lines.with(start.line, (lines[start.line] ?? '').trimEnd() + mark),
    })),
  );
}

function headingsTwice(lines: readonly string[], report: AnalysedReport): Mutant[] {
  return ownLines(lines, report).map(({ range: { start } }) => ({
    kind: 'heading twice',
    rules: /^structure\/duplicate|^numbering\//,
    line: start.line,
    lines: lines.toSpliced(start.line, 0, lines[start.line] ?? ''),
  }));
}

/** A heading whose text was deleted, and one that was deleted while its text stayed. */
function headingsOfNothing(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const own = ownLines(lines, report);
  return own.flatMap((heading) => {
    const { range, sectionRange, children, parent } = heading;
    const { line } = range.start;
    const siblings = parent?.children ?? report.outline;
    const mutants: Mutant[] = [];
    if (children.length === 0 && sectionRange.end.line > line)
      mutants.push({
        kind: 'section emptied',
        rules: /^structure\/(?:empty-section|missing-section)$/,
        line,
        lines: lines.toSpliced(line + 1, sectionRange.end.line - line),
      });
    const at = siblings.indexOf(heading);
    if (siblings.length > 2 && at > 0 && at < siblings.length - 1)
      mutants.push({
        kind: 'heading deleted',
        rules: /^numbering\/|^structure\/missing-section$/,
        line: -1,
        lines: lines.toSpliced(line, 1),
      });
    return mutants;
  });
}

/** Another year where only this one, or the next, can be meant. */
function years(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const { year, type } = report.context;
  if (year === undefined || type.id === 'government-work') return [];
  return report.headings
    .filter(({ title }) => title.includes(`${year + 1}年`))
    .map(({ range: { start } }) => ({
      kind: 'this year in plan',
      rules: /^time\//,
      line: start.line,
      lines: lines.with(start.line, (lines[start.line] ?? '').replace(`${year + 1}年`, `${year}年`)),
    }));
}

const townshipKinds = ['镇', '乡', '街道'];
const strangers: Readonly<Record<string, string>> = {
  镇: '白马镇',
  乡: '双塔乡',
  街道: '城关街道',
  县: '东川县',
  区: '南浦区',
  市: '平阴市',
};

/** What a unit calls itself, its bodies and its area, taken from the text of a unit of another kind. */
function units(lines: readonly string[], report: AnalysedReport): Mutant[] {
  const { unit } = report.context;
  const kind = /(?:镇|乡|街道|县|区|市)$/.exec(unit ?? '')?.[0];
  const stem = /([\u4e00-\u9fff]{2,3})(?:镇|乡|街道|县|区|市)$/.exec(unit ?? '')?.[0];
  if (kind === undefined || stem === undefined) return [];
  // 全市 and 市政府 are rightly said in the report of a 县, and 全区 where it belongs to an autonomous region.
  const others = townshipKinds.includes(kind) ? townshipKinds : ['县'];
  const mutants: Mutant[] = [];
  const body = paragraphs(report);
  const put = (name: string, from: RegExp, to: string, rules = /^names\//) => {
    for (const line of body) {
      for (const wrong of wrongLines(lines[line] ?? '', { kind: name, rules, at: from, write: () => to }))
        mutants.push({ kind: name, rules, line, lines: lines.with(line, wrong) });
    }
  };
  for (const other of others.filter((each) => each !== kind)) {
    put('self of another kind', new RegExp(`我${kind}`, 'g'), `我${other}`);
    put('area of another kind', new RegExp(`(?<=^\\s*|[，。；：])全${kind}`, 'g'), `全${other}`);
    put('name of another kind', new RegExp(stem, 'g'), stem.slice(0, -kind.length) + other);
    if (kind.length === other.length || townshipKinds.includes(kind))
      put(
        'body of another kind',
        new RegExp(`(?<=^\\s*|[，。；：])${kind}(?=党委|党工委|政府|办事处|人大|纪委|机关)`, 'g'),
        other,
      );
  }
  put('self of a bureau', new RegExp(`我${kind}`, 'g'), '我局');
  const strange = strangers[kind];
  if (strange !== undefined)
    put('name of another unit', new RegExp(`(?<=^\\s*|[，。；：])${stem}(?!党|司|派)`, 'g'), strange);
  return mutants;
}
