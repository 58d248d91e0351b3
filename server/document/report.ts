import type { Knowledge, ReportType } from '../knowledge/knowledge.js';
import type { Range } from '../text/position.js';
import type { Block } from './block.js';
import type { Heading } from './outline.js';
import type { ReportText } from './reportText.js';

/**
 * What is true of the report as a whole and colours the reading of each line. The same object for as long as nothing in
 * it changes, so lines may remember what they found under it.
 */
export interface ReportContext {
  readonly knowledge: Knowledge;
  readonly type: ReportType;
  /** The year that the report is about; undefined where the text does not say. */
  readonly year: number | undefined;
  /** The unit whose report it is, simplified, as the text names it. */
  readonly unit: string | undefined;
  readonly languageId: string;
}

/**
 * A report read as a structured document. The same object, with the same headings, for as long as these say the same,
 * wherever in the text they stand; so are the blocks as long as they hold the same lines but for what is written in them.
 */
export interface Report {
  readonly text: ReportText;
  readonly context: ReportContext;
  /** The title as printed in clean form, its lines joined; undefined where there is none. */
  readonly title: string | undefined;
  readonly titleRange: Range | undefined;
  /** Every line belongs to exactly one block; in document order. */
  readonly blocks: readonly Block[];
  /** Top-level headings with their children. */
  readonly outline: readonly Heading[];
  /** All headings in document order. */
  readonly headings: readonly Heading[];
}
