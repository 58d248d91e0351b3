import type { Position, Range } from '../text/position.js';
import { Line, type LineEnding } from './line.js';
import { noteAnswer, noteEveryLine, noteLine, noteNumber } from './reading.js';

/** Lines that took the place of others: one or more on either side. */
export interface Replacement {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** One edit as the journal keeps it: `count` lines took the place of `before`, which began at line `from`. */
interface Entry {
  readonly from: number;
  readonly before: readonly Line[];
  readonly count: number;
}

/** How many edits are remembered for {@link ReportText.replacementsSince}, and how many lines that one of them took away. */
const longestJournal = 64;
const mostReplaced = 1000;

/**
 * A report's text as lines. An edit replaces the lines it touches and leaves every other {@link Line}, with all that was
 * derived from it, as it was. No method ever joins the whole text except {@link ReportText.getText}.
 */
export class ReportText {
  readonly uri: string;
  /** The editor's language id: `baogao`, or `markdown` where `#` headings count too. */
  readonly languageId: string;
  version: number;
  #lines: Line[];
  #revision = 0;
  /** The edits since {@link #journalStart}, oldest first. */
  #journal: Entry[] = [];
  #journalStart = 0;
  #layout = 0;
  /** The last answer of {@link replacementsSince}: after an edit a hundred lists ask the same. It holds between these two revisions. */
  #answered:
    { readonly since: number; readonly until: number; readonly replacements: readonly Replacement[] } | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.#lines = splitLines(text, 0);
  }

  /** At least one line; the last has no ending. */
  get lines(): readonly Line[] {
    noteEveryLine();
    return this.#lines;
  }

  /** Line `number`; undefined outside the text. */
  lineAt(number: number): Line | undefined {
    const line = this.#lines[number];
    noteLine(line ?? this.#outermost(number));
    return line;
  }

  /**
   * What line `number` answers to `question`, a {@link perLine} function; undefined outside the text. Whoever looks at no
   * more of a line than this need not look again as long as the answer stays the same.
   */
  ask<Answer>(number: number, question: (line: Line) => Answer): Answer | undefined {
    const line = this.#lines[number];
    if (line === undefined) {
      noteLine(this.#outermost(number));
      return undefined;
    }
    const answer = question(line);
    noteAnswer(line, question, answer);
    return answer;
  }

  /**
   * The number of `line`, for whoever concludes more from it than in which order lines stand: how far they are from each
   * other, or what to call them.
   */
  numberOf(line: Line): number {
    noteNumber();
    return line.number;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** How the text ends its lines: as the first that has an ending. Whoever asks has gone through the lines. */
  get lineEnding(): LineEnding {
    return this.lines.find(({ ending }) => ending !== '')?.ending ?? '\n';
  }

  /** Grows with every change of the text. */
  get revision(): number {
    return this.#revision;
  }

  /** Changes whenever lines come or go: positions found under the same layout still hold if their lines do. */
  get layout(): number {
    return this.#layout;
  }

  /**
   * What the edits since `revision` come to: the lines that were there then and are not now, with those that stand in their
   * place, in document order. All other lines are the same, though their numbers may have moved (see {@link layout}).
   * Undefined where it is too long ago, or too much was replaced.
   */
  replacementsSince(revision: number): readonly Replacement[] | undefined {
    if (revision < this.#journalStart) return undefined;
    const known = this.#answered;
    if (known?.since === revision && known.until === this.#revision) return known.replacements;
    const composed = compose(this.#journal.slice(revision - this.#journalStart));
    const replacements = composed.map(({ from, before, count }) => ({
      before,
      after: this.#lines.slice(from, from + count),
    }));
    this.#answered = { since: revision, until: this.#revision, replacements };
    return replacements;
  }

  /** How many lines have come since `revision`, in place of others or beside them; Infinity where that is not known any more. */
  freshLinesSince(revision: number): number {
    if (revision < this.#journalStart) return Infinity;
    return this.#journal.slice(revision - this.#journalStart).reduce((sum, { count }) => sum + count, 0);
  }

  /** Replaces `range` by `newText`. A range outside the text is moved to its nearest place inside. */
  edit(range: Range, newText: string): void {
    const start = this.clamp(range.start);
    const end = this.clamp(range.end);
    const first = this.#line(start.line);
    const last = this.#line(end.line);
    const head = first.raw.slice(0, start.character);
    const tail = last.raw.slice(end.character) + last.ending;
    // `\r` + `\n` may meet where two pieces join, so the line before and the line behind take part where they could.
    const from =
      start.line > 0 && start.character === 0 && this.#line(start.line - 1).ending === '\r'
        ? start.line - 1
        : start.line;
    const before = from < start.line ? this.#line(from).raw + this.#line(from).ending : '';
    const fresh = splitLines(before + head + newText + tail, from);
    const isLast = end.line === this.#lines.length - 1;
    if (!isLast) fresh.pop();
    this.#replace(from, end.line + 1, fresh);
  }

  /** Replaces the whole text. */
  reset(newText: string): void {
    this.#lines = splitLines(newText, 0);
    this.#layout++;
    this.#forget();
  }

  /** The nearest position inside the text; what is no number counts as 0. */
  clamp(position: Position): Position {
    const number = Math.trunc(position.line) || 0;
    const character = Math.trunc(position.character) || 0;
    if (number < 0) return { line: 0, character: 0 };
    const lastLine = this.lineCount - 1;
    if (number > lastLine) return { line: lastLine, character: this.#line(lastLine).raw.length };
    return { line: number, character: Math.min(Math.max(character, 0), this.#line(number).raw.length) };
  }

  /** The whole text, or the text inside `range`, with its line endings. */
  getText(range?: Range): string {
    noteEveryLine();
    if (range === undefined) return this.#lines.map((line) => line.raw + line.ending).join('');
    const start = this.clamp(range.start);
    const end = this.clamp(range.end);
    if (start.line === end.line) return this.#line(start.line).raw.slice(start.character, end.character);
    const parts = [this.#line(start.line).raw.slice(start.character) + this.#line(start.line).ending];
    for (let number = start.line + 1; number < end.line; number++) {
      parts.push(this.#line(number).raw + this.#line(number).ending);
    }
    parts.push(this.#line(end.line).raw.slice(0, end.character));
    return parts.join('');
  }

  /** The line next to `number`, which is outside the text: whoever sees that nothing stands there sees where the text ends. */
  #outermost(number: number): Line {
    return this.#line(number < 0 ? 0 : this.#lines.length - 1);
  }

  #line(number: number): Line {
    const line = this.#lines[number];
    if (line === undefined) throw new RangeError(`no line ${number}`);
    return line;
  }

  #replace(from: number, to: number, fresh: Line[]): void {
    const before = this.#lines.slice(from, to);
    if (fresh.length === before.length) {
      for (const [index, line] of fresh.entries()) this.#lines[from + index] = line;
    } else {
      this.#lines = [...this.#lines.slice(0, from), ...fresh, ...this.#lines.slice(to)];
      for (let number = from + fresh.length; number < this.#lines.length; number++) this.#line(number).number = number;
      this.#layout++;
    }
    if (before.length > mostReplaced) this.#forget();
    else this.#remember({ from, before, count: fresh.length });
  }

  #remember(entry: Entry): void {
    this.#revision++;
    this.#journal.push(entry);
    if (this.#journal.length <= longestJournal) return;
    this.#journal.shift();
    this.#journalStart++;
  }

  #forget(): void {
    this.#journal = [];
    this.#journalStart = ++this.#revision;
  }
}

/** What `edits`, oldest first, come to: stretches that do not overlap, in document order, `from` in the numbers after the last. */
function compose(edits: readonly Entry[]): readonly Entry[] {
  let composed: readonly Entry[] = [];
  for (const edit of edits) composed = then(composed, edit);
  return composed;
}

/** `edit` behind what has happened so far: one stretch of it and all that it overlaps. */
function then(sofar: readonly Entry[], edit: Entry): readonly Entry[] {
  const end = edit.from + edit.before.length;
  const moved = edit.count - edit.before.length;
  const above = sofar.filter(({ from, count }) => from + count <= edit.from);
  const below = sofar.filter(({ from }) => from >= end);
  const touched = sofar.slice(above.length, sofar.length - below.length);
  const shifted = below.map((entry) => ({ ...entry, from: entry.from + moved }));
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return [...above, edit, ...shifted];
  const from = Math.min(first.from, edit.from);
  const to = Math.max(last.from + last.count, end);
  // Between what was replaced before stand lines that this edit alone has taken away.
  const before: Line[] = [];
  let reached = edit.from;
  for (const entry of touched) {
    if (reached < entry.from) before.push(...edit.before.slice(reached - edit.from, entry.from - edit.from));
    before.push(...entry.before);
    reached = entry.from + entry.count;
  }
  if (reached < end) before.push(...edit.before.slice(reached - edit.from));
  return [...above, { from, before, count: to - from + moved }, ...shifted];
}

function splitLines(text: string, firstNumber: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 10 && code !== 13) continue;
    const ending: LineEnding = code === 10 ? '\n' : text.charCodeAt(index + 1) === 10 ? '\r\n' : '\r';
    lines.push(new Line(text.slice(start, index), ending, firstNumber + lines.length));
    index += ending.length - 1;
    start = index + 1;
  }
  lines.push(new Line(text.slice(start), '', firstNumber + lines.length));
  return lines;
}
