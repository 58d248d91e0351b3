import type { Report } from '../../document/report.js';
import { yearInTitle } from '../../document/yearClaims.js';
import { rangeOnLine, type Range } from '../../text/position.js';
import type { Edit, Finding, Fix } from '../rule.js';

/** The finding that `written`年, wherever it stands in `within` (on one line), should be the year `right`. */
export function yearFinding(report: Report, within: Range, written: string, right: number): Finding | undefined {
  const { view, number } = report.text.lineAt(within.start.line) ?? {};
  if (view === undefined || number === undefined) return undefined;
  const end = view.toView(within.end.character);
  const edits: Edit[] = [];
  let range: Range | undefined;
  for (let at = nextYear(view.toView(within.start.character)); at >= 0 && at < end; at = nextYear(at + 5)) {
    range ??= rangeOnLine(number, view.toRaw(at, at + 5));
    edits.push({ range: rangeOnLine(number, view.toRaw(at, at + 4)), newText: String(right) });
  }
  if (range === undefined) return undefined;
  const year = report.context.year ?? right;
  const ofPlan = right === year ? { zh: '', en: '' } : { zh: '，安排的是下一年', en: ' and plans the next year' };
  return {
    range,
    message: {
      zh: `报告年度是${year}年${ofPlan.zh}，这里写的是${written}年，应为${right}年。`,
      en: `The report is about ${year}${ofPlan.en}; this says ${written} and should say ${right}.`,
    },
    ...(report.titleRange === undefined
      ? {}
      : { related: [{ range: report.titleRange, message: { zh: '题名的年度', en: 'The year in the title' } }] }),
    fixes: () => [{ title: { zh: `改为${right}年`, en: `Change to ${right}` }, edits }],
  };

  function nextYear(from: number): number {
    return view?.text.indexOf(`${written}年`, from) ?? -1;
  }
}

/** Where the title names its year, with 年; undefined where it names none or several. */
export function titledPlace({ text, title, titleRange }: Report): Range | undefined {
  const year = title === undefined ? undefined : yearInTitle(title);
  if (year === undefined || titleRange === undefined) return undefined;
  for (let number = titleRange.start.line; number <= titleRange.end.line; number++) {
    const line = text.lineAt(number);
    const at = line?.view.text.indexOf(String(year)) ?? -1;
    if (line === undefined || at < 0) continue;
    const length = line.view.text.startsWith('年', at + 4) ? 5 : 4;
    return rangeOnLine(number, line.view.toRaw(at, at + length));
  }
  return undefined;
}

/** The other side of a disagreement on the year: the title is wrong and should name `year`. */
export function titleFix(report: Report, year: number): Fix[] {
  const range = titledPlace(report);
  if (range === undefined) return [];
  const title = { zh: `题名改为${year}年`, en: `Make the title ${year}` };
  return [{ title, edits: [{ range, newText: `${year}年` }] }];
}
