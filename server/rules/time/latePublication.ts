import type { Line } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { signedDate } from '../../facts/signedDate.js';
import type { Localized } from '../../text/localized.js';
import { rangeOnLine, type Range } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { annualReport } from './basis.js';

const published =
  /(?:发布日期|发布时间|公开日期|公布日期|发布于)[\s：|\]】]{0,4}((?:20\d\d)[-年.\/]\d{1,2}[-月.\/]\d{1,2})/;

/** Pages print their metadata above the title or just below it. */
const linesBehindTitle = 6;

/** 发布日期晚于规定的公开期限。 */
export const latePublication = reportRule({
  id: 'time/late-publication',
  severity: 'information',
  title: { zh: '发布日期晚于规定的期限', en: 'Published after the statutory date' },
  explanation: {
    zh: '年度报告有规定的公开期限，法治政府建设年度报告是次年4月1日之前。按网页元数据里的发布日期比较，没有的看落款日期；网页改版、补录也会更新发布日期，所以只是告知。',
    en: 'Annual reports are to be published by a date of the next year. Compared with the date in the page’s metadata, else with that of signing; the former may be that of a later re-entry, so this is for information only.',
  },
  basis: [annualReport],
  advice: { zh: '核对首次公开的日期。', en: 'Check when it was first published.' },
  fixable: 'none',
  examples: {
    wrong: [
      {
        wrong:
          '发布机构：清溪镇人民政府\n发布日期：⟦2025-04-15⟧\n清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。',
      },
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n来源：清溪镇 发布时间：⟦2025-05-06⟧ 09:18\n一、主要举措和成效\n扎实推进。',
      },
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、存在不足\n力量不足。\n清溪镇人民政府\n⟦2025年4月18日⟧',
      },
    ],
    right: [
      '发布机构：清溪镇人民政府\n发布日期：2025-03-15\n清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2025年3月28日',
    ],
  },
  *check(report) {
    const { year, type } = report.context;
    const earliest = Math.max(type.since ?? 2019, 2019);
    if (year === undefined || type.publishedBy === undefined || year < earliest) return;
    const limit = `${year + 1}-${type.publishedBy}`;
    const found = publicationDate(report) ?? signingDate(report);
    if (found === undefined || found.date <= limit || found.date >= `${year + 2}`) return;
    yield {
      range: found.range,
      message: {
        zh: `${year}年度的报告应在${limit}前公开，${found.is.zh}是${found.date}。`,
        en: `The report for ${year} was due by ${limit}; it was ${found.is.en} on ${found.date}.`,
      },
    };
  },
});

interface DateFound {
  /** As YYYY-MM-DD. */
  readonly date: string;
  readonly range: Range;
  readonly is: Localized;
}

/** The date at the report's end: what is signed so late cannot have been published in time. */
function signingDate(report: Report): DateFound | undefined {
  const signed = signedDate(report);
  if (signed === undefined) return undefined;
  const { year, month, day, range } = signed;
  return { date: dateOf(year, month, day), range, is: { zh: '落款', en: 'signed' } };
}

/** The publication date that the page's metadata give. */
function publicationDate(report: Report): DateFound | undefined {
  const front = (report.titleRange?.end.line ?? 0) + linesBehindTitle;
  for (let number = 0; number < front; number++) {
    const line = report.text.lineAt(number);
    const found = line && dateOn(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dateOn(line: Line): DateFound | undefined {
  const match = published.exec(line.view.text);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const [year = '', month = '', day = ''] = written.split(/\D/);
  const at = match.index + match[0].length - written.length;
  const span = line.view.toRaw(at, at + written.length);
  const range = rangeOnLine(line.number, span);
  return { date: dateOf(year, month, day), range, is: { zh: '发布日期', en: 'published' } };
}

function dateOf(year: number | string, month: number | string, day: number | string): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
