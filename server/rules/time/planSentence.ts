import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { planSections } from '../../facts/planSections.js';
import { plannedYear, reviewedYear, titledYear } from '../../facts/reportYear.js';
import { matchesIn } from '../../text/matches.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { reportRule } from '../rule.js';
import { annualReport } from './basis.js';
import { yearFinding } from './yearFinding.js';

interface Intention {
  readonly year: number;
  /** The year as written; raw offsets. */
  readonly span: Span;
}

/** 2025年，我镇将……: the year with which a sentence begins, and that something is intended in it. */
const intended =
  /(?:^|(?<=[。；]))(?:[一二三四五六七八九十]是)?(20\d\d)年度?，?[^，。；]{0,14}?(?:将|要(?!点)|计划|打算|拟)/g;
const marked = /^\d{1,2}[.．、]|^（.{1,3}）/;
const none: readonly Intention[] = [];

/** What sentences of the line say that their year is to bring. */
const intentionsOn = perLine((line: Line): readonly Intention[] => {
  const { text } = line.view;
  if ((line.signs & Sign.digit) === 0 || !text.includes('年')) return none;
  const { start } = lineShape(line);
  const behind = start + (marked.exec(text.slice(start, start + 8))?.[0].length ?? 0);
  const found = Array.from(matchesIn(text.slice(behind), intended), ({ 0: words, 1: year = '', index }) => {
    const at = behind + index + words.indexOf(year);
    return { year: Number(year), span: line.view.toRaw(at, at + year.length + 1) };
  });
  return found.length === 0 ? none : found;
});

/** 2023年，乡政府将抓好以下两项工作: what is to come, at the end of a report without a heading for it. */
const closingIntention = /^\s*(20\d\d)年度?，[^，。；]{0,10}将(?:着力|重点|继续|进一步|围绕|抓好|全力|持续)/;

const intentions = gather(intentionsOn);

/** 写下一年安排的段落，开头却是报告年度“将……”。 */
export const planSentence = reportRule({
  id: 'time/plan-sentence',
  severity: 'warning',
  title: { zh: '安排部分的年份不对', en: 'A plan for the year that is over' },
  explanation: {
    zh: '下一年安排部分的句子以“2025年，我镇将……”开头，说的就是所安排的那一年。2025年度的报告安排的是2026年；写成报告年度，多半是沿用上年文稿漏改。',
    en: 'A sentence of the plan that begins 2025年，我镇将…… speaks of the year planned. A report for 2025 plans 2026; the report’s own year was mostly left over.',
  },
  basis: [annualReport],
  advice: { zh: '改成报告年度的下一年。', en: 'Write the year behind the report’s.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n一是抓学习。组织学法。\n二是抓执法。严格程序。\n⟦2025年⟧，清溪镇将着力抓好两项工作。',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n一是抓学习。组织学法。\n二是抓执法。严格程序。\n2026年，清溪镇将着力抓好两项工作。',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设工作总结及2026年工作计划\n一、2025年工作总结\n扎实推进。\n二、2026年工作计划\n⟦2025年⟧，清溪镇将持续推进法治政府建设。',
        fixed:
          '清溪镇2025年法治政府建设工作总结及2026年工作计划\n一、2025年工作总结\n扎实推进。\n二、2026年工作计划\n2026年，清溪镇将持续推进法治政府建设。',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、下一步打算\n⟦2025年⟧，清溪镇将持续推进法治政府建设。',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、下一步打算\n2026年，清溪镇将持续推进法治政府建设。',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、下一步打算\n（一）加强学习。⟦2025年⟧，清溪镇将持续推进法治政府建设。',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、下一步打算\n（一）加强学习。2026年，清溪镇将持续推进法治政府建设。',
      },
    ],
    right: [
      '清溪镇2025年法治政府建设年度报告\n一是抓学习。组织学法。\n2025年，清溪镇将继续落实三项制度列为重点，并于年底完成。\n二是抓执法。严格程序。\n三是抓普法。广泛宣传。',
      '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n2025年，镇党委提出要建强队伍。\n二、下一步打算\n2026年，清溪镇将持续推进。',
      '清溪镇2025年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、下一步打算\n2025年，全镇法治建设取得成效，但也有不足，下一步将持续推进。',
      '2025年清溪县政府工作报告\n一、2024年工作回顾\n稳中有进。\n二、2025年重点工作\n2025年，我们将奋力推进。',
    ],
  },
  *check(report) {
    const right = plannedYear(report.context);
    const past = reviewedYear(report.context);
    if (right === undefined || (titledYear(report) === undefined && report.context.type.id !== 'government-work'))
      return;
    const inPlan = planSections(report.headings);
    for (const { line, value } of intentions(report.text)) {
      for (const { year, span } of value) {
        const range = rangeOnLine(line.number, span);
        if (year !== past || !(inPlan(range.start) || isAtEnd(report, line))) continue;
        const finding = yearFinding(report, range, String(year), right);
        if (finding !== undefined) yield finding;
      }
    }
  },
});

/** Whether `line` says what is to come, and nothing but who signs and when stands behind it. */
function isAtEnd({ blocks }: Report, line: Line): boolean {
  if (!closingIntention.test(line.view.text)) return false;
  const last = blocks.findLast(({ kind }) => kind !== 'signOff' && kind !== 'blank');
  return last !== undefined && line.number >= last.firstLine && last.endLine === line.number + 1;
}
