import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { planSections } from '../../facts/planSections.js';
import { titledYear } from '../../facts/reportYear.js';
import { matchesIn } from '../../text/matches.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { reportRule } from '../rule.js';
import { annualReport } from './basis.js';
import { yearFinding } from './yearFinding.js';

interface PastYear {
  readonly year: number;
  /** The year as written; raw offsets. */
  readonly span: Span;
  /** Whether it is one only in a report whose period is the year. */
  readonly ofPeriod: boolean;
}

/** 2023年，全镇共开展宣传20场: what was done in the year with which the sentence begins, counted together. */
const counted =
  /(?:^|(?<=[。；]))(?:[（(]?[一二三四五六七八九十]{1,3}[)）、是]?)?(20\d\d)年(?:度|全年)?，(?:全[镇乡街局区县市]道?|我[镇乡局区县市]|我?街道|本[镇乡局]|本?单位)(?:共|累计|全年|先后)[^，。；]{0,10}?(?:办理|开展|组织|举办|召开|排查|调处|调解|化解|受理|审核|审查|审结|办结|培训|发放|检查|查处|立案|接待|解答|出具)[^，。；]{0,16}?\d/g;
/** In a government information report, whose period is the year: 2023年，因政府信息公开引发行政复议1件. */
const anyCounted =
  /(?:^\s*|(?<=[。；]))(?:[（(][一二三四五六七八九十]+[)）][^。，]{0,12}。)?(20\d\d)年(?:度|全年)?，(?:[^。；]{0,12}主动公开|因|通过|共|累计|全年|新收|未发生|收到|[^，。；]{0,8}(?:共|累计))[^。；]{0,40}?\d/g;
/** The year is one of several that the paragraph speaks of, or the past is meant. */
const compared =
  /同比|同期|相比|比上|较|上年|去年|今年|本年|增长|下降|以来|反馈|整改|移交|督察|巡察|结转|遗留|分别|近年|期间|当时|至今/;
const none: readonly PastYear[] = [];

const pastYearsOn = perLine((line: Line): readonly PastYear[] => {
  const { text } = line.view;
  if ((line.signs & Sign.digit) === 0 || !text.includes('年') || compared.test(text)) return none;
  const years = new Set(Array.from(matchesIn(text, /(20\d\d)年/g), ([, year]) => year));
  if (years.size !== 1) return none;
  const own = matchesIn(text, counted);
  const ofPeriod = own.length === 0;
  return Array.from(ofPeriod ? matchesIn(text, anyCounted) : own, ({ 0: words, 1: year = '', index }) => {
    const at = index + words.indexOf(year);
    return { year: Number(year), span: line.view.toRaw(at, at + year.length + 1), ofPeriod };
  });
});

const pastYears = gather(pastYearsOn);

/** 总结部分“2023年，全镇共开展……”，而报告年度是2024年。 */
export const pastYearSentence = reportRule({
  id: 'time/past-year-sentence',
  severity: 'warning',
  title: { zh: '工作总结里写了上一年的数字', en: 'A count of the year before stands among this year’s' },
  explanation: {
    zh: '题名是2024年的报告，正文一段以“2023年，全镇共开展……场”开头统计工作，又没有与今年比较、没有说整改或延续，多半是沿用上年文稿漏改了年份。只看上一年；同段、前后段写到报告年度或今年的，标题说的就是那一年的，不报。',
    en: 'In a report titled 2024, a paragraph that counts the work of 2023 (2023年，全镇共开展……) without comparing it with this year was mostly left over. Only the year before is meant; where the paragraph or its neighbours speak of the report’s year, or the heading of that one, nothing is said.',
  },
  basis: [annualReport],
  advice: { zh: '核对数字是哪一年的，改正年份或数字。', en: 'Check which year the figures are of.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）加强宣传。⟦2023年⟧，全镇共开展宣传活动20场。\n扎实推进。',
        fixed:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）加强宣传。2024年，全镇共开展宣传活动20场。\n扎实推进。',
      },
      {
        wrong:
          '清溪镇2024年政府信息公开工作年度报告\n一、总体情况\n依法公开。\n四、行政复议、行政诉讼情况\n⟦2023年⟧，因政府信息公开引发行政复议1件。',
        fixed:
          '清溪镇2024年政府信息公开工作年度报告\n一、总体情况\n依法公开。\n四、行政复议、行政诉讼情况\n2024年，因政府信息公开引发行政复议1件。',
      },
    ],
    right: [
      '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n2023年，全镇共开展宣传活动20场。\n2024年，全镇共开展宣传活动30场。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n2023年，全镇共开展宣传活动20场，今年增加到30场。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n2023年，全镇共组织整改问题12个，巡察反馈的全部销号。',
    ],
  },
  *check(report) {
    const year = titledYear(report);
    if (year === undefined) return;
    const inPlan = planSections(report.headings);
    for (const { line, value } of pastYears(report.text)) {
      for (const past of value) {
        if (past.ofPeriod && report.context.type.id !== 'government-information') continue;
        const range = rangeOnLine(line.number, past.span);
        if (past.year !== year - 1 || inPlan(range.start) || speaksOfYears(report, line.number, year)) continue;
        const finding = yearFinding(report, range, String(past.year), year);
        if (finding !== undefined) yield finding;
      }
    }
  },
});

/** Lines before and behind that may set the year beside the report's. */
const neighbourhood = 2;

/** Whether the lines around speak of the report's year, or of this year in so many words, or the heading of the year before. */
function speaksOfYears({ text }: Report, number: number, year: number): boolean {
  for (let at = number - neighbourhood; at <= number + neighbourhood; at++) {
    const around = at === number ? undefined : text.lineAt(at)?.view.text;
    if (around !== undefined && (around.includes(`${year}年，`) || /今年|本年/.test(around))) return true;
    if (at < number && around !== undefined && around.length < 40 && around.includes(`${year - 1}年`)) return true;
  }
  return false;
}
