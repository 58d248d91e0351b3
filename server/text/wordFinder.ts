interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
}

interface Found<Value> extends Entry<Value> {
  readonly index: number;
}

/** Finds many fixed words, each of two UTF-16 units or more, in one pass over a text that rarely holds any. */
export class WordFinder<Value> {
  /** Marks the hashes of the words' first two units; most places of a text are passed over by it alone. */
  readonly #mayBegin = new Uint8Array(0x10000);
  readonly #entries = new Map<number, Entry<Value>[]>();

  constructor(words: Iterable<readonly [string, Value]>) {
    for (const [word, value] of words) {
      const hash = hashOfPair(word.charCodeAt(0), word.charCodeAt(1));
      this.#mayBegin[hash] = 1;
      const entries = this.#entries.get(hash);
      if (entries === undefined) this.#entries.set(hash, [{ word, value }]);
      else entries.push({ word, value });
    }
  }

  /** Every word with its offset, in the order of the text; words may overlap. */
  find(text: string): readonly Found<Value>[] {
    const mayBegin = this.#mayBegin;
    let found: Found<Value>[] | undefined;
    let code = text.charCodeAt(0);
    for (let index = 1; index < text.length; index++) {
      const next = text.charCodeAt(index);
      const hash = hashOfPair(code, next);
      code = next;
      if (mayBegin[hash] === 0) continue;
      for (const { word, value } of this.#entries.get(hash) ?? []) {
        if (text.startsWith(word, index - 1)) (found ??= []).push({ word, value, index: index - 1 });
      }
    }
    return found ?? [];
  }

  /** Whether the text holds any of the words. */
  occursIn(text: string): boolean {
    return this.find(text).length > 0;
  }
}

/** A number below 0x10000 for two UTF-16 units side by side; others may share it. */
export function hashOfPair(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}
