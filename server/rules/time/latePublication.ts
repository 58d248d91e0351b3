import type { Line } from '../../document/line.js';
import type { Report } from '../../document/report.js';
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
    zh: '年度报告有规定的公开期限，法治政府建设年度报告是次年4月1日之前。按网页元数据里的发布日期比较；网页改版、补录也会更新这个日期，所以只是告知。',
    en: 'Annual reports are to be published by a date of the next year. Compared with the date in the page’s metadata, which may be that of a later re-entry, so this is for information only.',
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
    ],
    right: [
      '发布机构：清溪镇人民政府\n发布日期：2025-03-15\n清溪镇2024年法治政府建设年度报告\n一、主要举措和成效\n扎实推进。',
    ],
  },
  *check(report) {
    const { year, type } = report.context;
    const earliest = Math.max(type.since ?? 2019, 2019);
    if (year === undefined || type.publishedBy === undefined || year < earliest) return;
    const limit = `${year + 1}-${type.publishedBy}`;
    const found = publicationDate(report);
    if (found === undefined || found.date <= limit || found.date >= `${year + 2}`) return;
    yield {
      range: found.range,
      message: {
        zh: `${year}年度的报告应在${limit}前公开，这里是${found.date}。`,
        en: `The report for ${year} was due by ${limit}; this says ${found.date}.`,
      },
    };
  },
});

/** The publication date that the page's metadata give, as YYYY-MM-DD. */
function publicationDate(report: Report): { date: string; range: Range } | undefined {
  const front = (report.titleRange?.end.line ?? 0) + linesBehindTitle;
  for (let number = 0; number < front; number++) {
    const line = report.text.lineAt(number);
    const found = line && dateOn(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dateOn(line: Line): { date: string; range: Range } | undefined {
  const match = published.exec(line.view.text);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const [year = '', month = '', day = ''] = written.split(/\D/);
  const at = match.index + match[0].length - written.length;
  const span = line.view.toRaw(at, at + written.length);
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, range: rangeOnLine(line.number, span) };
}
