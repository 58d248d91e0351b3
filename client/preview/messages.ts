import type { LayoutParagraph } from '../../server/features/protocol.js';

/** What the editor tells the page of the preview. */
export type ToPage =
  | {
      /**
       * From paragraph `start` on, all but the last `keep` paragraphs go, and `insert` come in their place. A page that is
       * thought to be new keeps none, whatever it may have been told before.
       */
      readonly type: 'update';
      readonly start: number;
      readonly keep: number;
      readonly insert: readonly LayoutParagraph[];
      /** The source line of every paragraph there is now. */
      readonly lines: readonly number[];
    }
  /** Line `line` is now the first that the editor shows. */
  | { readonly type: 'scroll'; readonly line: number };

/** What the page of the preview tells the editor. */
export type FromPage =
  | { readonly type: 'ready' }
  /** The paragraph of line `line` is now the first that the page shows. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The user wants to edit line `line`. */
  | { readonly type: 'open'; readonly line: number };
