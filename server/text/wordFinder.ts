interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
}

/** Finds many fixed words, each of two UTF-16 units or more, in one pass over a text that rarely holds any. */
export class WordFinder<Value> {
  /** Marks the hashes of the words' first two units; most places of a text are passed over by it alone. */
  readonly #mayBegin = new Uint8Array(0x10000);
  readonly #entries = new Map<number, Entry<Value>[]>();

  constructor(words: Iterable<readonly [string, Value]>) {
    for (const [word, value] of words) {
      const hash = hashAt(word, 0);
      this.#mayBegin[hash] = 1;
      const entries = this.#entries.get(hash);
      if (entries === undefined) this.#entries.set(hash, [{ word, value }]);
      else entries.push({ word, value });
    }
  }

  /** Every word with its offset, in the order of the text; words may overlap. */
  *find(text: string): Generator<Entry<Value> & { readonly index: number }> {
    for (let index = 0; index + 1 < text.length; index++) {
      const hash = hashAt(text, index);
      if (this.#mayBegin[hash] === 0) continue;
      for (const { word, value } of this.#entries.get(hash) ?? []) {
        if (text.startsWith(word, index)) yield { word, value, index };
      }
    }
  }

  /** Whether the text holds any of the words. */
  occursIn(text: string): boolean {
    return this.find(text).next().done !== true;
  }
}

function hashAt(text: string, index: number): number {
  return (text.charCodeAt(index) * 31 + text.charCodeAt(index + 1)) & 0xffff;
}
