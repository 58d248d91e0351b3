import type { Range } from '../text/position.js';
import type { Ordinal } from './ordinal.js';

/** What a section fulfils under the report type: the id of a section of the type (`measures`, `plan`, …) or null. */
export type SectionKind = string | null;

/** A heading with its section. Its ranges move with its line, see {@link moveTo}. */
export interface Heading {
  /** Nesting depth as printed, from 1. */
  readonly level: number;
  /** Undefined for an unnumbered heading. */
  readonly ordinal: Ordinal | undefined;
  /** Clean view of the title: no ordinal, no end mark. */
  readonly title: string;
  readonly kind: SectionKind;
  /** From the ordinal to the end of the title. */
  range: Range;
  /** The title alone. */
  titleRange: Range;
  /** The ordinal alone, with its mark; empty at the title's start where there is none. */
  ordinalRange: Range;
  /** From the ordinal to the end of the section with all its children. */
  sectionRange: Range;
  /** Whether text follows on the heading's own line: （一）营造氛围。通过悬挂横幅…. */
  readonly runIn: boolean;
  readonly parent: Heading | undefined;
  readonly children: readonly Heading[];
}
