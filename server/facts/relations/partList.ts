import { Kind } from '../quantities/characters.js';
import { comparable, type Measure } from '../quantities/measures.js';
import type { Opening } from './heads.js';
import { lead, type Statement, type Statements } from './statement.js';

/** More parts than any list has; keeps a line of nothing but amounts linear. */
const longestList = 48;

/** Amounts that follow a total and may be its parts. */
export interface PartList {
  readonly parts: readonly Statement[];
  /** How many of them stand in the first sentence. */
  readonly inSentence: number;
  /** Index of the first part that gathers what is left (其他…), -1 where none does. */
  readonly rest: number;
  /** Whether the parts of the first sentence follow each other with one kind of separator and nothing between. */
  readonly uniform: boolean;
  /** How many of them, from the first on, follow each other with one kind of separator. */
  readonly run: number;
  /** How many of them, parted by lesser marks, a semicolon closes; 0 where none does. */
  readonly clause: number;
  /** Whether the sentence, the bracket or a list with 、 ends right behind the last of them. */
  readonly closed: boolean;
}

const restWords = /^(?:以及|和|及|、)?(?:其他|其它|其余|余下|剩余|另外)|等其他[^，、]{0,10}$/;
const fresh =
  /(?:^|[^一])(?:共计|合计|总计|累计|总共|共有|共|另有|另外|此外|同时|同比|比上年|较上年|比去年|较去年|增长|下降|提高)[^，]{0,12}$/;

const breaks = 1 << Kind.stop;

/** The amounts behind `opening` that may be parts of `head`; heads of one measure have the same. */
export function partsOf(statements: Statements, opening: Opening, head: Statement): PartList {
  const { measure } = head.figure;
  const known = opening.lists.get(measure);
  if (known !== undefined) return known;
  const list = partsFrom(statements, opening.start, opening.bracket, head);
  opening.lists.set(measure, list);
  return list;
}

/** The amounts from statement `start` on that stand beside each other in `bracket` and may be parts of `head`. */
export function partsFrom(statements: Statements, start: number, bracket: number, head: Statement): PartList {
  const { all, brackets, text } = statements;
  const end = bracket === 0 ? text.length : (brackets[bracket]?.close ?? 0);
  const parts: Statement[] = [];
  let measure: Measure | undefined;
  let inSentence = 0;
  let sentences = 0;
  let uniform = true;
  let rest = -1;
  let separator = 0;
  let between = false;
  let run = 0;
  let clause = 0;
  let taken = -1;
  for (
    let index = start;
    index < all.length && parts.length < longestList && index < start + 4 * longestList;
    index++
  ) {
    const statement = all[index];
    if (statement === undefined || statement.figure.start >= end) break;
    if (statement.bracket !== bracket) continue;
    if ((statement.passed & breaks) !== 0 && index > start && ++sentences > 2) break;
    const { figure } = statement;
    if (figure.each) continue;
    const fits =
      measure === undefined
        ? isPart(head.figure.measure, figure.measure)
        : sameWord(measure, head.figure.measure, figure.measure);
    if (!fits || statement.from === taken) {
      if (statement.first && !fits) between = true;
      continue;
    }
    taken = statement.from;
    const words = lead(statements, statement);
    if (parts.length > 0 && fresh.test(words) && !restWords.test(words)) break;
    measure ??= figure.measure;
    if (parts.length > 0 && sentences === 0) {
      const passed = passedBefore(all, statement);
      if (run === parts.length && uniform && run > 1 && separator !== passed && passed === 1 << Kind.semicolon)
        clause = run;
      separator ||= passed;
      if (run === parts.length && passed === separator) run++;
      const previous = parts[parts.length - 1];
      if (statement.passed !== separator || between || (previous !== undefined && !adjacent(text, previous, statement)))
        uniform = false;
    }
    if (parts.length === 0) {
      run = 1;
      // 检查8次、投诉5件、噪音13件: the list began with what is counted otherwise.
      if (between && passedBefore(all, statement) === 1 << Kind.enumeration) uniform = false;
    }
    between = false;
    if (sentences === 0) inSentence++;
    if (rest < 0 && restWords.test(words)) rest = parts.length;
    parts.push(statement);
  }
  const last = parts[inSentence - 1];
  const enumerated = separator === 1 << Kind.enumeration && text[last?.to ?? 0] === '，';
  const closed = last !== undefined && (enumerated || isEnd(text, last.to));
  return { parts, inSentence, rest, uniform, run, clause, closed };
}

/** The separators before the stretch of `statement`, though it may not be the first amount there. */
function passedBefore(all: readonly Statement[], statement: Statement): number {
  let index = statement.index;
  while (index > 0 && all[index]?.first === false) index--;
  return all[index]?.passed ?? 0;
}

function isPart(head: Measure, part: Measure): boolean {
  return (
    part.dimension !== 'share' &&
    part.dimension !== 'points' &&
    part.dimension !== 'times' &&
    comparable(head, part) &&
    (part.dimension !== 'bare' || head.dimension === 'bare')
  );
}

function sameWord(first: Measure, head: Measure, part: Measure): boolean {
  if (part.dimension === 'bare') return first.dimension === 'bare' || first.word === head.word;
  if (part.dimension !== 'count') return part.dimension === head.dimension && part.family === head.family;
  return part.word === first.word || (part.family === first.family && part.family !== '*');
}

/** Whether nothing but a bracket and one separator stands between two parts' stretches. */
function adjacent(text: string, previous: Statement, statement: Statement): boolean {
  if (statement.from <= previous.to + 1) return true;
  // Only where it may stand: a search through the line for each pair would take the square of its length.
  return text.slice(Math.max(previous.to + 1, statement.from - 2), statement.from + 1).includes('）');
}

function isEnd(text: string, offset: number): boolean {
  const mark = text[offset];
  return mark === undefined || mark === '。' || mark === '；' || mark === '）' || mark === '！';
}
