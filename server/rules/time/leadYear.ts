import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { yearClaims } from '../../document/yearClaims.js';
import { titledYear } from '../../facts/reportYear.js';
import { signedDate } from '../../facts/signedDate.js';
import { matchesIn } from '../../text/matches.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { reportRule, type Finding } from '../rule.js';
import { annualReport } from './basis.js';
import { titleFix, yearFinding } from './yearFinding.js';

interface StatedYear {
  readonly year: string;
  /** The whole expression; raw offsets. */
  readonly span: Span;
}

const lead = /(?:现将|我就|现就)[^。；]{0,30}?(20\d\d)年(?:度)?[^。；]{0,40}?(?:报告|汇报|总结|公布|公告)如下/g;
/** 现公布长坪县水利局2024年政府信息公开工作年度报告: the report names itself. */
const itself =
  /现(?:予以?)?(?:公布|发布)[^。；，《》]{0,40}?(20\d\d)年(?:度)?(?!.{0,12}(?:反馈|整改))[^。；，《》]{2,20}年度报告/g;
const covered = /统计期限[^。；]{0,12}?(20\d\d)年1月1日[^。；]{0,4}至(?:(20\d\d)年)?12月31日/g;
/** 2024年，清溪镇…… */
const opening = /^\s*(20\d\d)年(?:度)?，(?!.{0,40}(?:反馈|督察|整改|以来))/;
/** Lines below the title in which the text begins. */
const farthest = 8;
/** Reports on a year are signed by this month of the next. */
const lastMonthOfReporting = 4;
const none: readonly StatedYear[] = [];

/** The years that sentences on the line state as the report's own: 现将2024年……报告如下, 统计期限自2024年1月1日至……. */
const statedYears = perLine((line: Line): readonly StatedYear[] => {
  const { text } = line.view;
  if ((line.signs & Sign.digit) === 0 || !/现[将就公发予]|我就|统计期限/.test(text)) return none;
  const stated: StatedYear[] = [];
  for (const pattern of [lead, itself, covered]) {
    for (const { 0: whole, 1: year = '', 2: last = year, index } of matchesIn(text, pattern)) {
      if (year === last) stated.push({ year, span: line.view.toRaw(index, index + whole.length) });
    }
  }
  return stated;
});

const yearsStated = gather(statedYears);

/** 导语“现将2024年……情况报告如下”与题名年度不符。 */
export const leadYear = reportRule({
  id: 'time/lead-year',
  severity: 'warning',
  title: { zh: '导语或统计期限的年份与题名不符', en: 'The lead sentence speaks of another year' },
  explanation: {
    zh: '“现将……年……情况报告如下”和“统计期限自……至……”说的就是报告年度，应与题名一致。',
    en: 'What the lead sentence and the statistical period state is the report’s own year and must agree with the title.',
  },
  basis: [annualReport],
  advice: { zh: '改成报告年度；如题名写错，改题名。', en: 'Correct the year, or the title if that is wrong.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇政府信息公开工作年度报告（2024年度）\n本报告中所列数据的统计期限为⟦2023年⟧1月1日至12月31日。\n一、总体情况\n依法公开。',
        fixed:
          '清溪镇政府信息公开工作年度报告（2024年度）\n本报告中所列数据的统计期限为2024年1月1日至12月31日。\n一、总体情况\n依法公开。',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n现将我镇⟦2024年⟧度法治政府建设情况报告如下：\n一、主要举措和成效\n扎实推进。',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n现将我镇2025年度法治政府建设情况报告如下：\n一、主要举措和成效\n扎实推进。',
      },
      {
        wrong:
          '清溪镇2024年政府信息公开工作年度报告\n本报告所列数据的统计期限自⟦2023年⟧1月1日起至2023年12月31日止。\n一、总体情况\n依法公开。',
        fixed:
          '清溪镇2024年政府信息公开工作年度报告\n本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。\n一、总体情况\n依法公开。',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n⟦2024年⟧，清溪镇扎实推进法治政府建设。现将有关情况报告如下：\n一、2025年主要举措和成效\n扎实推进。',
        fixed:
          '清溪镇2025年法治政府建设年度报告\n2025年，清溪镇扎实推进法治政府建设。现将有关情况报告如下：\n一、2025年主要举措和成效\n扎实推进。',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n⟦2024年⟧，清溪镇扎实推进法治政府建设。\n一、主要举措和成效\n扎实推进。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2026年1月8日',
      },
      {
        wrong:
          '清溪镇2025年法治政府建设年度报告\n⟦2024年⟧，清溪镇扎实推进法治政府建设。\n一、主要举措和成效\n扎实推进。\n二、2026年工作思路\n继续推进。',
      },
      {
        wrong:
          '清溪县水利局2024年政府信息公开工作年度报告\n现公布清溪县水利局⟦2023年⟧政府信息公开工作年度报告。\n一、总体情况\n依法公开。',
        fixed:
          '清溪县水利局2024年政府信息公开工作年度报告\n现公布清溪县水利局2024年政府信息公开工作年度报告。\n一、总体情况\n依法公开。',
      },
    ],
    right: [
      '清溪镇2025年法治政府建设工作报告\n2024年，清溪镇扎实推进法治政府建设。\n一、主要举措和成效\n扎实推进。\n二、2025年工作思路\n继续推进。',
      '清溪镇2025年法治政府建设工作报告\n2024年，清溪镇扎实推进法治政府建设。\n一、主要举措和成效\n扎实推进。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2025年1月8日',
      '清溪镇2025年法治政府建设工作报告\n2024年，清溪镇扎实推进法治政府建设。\n一、主要举措和成效\n扎实推进。',
      '清溪镇2025年法治政府建设年度报告\n现将我镇2025年度法治政府建设情况报告如下：\n一、主要举措和成效\n扎实推进。',
      '清溪镇2025年法治政府建设年度报告\n对照2024年反馈的问题，现将有关情况报告如下：\n一、主要举措和成效\n扎实推进。',
    ],
  },
  *check(report) {
    const year = titledYear(report);
    if (year === undefined) return;
    for (const { line, value } of yearsStated(report.text)) {
      for (const stated of value) {
        if (Number(stated.year) === year) continue;
        const finding = yearFinding(report, rangeOnLine(line.number, stated.span), stated.year, year);
        if (finding !== undefined) yield withTitleFix(report, finding, Number(stated.year));
      }
    }
    const opening = openingYear(report, year);
    if (opening !== undefined) yield opening;
  },
});

/** The first words of the text name the year before, or one far ahead, although the text below the title speaks of the title's year. */
function openingYear(report: Report, year: number): Finding | undefined {
  const last = report.blocks.find(({ kind }) => kind === 'title')?.endLine ?? 0;
  let number = last;
  while (number < last + farthest && !opening.test(report.text.lineAt(number)?.view.text ?? '')) number++;
  const line = report.text.lineAt(number);
  const [words = '', written = ''] = opening.exec(line?.view.text ?? '') ?? [];
  if (
    line === undefined ||
    !(Number(written) === year - 1 || Number(written) > year + 1) ||
    line.number > firstHeading(report)
  )
    return undefined;
  const isOwnYear =
    isSignedAfter(report, year) ||
    yearClaims(report.text, last - 1, report.headings).some((claim) => claim.place !== 'lead' && claim.year === year) ||
    report.text.lines.some(
      ({ number, view }) => number >= last && view.text.includes(`${year}年`) && !view.text.includes(`${year}年1月`),
    );
  const at = words.indexOf(written);
  const range = rangeOnLine(line.number, line.view.toRaw(at, at + written.length + 1));
  const finding = isOwnYear ? yearFinding(report, range, written, year) : undefined;
  return finding && Number(written) < year ? withTitleFix(report, finding, year - 1) : finding;
}

/** Whether the report is signed early in the year after `year`, as the report on `year` is. */
function isSignedAfter(report: Report, year: number): boolean {
  const date = signedDate(report);
  return date?.year === year + 1 && date.month <= lastMonthOfReporting;
}

function withTitleFix(report: Report, finding: Finding, year: number): Finding {
  return { ...finding, fixes: () => [...(finding.fixes?.() ?? []), ...titleFix(report, year)] };
}

function firstHeading({ outline }: Report): number {
  return outline[0]?.range.start.line ?? Infinity;
}
