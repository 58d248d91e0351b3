/** One word of a segmented text. */
export interface Word {
  readonly word: string;
  /** The UTF-16 offset at which the word begins. */
  readonly start: number;
  /** The part of speech in the tag set of the People's Daily corpus (`n`, `v`, `m` …), where the engine knows it. */
  readonly tag?: string;
}

/** A text cut into words, without a gap and in order: the words together are the text. */
export interface Segmentation {
  readonly engine: 'jieba' | 'intl';
  readonly words: readonly Word[];
}

/** Cuts Chinese text into words. Whichever engine serves, the answer has the same form and covers all the text. */
export interface Segmenter {
  segment(text: string): Promise<Segmentation>;
}

let words: Intl.Segmenter | undefined;

/** Cuts `text` at once with what the JavaScript engine brings along: no dictionary to load, no parts of speech. */
export function segmentWithIntl(text: string): Segmentation {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    engine: 'intl',
    words: Array.from(words.segment(text), ({ segment, index }) => ({ word: segment, start: index })),
  };
}

/** The segmenter that runs everywhere. */
export const intlSegmenter: Segmenter = { segment: (text) => Promise.resolve(segmentWithIntl(text)) };
