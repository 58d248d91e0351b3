import { perLine, type Line } from '../../document/line.js';
import { falling, judgeChange } from './change.js';
import { figuresOnLine } from './index.js';
import { indicatorOf } from './indicator.js';
import { member } from './relation.js';
import type { ReportRelation } from './reportRelation.js';
import { lead, type Statement } from './statement.js';
import { isWhole } from './whole.js';

/** An amount and its growth on the year before, as one sentence tells them. */
interface Growth {
  readonly to: Statement;
  readonly rate: Statement;
  readonly indicator: string;
}

interface Stock {
  readonly statement: Statement;
  readonly indicator: string;
}

/** How much of its end tells one indicator from another. */
const keyLength = 4;

const grows = /^(?:同比|比上年|较上年|预计)?(?:增长|下降|增幅)$/;
const reaches = /^(?:达到|达|突破)$/;
const clean =
  /^(?:全(?:省|市|区|县|社会|年|乡|镇)|区本级|预计|实现|完成|年)+|(?:完成|达到|增长|预计|总额|总值|总量|额)+$/g;

/** The growths that a line tells of. */
export const growthsOn = perLine((line): readonly Growth[] => {
  const { statements } = figuresOnLine(line);
  const found: Growth[] = [];
  for (const rate of statements.all) {
    if (rate.figure.measure.dimension !== 'share') continue;
    const before = statements.all[rate.index - 1];
    const behind = statements.all[rate.index + 1];
    if (
      before !== undefined &&
      grows.test(lead(statements, rate)) &&
      before.sentence === rate.sentence &&
      isWhole(before)
    ) {
      found.push({ to: before, rate, indicator: indicatorOf(statements, before).replace(clean, '') });
    } else if (
      behind !== undefined &&
      behind.sentence === rate.sentence &&
      isWhole(behind) &&
      reaches.test(lead(statements, behind))
    ) {
      found.push({ to: behind, rate, indicator: indicatorOf(statements, rate).replace(clean, '') });
    }
  }
  return found.filter(({ indicator }) => indicator.length >= keyLength);
});

/** The amounts of a line that another may have grown from. */
export const stocksOn = perLine((line): readonly Stock[] => {
  const { statements } = figuresOnLine(line);
  return statements.all
    .filter(isWhole)
    .map((statement) => ({ statement, indicator: indicatorOf(statements, statement).replace(clean, '') }));
});

/** Words of which one stands on every line that tells of a growth in which the amount at view offset `start` of `line` takes part. */
export function growthWords(line: Line, start: number): string[] {
  const isHere = ({ figure }: Statement): boolean => figure.start === start;
  return [
    ...growthsOn(line).filter(({ to, rate }) => isHere(to) || isHere(rate)),
    ...stocksOn(line).filter(({ statement, indicator }) => isHere(statement) && indicator.length >= keyLength),
  ].map(({ indicator }) => indicator.slice(-keyLength));
}

/** Growth of an amount against the amount of the year before, told elsewhere in the report; only what holds. */
export function* readGrowths(lines: readonly Line[]): Iterable<ReportRelation> {
  const growths = lines.flatMap((line) => growthsOn(line).map((growth) => ({ line, ...growth })));
  if (growths.length === 0) return;
  const stocks = new Map<string, { readonly line: Line; readonly statement: Statement }[]>();
  for (const line of lines) {
    for (const { statement, indicator } of stocksOn(line)) {
      if (indicator.length < keyLength) continue;
      const key = indicator.slice(-keyLength);
      const known = stocks.get(key);
      if (known === undefined) stocks.set(key, [{ line, statement }]);
      else if (known.length < 50) known.push({ line, statement });
    }
  }
  for (const { line, to, rate, indicator } of growths) {
    for (const from of stocks.get(indicator.slice(-keyLength)) ?? []) {
      if (from.statement === to || from.statement.figure.measure.family !== to.figure.measure.family) continue;
      const sign = falling.test(lead(figuresOnLine(line).statements, rate)) ? -1 : 1;
      const found = judgeChange(from.statement.figure, to.figure, rate.figure, sign, []);
      if (found.verdict !== 'satisfied') continue;
      yield {
        ...found,
        ground: 'agrees',
        members: [
          { ...member('from', from.statement.figure), line: from.line },
          { ...member('to', to.figure), line },
          { ...member('rate', rate.figure), line },
        ],
        focus: { line, figure: rate.figure },
        remedies: [],
      };
    }
  }
}
