import type { Heading } from '../../document/outline.js';
import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { reportRule, type Finding } from '../rule.js';
import { custom } from './basis.js';

/** So many headings of a level on lines of their own show which way the author goes. */
const fewest = 3;
/** A longer title is a sentence, and ends as sentences do. */
const longestTitle = 40;

/** Headings of one level end with a mark here and without one there. */
export const headingPunctuation = reportRule({
  id: 'structure/heading-punctuation',
  severity: 'hint',
  title: { zh: '同级标题末尾标点不一致', en: 'Headings of one level end differently' },
  explanation: {
    zh: '单独成行的标题末尾一般不用句号、冒号；用了的，同级应当一致。只报少数与多数不同的，以及同级里少数以逗号、顿号结尾的。',
    en: 'A heading on a line of its own usually ends without a stop or a colon; where it has one, those of its level should too. Only the few that differ from the many are reported.',
  },
  basis: [custom('同级标题写法一致。', 'Headings of one level are written alike.')],
  advice: { zh: '与同级其他标题保持一致。', en: 'Make it like the others of its level.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '一、主要举措⟦。⟧\n规范执法。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
        fixed: '一、主要举措\n规范执法。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
      },
      {
        wrong: '一、主要举措。\n规范执法。\n二、存在的不足。\n力量不足。\n三、下一步⟦打算⟧\n抓好培训。',
        fixed: '一、主要举措。\n规范执法。\n二、存在的不足。\n力量不足。\n三、下一步打算。\n抓好培训。',
      },
      {
        wrong:
          '一、主要举措⟦，⟧\n（一）规范执法。全年办案12件。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
        fixed: '一、主要举措\n（一）规范执法。全年办案12件。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
      },
    ],
    right: [
      '一、加强组织领导，\n夯实法治根基\n（一）规范执法。全年办案12件。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训。',
      '一、主要举措\n规范执法。\n二、存在的不足\n力量不足。',
      '（一）学法。集中学习。\n（二）用法\n依法决策。\n（三）普法\n集中宣传。',
    ],
  },
  *check(report) {
    const paused = new Map(pausedLines(report.text).map(({ line, value }) => [line.number, value]));
    const groups: (readonly Heading[])[] = [report.outline, ...report.headings.map((heading) => heading.children)];
    for (const group of groups) {
      yield;
      const alone = group.filter(
        (heading) => !heading.runIn && heading.title.length <= longestTitle && heading.ordinal !== undefined,
      );
      if (alone.length < fewest) continue;
      if (paused.size > 0) yield* pausesOf(report, alone, paused);
      if (alone.length < group.length) continue;
      const marked = alone.filter((heading) => endMark(report, heading) !== '');
      const bare = alone.length - marked.length;
      if (marked.length === 0 || bare === 0 || marked.length === bare) continue;
      const common = endMark(report, marked[0] ?? alone[0]);
      for (const heading of marked.length < bare ? marked : alone.filter((one) => !marked.includes(one))) {
        yield marked.length < bare ? surplus(report, heading) : lacking(heading, common);
      }
    }
  },
});

/** Where a comma or 、 ends a line, raw offsets. */
const pausedLines = gather(
  perLine(({ raw }: Line): Span | undefined => {
    const end = raw.trimEnd().length;
    return /[\u4e00-\u9fff][，、,]$/.test(raw.slice(Math.max(0, end - 2), end)) ? { start: end - 1, end } : undefined;
  }),
);

/** Headings that end with a comma where most of their level do not. */
function* pausesOf(report: Report, alone: readonly Heading[], paused: ReadonlyMap<number, Span>): Generator<Finding> {
  const found = alone.filter(({ range }) => paused.has(range.end.line));
  if (found.length * 2 >= alone.length) return;
  for (const heading of found) {
    const { line } = heading.range.end;
    const span = paused.get(line);
    if (span === undefined || goesOn(report, heading)) continue;
    const range = rangeOnLine(line, span);
    yield {
      range,
      message: { zh: '标题末尾不用逗号、顿号。', en: 'A heading does not end with a comma.' },
      fixes: () => [{ title: { zh: '去掉末尾的标点', en: 'Drop the mark' }, edits: [{ range, newText: '' }] }],
    };
  }
}

/** Whether the heading may go on on the next line: a few words without a number. */
function goesOn(report: Report, { range }: Heading): boolean {
  const next = report.text.lineAt(range.end.line + 1);
  if (next === undefined) return false;
  const { role, marks, start, end } = lineShape(next);
  return role !== 'blank' && marks.length === 0 && end - start <= longestTitle;
}

/** What stands behind the title to the line's end. */
function endMark(report: Report, heading: Heading | undefined): string {
  if (heading === undefined) return '';
  const { line, character } = heading.titleRange.end;
  return report.text.lineAt(line)?.raw.slice(character).trim() ?? '';
}

function surplus(report: Report, heading: Heading): Finding {
  const { line, character } = heading.titleRange.end;
  const raw = report.text.lineAt(line)?.raw ?? '';
  const range = rangeOnLine(line, { start: character, end: raw.trimEnd().length });
  return {
    range,
    message: { zh: '同级其他标题末尾没有标点。', en: 'The other headings of this level end without a mark.' },
    fixes: () => [{ title: { zh: '去掉末尾的标点', en: 'Drop the mark' }, edits: [{ range, newText: '' }] }],
  };
}

function lacking(heading: Heading, mark: string): Finding {
  const { end } = heading.titleRange;
  const start = { line: end.line, character: Math.max(heading.titleRange.start.character, end.character - 2) };
  return {
    range: { start, end },
    message: { zh: `同级其他标题末尾都有“${mark}”。`, en: `The other headings of this level end with “${mark}”.` },
    fixes: () => [
      {
        title: { zh: `末尾加“${mark}”`, en: `End it with “${mark}”` },
        edits: [{ range: { start: end, end }, newText: mark }],
      },
    ],
  };
}
