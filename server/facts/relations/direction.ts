import { show } from './arithmetic.js';
import { member, type Relation } from './relation.js';
import { lead, type Statement, type Statements } from './statement.js';

const from = /(?:由|从)(?:[^，。；]{0,12})$/;
const to =
  /^，?(增加|增长|扩大|增|上升|提高|升|减少|下降|降低|压缩|缩短|缩减|压减|降)(?:到|至|为)(?:了)?(?:(?:20\d\d|今)年(?:度)?的?)?$/;
const rising = /增|扩|上升|提高|升/;
/** A smaller number may be called better than a greater one. */
const better = /^(?:上升|提高|升)$/;
const time = /^(?:天|日|个?工作日|小时|分钟|个月|年)$/;
const rank = /^[位名]$/;

/** 由1天压缩至3天: a second number that does not lie where the verb between them says. */
export function readDirections(statements: Statements): Relation[] {
  const { all, text } = statements;
  if (!text.includes('由') && !text.includes('从')) return [];
  return all.flatMap((second, index) => {
    const first = all[index - 1];
    if (first === undefined || !isComparable(first, second) || !from.test(lead(statements, first))) return [];
    const verb = to.exec(lead(statements, second))?.[1];
    const { word } = first.figure.measure;
    if (verb === undefined || rank.test(word) || (better.test(verb) && time.test(word))) return [];
    const up = rising.test(verb);
    const [a, b] = [first.figure.value, second.figure.value];
    if (a === b || up === b > a) return [];
    const { factor } = first.figure.measure;
    const gap = {
      zh: `所写却是“${verb}”`,
      en: `but the text says that it ${up ? 'rose' : 'fell'}`,
    };
    return [
      {
        kind: 'change',
        verdict: 'contradicted',
        ground: 'stated',
        members: [member('from', first.figure), member('to', second.figure)],
        computation: `${show(a / factor)}${up ? '>' : '<'}${show(b / factor)}`,
        focus: second.figure,
        gap,
        remedies: [],
      },
    ];
  });
}

function isComparable(first: Statement, second: Statement): boolean {
  const { measure } = first.figure;
  return (
    first.sentence === second.sentence &&
    first.bracket === second.bracket &&
    measure.word === second.figure.measure.word &&
    measure.dimension !== 'bare' &&
    [first, second].every(({ figure }) => figure.hedge === 'exact' && !figure.each)
  );
}
