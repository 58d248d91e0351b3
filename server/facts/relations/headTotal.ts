import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import type { ReportText } from '../../document/reportText.js';
import { figuresOnLine } from './index.js';
import { member } from './relation.js';
import type { ReportRelation } from './reportRelation.js';
import { isMisprint } from './slip.js';
import type { Statement, Statements } from './statement.js';

/** Longest sentence before a total that is read. */
const longest = 48;
/** From here on, numbers that are but one digit apart are so by no chance. */
const large = 100;

const verbs =
  '立案查处|查处|查办|立案|办理|办结|受理|收到|新收|作出|调解|调处|排查化解|排查调处|排查|化解|审查|审核|审结|制定|制发|备案|应诉';
const nouns =
  '行政处罚案件|行政处罚决定|行政执法案件|行政复议案件|行政复议申请|行政诉讼案件|行政应诉案件|人民调解案件|法律援助案件|矛盾纠纷|民间纠纷|信访事项|信访案件|行政规范性文件|规范性文件|政府信息公开申请';
const period = '(?:(20\\d\\d)年度?|本年度|今年)?(全年)?';
const scope = '((?:我|全|本)(?:镇|乡|街道|县|区|市|局))?';
/** 2025年全镇共办理各类行政处罚案件: nothing but period, scope, verb and noun, the noun perhaps behind the number. */
const total = new RegExp(
  `^${period}${scope}(?:(20\\d\\d)年度?)?(全年)?(共计?|累计|总共)?(${verbs})(?:了|各类|各种)*(${nouns})?$`,
);
const opening = new RegExp(`^${period}(?:来|里)?${scope}$`);
const nounBehind = new RegExp(`^(?:各类|各种)?(${nouns})(?=[，。；、]|$)`);
/** Words before a total that narrow it, or that make it another year's, another body's, or no fact. */
const narrowing =
  /[上下]半年|季度|月|去年|上年|往年|历年|近|以来|截至|截止|其中|领域|方面|专项|针对|围绕|期间|行动|计划|力争|拟|争取|目标|所|站|队|村|社区|部门|办公室|法院|检察|公安|司法|委员会|中心|等|对|在|通过|依托|从/;

/** A total that a sentence begins with. */
interface HeadTotal {
  readonly statement: Statement;
  /** What must agree for two of them to be the same: verb, noun, measure word, and whether it is 累计. */
  readonly key: string;
  readonly year: number | undefined;
  /** Whether the sentence says that it is of the whole township or county. */
  readonly whole: boolean;
}

const none: readonly HeadTotal[] = [];

const headTotalsOn = perLine((line): readonly HeadTotal[] => {
  const { statements } = figuresOnLine(line);
  let found: HeadTotal[] | undefined;
  for (const statement of statements.all) {
    const read = headTotal(statements, statement);
    if (read !== undefined) (found ??= []).push(read);
  }
  return found ?? none;
});

const headTotalsIn = gather(headTotalsOn);

function headTotal({ all, text, sentences }: Statements, statement: Statement): HeadTotal | undefined {
  const { figure, index } = statement;
  if (figure.measure.dimension !== 'count' || figure.hedge !== 'exact' || figure.value < 3) return undefined;
  if (statement.bracket !== 0 || all[index - 1]?.sentence === statement.sentence) return undefined;
  const start = sentences[statement.sentence] ?? 0;
  if (figure.start - start > longest) return undefined;
  const words = text.slice(start, figure.start).trim();
  const last = Math.max(words.lastIndexOf('，'), words.lastIndexOf('：'));
  const found = total.exec(words.slice(last + 1));
  if (found === null) return undefined;
  const clauses = last < 0 ? [] : words.slice(0, last).split(/[，：]/);
  if (clauses.some((clause) => narrowing.test(clause))) return undefined;
  const [, earlyYear, allYear, own, lateYear, allYearLater, together, verb, before] = found;
  const noun = before ?? nounBehind.exec(text.slice(figure.end, figure.end + 16))?.[1];
  if (noun === undefined || verb === undefined) return undefined;
  const openings = clauses.map((clause) => opening.exec(clause));
  const stated = earlyYear ?? lateYear ?? openings.find((each) => each?.[1] !== undefined)?.[1];
  const whole = own !== undefined || openings.some((each) => each?.[3] !== undefined);
  const yearly =
    stated !== undefined || (allYear ?? allYearLater) !== undefined || openings.some((each) => each?.[2] !== undefined);
  if (!yearly && (together === undefined || together === '累计')) return undefined;
  const key = `${verb} ${noun} ${figure.measure.word} ${yearly ? '' : '共'}`;
  return { statement, key, year: stated === undefined ? undefined : Number(stated), whole };
}

/**
 * 全镇全年共办理行政处罚案件120件, told again elsewhere with another number. Only where period, verb, noun and measure word
 * are the same, and both are of the whole, or one digit of a large number apart. `reported` is the year under report.
 */
export function* readHeadTotals(text: ReportText, reported: number | undefined): Iterable<ReportRelation> {
  const known = new Map<string, { readonly line: Line; readonly total: HeadTotal }>();
  for (const { line, value: totals } of headTotalsIn(text)) {
    for (const each of totals) {
      const { figure } = each.statement;
      const key = `${each.key} ${String(each.year ?? reported ?? '')}`;
      const first = known.get(key);
      if (first === undefined) {
        known.set(key, { line, total: each });
        continue;
      }
      const { value } = figure;
      const earlier = first.total.statement.figure;
      const before = earlier.value;
      if (value === before || !isSame(first.total, each)) continue;
      yield {
        kind: 'repeat',
        verdict: 'contradicted',
        ground: 'implied',
        members: [
          { ...member('count', earlier), line: first.line },
          { ...member('count', figure), line },
        ],
        computation: `${String(before)}≠${String(value)}`,
        focus: { line, figure },
        gap: { zh: '同一时期、同一指标的总数前后不一', en: 'the same total is given another number before' },
        remedies: [
          { line, figure, value: before },
          { line: first.line, figure: earlier, value },
        ],
      };
    }
  }
}

/** Whether two totals of one key with other numbers must be the same. */
function isSame(first: HeadTotal, second: HeadTotal): boolean {
  const before = first.statement.figure.value;
  const { value } = second.statement.figure;
  const misprint = isMisprint(value, before);
  if (first.whole && second.whole) return misprint || (value < 2 * before && before < 2 * value);
  return (first.whole || second.whole) && misprint && Math.min(value, before) >= large;
}
