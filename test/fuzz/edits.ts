import characterEntries from 'opencc-js/dict/TSCharacters';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { randomText } from './pieces.js';
import type { Chance } from './random.js';

/** One change as `textDocument/didChange` carries it; without a range it is the whole text. */
export type Change = { readonly range: Range; readonly text: string } | { readonly text: string };

/** How many states a writer can go back to. */
const longestHistory = 20;

/** Each simplified character with a traditional twin of it. */
const traditionalTwins = new Map(
  characterEntries.split('|').map((entry): [string, string] => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return [simplified, traditional];
  }),
);

/**
 * Somebody at work on a report. The text is kept by the protocol's own document class, not by Baogao's, so that the two can
 * be held against each other. Changes come in the order of the notification and each refers to the text as the last left it.
 */
export class Writer {
  readonly #chance: Chance;
  readonly #original: string;
  /** Texts to paste from. */
  readonly #others: readonly string[];
  readonly #history: string[] = [];
  #document: TextDocument;
  #changes: Change[] = [];

  constructor(uri: string, original: string, chance: Chance, others: readonly string[] = [original]) {
    this.#document = TextDocument.create(uri, 'baogao', 1, original);
    this.#original = original;
    this.#chance = chance;
    this.#others = others;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  get lineCount(): number {
    return this.#document.lineCount;
  }

  /** The file gets another name, and with it the document starts anew. */
  rename(uri: string): void {
    this.#document = TextDocument.create(uri, 'baogao', 1, this.text);
  }

  /** Makes an edit and gives the changes that an editor would send of it. */
  edit(): readonly Change[] {
    this.#history.push(this.text);
    if (this.#history.length > longestHistory) this.#history.shift();
    this.#changes = [];
    // Back to the original now and then, or the text would end as noise.
    const isNoise = this.text.length > 3 * this.#original.length + 1000 || this.#chance.below(300) === 0;
    if (isNoise) this.#apply({ text: this.#original });
    else this.#chance.pick(this.#kinds)();
    return this.#changes;
  }

  /** What a writer does; what stands here several times is done as often. */
  readonly #kinds: readonly (() => void)[] = [
    () => this.#insert(randomText(this.#chance, 3)),
    () => this.#insert(randomText(this.#chance, 3)),
    () => this.#insert(randomText(this.#chance, 3)),
    () => this.#insert(randomText(this.#chance, 8)),
    () => this.#insert(this.#chance.pick(['\n', '\r\n', '\r', '\n\n', '\r\r\n'])),
    () => this.#insert(this.#chance.pick(['\ud83d', '\udc00', '𠮷', '😀', '\ud842', '\udfb7'])),
    () => this.#insert(this.#chance.pick(['\u200b', '\ufeff', '&nbsp;', '  ', '\u3000', '\u0007'])),
    () => this.#replace(3, ''),
    () => this.#replace(3, ''),
    () => this.#replace(60, randomText(this.#chance, 2)),
    () => this.#replace(60, randomText(this.#chance, 2)),
    () => this.#replaceLines(1, () => ''),
    () => this.#replaceLines(1, (line) => line + line),
    () => this.#replaceLines(2 + this.#chance.below(30), () => ''),
    () => this.#replaceLines(5, (lines) => lines.replace(/\r\n|\r|\n/g, this.#chance.pick(['\n', '\r\n', '\r']))),
    () => this.#replaceLines(0, () => this.#section()),
    () => this.#replaceLines(2, inTraditionalScript),
    () => this.#moveLines(),
    () => this.#editInManyPlaces(),
    () => this.#undo(),
    () => this.#undo(),
    () => this.#replaceAll(),
  ];

  #apply(change: Change): void {
    TextDocument.update(this.#document, [change], this.version + 1);
    this.#changes.push(change);
  }

  #insert(text: string): void {
    const at = this.#document.positionAt(this.#offset());
    this.#apply({ range: { start: at, end: at }, text });
  }

  /** Up to `most` characters give way to `text`. */
  #replace(most: number, text: string): void {
    const start = this.#offset();
    const end = Math.min(start + this.#chance.below(most + 1), this.text.length);
    this.#apply({ range: this.#between(start, end), text });
  }

  #replaceLines(count: number, textFor: (lines: string) => string): void {
    const line = this.#chance.below(this.lineCount);
    const range = { start: { line, character: 0 }, end: { line: line + count, character: 0 } };
    this.#apply({ range, text: textFor(this.#document.getText(range)) });
  }

  /** Lines go from one place to another in one notification, as by a key that moves them. */
  #moveLines(): void {
    let moved = '';
    this.#replaceLines(1 + this.#chance.below(6), (lines) => {
      moved = lines;
      return '';
    });
    this.#replaceLines(0, () => moved);
  }

  #editInManyPlaces(): void {
    for (let count = 2 + this.#chance.below(4); count > 0; count--) this.#replace(2, randomText(this.#chance, 1));
  }

  #replaceAll(): void {
    const withCarriageReturns = this.text.replace(/\r\n|\r|\n/g, '\r\n');
    this.#apply({ text: this.#chance.pick([withCarriageReturns, this.#chance.pick(this.#others), '']) });
  }

  #undo(): void {
    this.#history.pop();
    const before = this.#history.pop();
    if (before === undefined) return;
    const now = this.text;
    let start = 0;
    while (start < now.length && now[start] === before[start]) start++;
    let end = 0;
    while (end < Math.min(now.length, before.length) - start && now.at(-1 - end) === before.at(-1 - end)) end++;
    this.#apply({ range: this.#between(start, now.length - end), text: before.slice(start, before.length - end) });
    // A place between \r and \n is none in the protocol, so the undo may have missed its mark.
    if (this.text !== before) this.#apply({ text: before });
  }

  /** Some lines of a report: a section's worth. */
  #section(): string {
    const lines = this.#chance.pick(this.#others).split(/(?<=\n)/);
    const start = this.#chance.below(lines.length);
    return lines.slice(start, start + 2 + this.#chance.below(25)).join('');
  }

  #offset(): number {
    return this.#chance.below(this.text.length + 1);
  }

  #between(start: number, end: number): Range {
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
  }
}

function inTraditionalScript(text: string): string {
  return text.replace(/./gu, (character) => traditionalTwins.get(character) ?? character);
}
