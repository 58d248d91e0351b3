import type { Span } from '../text/position.js';

/**
 * The form of a number that opens a heading or an item:
 * `chinese` 一、 · `chineseBracket` （一） · `arabic` 1. or 1、 · `arabicBracket` （1） · `circled` ① · `part` 第一部分 ·
 * `itemIs` 一是 · `first` 第一， · `initially` 首先， · `markdown` #.
 */
export type OrdinalForm =
  | 'part'
  | 'chinese'
  | 'chineseBracket'
  | 'arabic'
  | 'arabicBracket'
  | 'circled'
  | 'itemIs'
  | 'first'
  | 'initially'
  | 'markdown';

/** A number that orders headings or items. */
export interface Ordinal {
  readonly form: OrdinalForm;
  readonly value: number;
  /** As written in the clean view, with its mark: `（三）`, `1、`. */
  readonly text: string;
  /** Raw offsets on its line, mark included. */
  readonly span: Span;
}
