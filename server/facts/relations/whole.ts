import type { Statement, Statements } from './statement.js';
import { lead } from './statement.js';

/** Words before an amount that make it a growth of something and no total. */
const increment =
  /(?:增加|增长|净增|减少|下降|提高|降低|压减|增减|提升|[多少超增减][收支发产用])(?:了|约|近|超|到|至)?$/;

/** Whether the amount may be a whole that has parts: no share, no growth, no period of time. */
export function isWhole({ figure }: Statement): boolean {
  const { dimension } = figure.measure;
  if (dimension === 'share' || dimension === 'points' || dimension === 'times' || dimension === 'duration')
    return false;
  return !figure.each && figure.value > 1;
}

/** Whether the words before the amount make it a change of something: 比上年增加1500亿元. */
export function isIncrement(statements: Statements, statement: Statement): boolean {
  return increment.test(lead(statements, statement));
}
