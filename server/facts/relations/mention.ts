import { perLine, type Line } from '../../document/line.js';
import { figuresOnLine } from './index.js';
import { lead, tail, type Statement, type Statements } from './statement.js';

/** How much of the words before an amount must agree for two amounts to be of one indicator. */
const keyLength = 6;

/** An amount under the words by which it may be met again elsewhere. */
export interface Mention {
  readonly line: Line;
  readonly statement: Statement;
  /** The words right before it, or right behind it. */
  readonly keys: readonly string[];
}

/** The amounts of a line with their keys. */
export const mentionsOn = perLine((line): readonly Mention[] => {
  const { statements } = figuresOnLine(line);
  return statements.all.flatMap((statement) => {
    const keys = keysOf(statements, statement);
    return keys.length === 0 ? [] : [{ line, statement, keys }];
  });
});

function keysOf(statements: Statements, statement: Statement): string[] {
  const before = lead(statements, statement).replace(/(?:达到|达|为|完成|实现|共计|累计)$/, '');
  const behind = tail(statements, statement);
  const keys: string[] = [];
  if (before.length >= keyLength) keys.push(`${before.slice(-keyLength)}#`);
  else if (before.length >= 3 && statement.first) keys.push(`|${before}#`);
  if (behind.length >= 4) keys.push(`#${behind.slice(0, 4)}`);
  return keys;
}

/** Words of which one stands on every line that mentions the amount at view offset `start` of `line` again. */
export function mentionWords(line: Line, start: number): string[] {
  const mentions = mentionsOn(line).filter(({ statement }) => statement.figure.start === start);
  return mentions.flatMap(({ keys }) => keys.map((key) => key.replace(/^[|#]|#$/g, '')));
}

/** Mentions of the same words with the same amount: groups of two or more, in document order. */
export function repeatedMentions(lines: readonly Line[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const line of lines) {
    for (const mention of mentionsOn(line)) {
      const { figure } = mention.statement;
      for (const key of mention.keys) {
        const id = `${key}${figure.value}${figure.measure.word}${figure.hedge}`;
        const group = groups.get(id);
        if (group === undefined) groups.set(id, [mention]);
        else group.push(mention);
      }
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
