import { difference, falling, judgeChange, wordsForYearBefore } from './change.js';
import type { Relation } from './relation.js';
import type { Statement, Statements } from './statement.js';

const opened = new RegExp(`^，?(?:较|比)${wordsForYearBefore}(?:同期)?（$`);
const closed = /^）(?:上升|提高|提升|增加|增长|下降|降低|减少)(?:了)?$/;
const pointsVerb = new RegExp(
  `^(?:同比|(?:比|较)${wordsForYearBefore})(?:增长|增加|上升|提高|提升|下降|减少|降低)(?:了)?$`,
);
const inBrackets = /^（(?:上年|去年|上一年|上年度|20\d\d年)(?:同期|全年)?(?:为|是|有)?$/;
const verbBefore = /(?:同比|比上年|较上年|比去年|较去年)(?:增长|增加|上升|提高|下降|减少|降低)(?:了)?$/;

/** The year before in brackets: 败诉率6%，较上年（8%）下降2个百分点; 420万元，同比增长40%（2023年为300万元）. */
export function readYearsBefore(statements: Statements): Relation[] {
  const { all } = statements;
  return all.flatMap((last, index) => {
    const [first, second] = [all[index - 2], all[index - 1]];
    if (first === undefined || second === undefined || ![first, second, last].every(isExact)) return [];
    if (first.sentence !== last.sentence || second.sentence !== last.sentence) return [];
    return (
      pointsApart(statements, first, second, last) ??
      pointsTold(statements, first, second, last) ??
      growthOf(statements, first, second, last) ??
      []
    );
  });
}

function isExact({ figure }: Statement): boolean {
  return figure.hedge === 'exact' && !figure.each;
}

function pointsApart({ text }: Statements, to: Statement, from: Statement, by: Statement): Relation | undefined {
  if (to.figure.measure.dimension !== 'share' || from.figure.measure.dimension !== 'share') return undefined;
  if (by.figure.measure.dimension !== 'points' || to.bracket !== by.bracket) return undefined;
  const verb = text.slice(from.figure.end, by.figure.start);
  if (!opened.test(text.slice(to.figure.end, from.figure.start)) || !closed.test(verb)) return undefined;
  return difference(from.figure, to.figure, by.figure);
}

/** 结算率86.4%，较2024年提高5.2个百分点（2024年为81.2%） */
function pointsTold({ text }: Statements, to: Statement, by: Statement, from: Statement): Relation | undefined {
  if (to.figure.measure.dimension !== 'share' || from.figure.measure.dimension !== 'share') return undefined;
  if (by.figure.measure.dimension !== 'points' || to.bracket !== by.bracket || to.to + 1 !== by.from) return undefined;
  const verb = text.slice(by.from, by.figure.start);
  if (!pointsVerb.test(verb) || !inBrackets.test(text.slice(by.figure.end, from.figure.start))) return undefined;
  return difference(from.figure, to.figure, by.figure);
}

function growthOf({ text }: Statements, to: Statement, rate: Statement, from: Statement): Relation | undefined {
  const { measure } = to.figure;
  if (rate.figure.measure.dimension !== 'share' || measure.dimension === 'share') return undefined;
  if (measure.word !== from.figure.measure.word || to.bracket !== rate.bracket || to.to + 1 !== rate.from)
    return undefined;
  const words = text.slice(rate.from, rate.figure.start);
  if (!verbBefore.test(words) || !inBrackets.test(text.slice(rate.figure.end, from.figure.start))) return undefined;
  return judgeChange(from.figure, to.figure, rate.figure, falling.test(words) ? -1 : 1, [
    { role: 'from', figure: from.figure },
    { role: 'to', figure: to.figure },
  ]);
}
