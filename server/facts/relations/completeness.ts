import { show } from './arithmetic.js';
import { member, type Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';

/** Rates of which there cannot be more than all. Cases closed may be more than came in, and plans may be outdone. */
const atMostAll =
  /(?:合格|满意|覆盖|知晓|出庭|出庭应诉|回复|答复|准确|正确|达标|优良|备案|审查|审核|参考|通过|及格|优秀|持证|持证上岗|配备|聘请|建档|网办|结算|登记|公开|公示)率(?:均|都|已)?(?:达到|达|为|是|约为)?$/;
/** 12个社区均已配备, 158所学校全部聘请: all of them were `verb`-ed. */
const all = /(?:全部|均已|都已|全都)((?:[\u4e00-\u9fff]{2})[^，。；]{0,14})$/;
const rateOf = /^([\u4e00-\u9fff]{2,4})率(?:达到|达|为|是)?$/;
/** Longest text in which all of them are said to be so. */
const longestClause = 40;

/** Rates that cannot be: 合格率186%; 全部聘请法治副校长，聘请率98%. */
export function readCompleteness(statements: Statements): Relation[] {
  return statements.all.flatMap((rate) => {
    if (rate.figure.measure.dimension !== 'share' || rate.figure.measure.word !== '%') return [];
    if (rate.figure.min > 100 && atMostAll.test(lead(statements, rate)))
      return [wrong(rate, '率不会超过100%', 'a rate of all is 100% at most')];
    if (rate.figure.max < 100 && rate.figure.hedge === 'exact' && isOfAll(statements, rate))
      return [wrong(rate, '前面写的是“全部”', 'all of them are said to be so')];
    return [];
  });
}

function wrong({ figure }: Statement, zh: string, en: string): Relation {
  return {
    kind: 'rate',
    verdict: 'contradicted',
    ground: 'implied',
    members: [member('rate', figure)],
    computation: `${show(figure.value, 3)}%`,
    focus: figure,
    gap: { zh, en },
    remedies: [{ figure, value: 100 }],
  };
}

/** Whether the clause right before says that all were `verb`-ed, and the rate is the rate of that. */
function isOfAll({ text }: Statements, rate: Statement): boolean {
  const verb = rateOf.exec(text.slice(rate.from, rate.figure.start))?.[1];
  if (verb === undefined || text[rate.from - 1] !== '，') return false;
  const before = text.slice(Math.max(0, rate.from - 1 - longestClause), rate.from - 1);
  const done = all.exec(before)?.[1];
  return done !== undefined && (done.startsWith(verb) || verb === done);
}
