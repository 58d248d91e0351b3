import { tidy } from '../quantities/numeral.js';
import { kindsOf } from './kinds.js';
import { member, type Relation } from './relation.js';
import { lead, type Statements } from './statement.js';

const shareName = /(?:占比|所占比例|占)(?:为|达|达到)?$/;

/** Shares that are farther from the whole are of other things. */
const farthest = 20;

/** 简易程序案件占比68%，普通程序案件占比32%: the shares of two kinds that are all there is. */
export function readComplements(statements: Statements): Relation[] {
  const { all } = statements;
  return all.flatMap((second): Relation[] => {
    const first = all[second.index - 1];
    if (first?.figure.measure.dimension !== 'share' || second.figure.measure.dimension !== 'share') return [];
    if (first.sentence !== second.sentence || first.bracket !== second.bracket || !second.first) return [];
    const figures = [first.figure, second.figure];
    const words = [first, second].map((each) => lead(statements, each));
    if (!words.every((each) => shareName.test(each)) || figures.some(({ hedge }) => hedge !== 'exact')) return [];
    const [one = '', other = ''] = words.map((each) => each.replace(shareName, ''));
    if (kindsOf([one, other]) !== 'complete' || !isOfSame(one, other)) return [];
    const sum = tidy(first.figure.value + second.figure.value);
    const slack = Math.max(...figures.map(({ place }) => (place > 0 ? place : 1)));
    const told = {
      kind: 'sum',
      ground: 'implied',
      members: figures.map((figure) => member('part', figure)),
      computation: `${String(first.figure.value)}+${String(second.figure.value)}=${String(sum)}`,
      focus: second.figure,
    } as const;
    if (Math.abs(sum - 100) <= slack + 1e-9) return [{ ...told, verdict: 'satisfied', remedies: [] }];
    if (Math.abs(sum - 100) > farthest) return [];
    const gap = { zh: '两项占比之和应为100%', en: 'both shares should make 100%' };
    const remedies = [
      { figure: second.figure, value: tidy(100 - first.figure.value) },
      { figure: first.figure, value: tidy(100 - second.figure.value) },
    ].filter(({ value }) => value > 0);
    return [{ ...told, verdict: 'contradicted', gap, remedies }];
  });
}

/** Whether both name the same thing but for its kind: 普通程序案件 and 简易程序案件, 男 and 女. */
function isOfSame(one: string, other: string): boolean {
  return one.slice(-2) === other.slice(-2) || (one.length === other.length && one.slice(1) === other.slice(1));
}
