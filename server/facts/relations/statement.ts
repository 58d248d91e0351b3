import { Kind } from '../quantities/characters.js';
import type { Figure } from '../quantities/quantity.js';
import type { Scan } from '../quantities/scan.js';

/** Marks that end a stretch about one amount: a set of bits `1 << Kind`. */
const separators =
  (1 << Kind.enumeration) |
  (1 << Kind.comma) |
  (1 << Kind.semicolon) |
  (1 << Kind.stop) |
  (1 << Kind.colon) |
  (1 << Kind.open) |
  (1 << Kind.close);

/** An amount with its place in the sentence. */
export interface Statement {
  readonly figure: Figure;
  readonly index: number;
  /** Counted from 0 over the line. */
  readonly sentence: number;
  /** Id of the innermost bracket pair that it stands in; 0 outside brackets. */
  readonly bracket: number;
  /** Where the stretch between two separators that it stands in begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The separators passed since the statement before it in the same bracket: a set of bits `1 << Kind`. */
  readonly passed: number;
  /** Whether it is the first amount of its stretch. */
  readonly first: boolean;
}

/** A pair of brackets. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
  /** Id of the pair around it, 0 for none. */
  readonly outer: number;
  /** Index of the first statement at or behind its opening mark. */
  readonly firstInside: number;
}

/** The amounts of a line in their sentences. */
export interface Statements {
  readonly text: string;
  readonly all: readonly Statement[];
  /** Indexed by id; the first stands for the line itself. */
  readonly brackets: readonly Bracket[];
  /** Offsets behind each full stop, ascending: where sentences begin (the first at 0). */
  readonly sentences: readonly number[];
}

interface OpenBracket {
  id: number;
  passed: number;
  from: number;
}

/** Puts the amounts of a scanned line into sentences, stretches and brackets; names, dates and ordinals are left out. */
export function statementsOf(scan: Scan): Statements {
  const { text, figures, marks } = scan;
  const all: Statement[] = [];
  const brackets: Bracket[] = [{ open: -1, close: text.length, outer: 0, firstInside: 0 }];
  const sentences = [0];
  const ground: OpenBracket = { id: 0, passed: 0, from: 0 };
  const stack = [ground];
  let next = 0;

  /** Tells of the amounts before `to`, where their stretch ends. */
  const take = (place: OpenBracket, to: number): void => {
    const { from, passed, id: bracket } = place;
    const sentence = sentences.length - 1;
    let first = true;
    for (let figure = figures[next]; figure !== undefined && figure.start < to; figure = figures[++next]) {
      if (figure.role !== 'quantity' || figure.quoted) continue;
      all.push({ figure, index: all.length, sentence, bracket, from, to, passed: first ? passed : 0, first });
      first = false;
    }
    if (!first) place.passed = 0;
  };

  for (const { at, kind } of marks) {
    if ((separators & (1 << kind)) === 0) continue;
    const place = stack[stack.length - 1] ?? ground;
    take(place, at);
    if (kind === Kind.open) {
      const id = brackets.length;
      brackets.push({ open: at, close: text.length, outer: place.id, firstInside: all.length });
      if (stack.length < 8) stack.push({ id, passed: 0, from: at + 1 });
    } else if (kind === Kind.close) {
      if (stack.length > 1) {
        stack.pop();
        const closed = brackets[place.id];
        if (closed !== undefined) brackets[place.id] = { ...closed, close: at };
        const outer = stack[stack.length - 1];
        if (outer !== undefined) outer.from = at + 1;
      }
    } else {
      place.passed |= 1 << kind;
      place.from = at + 1;
      if (kind === Kind.stop) {
        sentences.push(at + 1);
        if (stack.length > 1) stack.length = 1;
        ground.passed |= 1 << kind;
        ground.from = at + 1;
      }
    }
  }
  take(stack[stack.length - 1] ?? ground, text.length);
  return { text, all, brackets, sentences };
}

/** The words before the amount in its stretch, from the amount before it where there is one. */
export function lead(statements: Statements, statement: Statement): string {
  const before = statement.first ? undefined : statements.all[statement.index - 1];
  return statements.text.slice(before?.figure.end ?? statement.from, statement.figure.start);
}

/** The words behind the amount in its stretch, up to the amount behind it where there is one. */
export function tail(statements: Statements, statement: Statement): string {
  const behind = statements.all[statement.index + 1];
  const to =
    behind !== undefined && !behind.first && behind.from === statement.from ? behind.figure.start : statement.to;
  return statements.text.slice(statement.figure.end, to);
}
