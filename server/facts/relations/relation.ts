import type { Figure } from '../quantities/quantity.js';

export type RelationKind =
  | 'sum'
  | 'subset'
  | 'rate'
  | 'change'
  | 'list-count'
  | 'shorthand'
  | 'repeat'
  | 'range'
  | 'table';

/** `unclear` is for what a reader sees but cannot judge; such relations are shown nowhere but in exports. */
export type Verdict = 'satisfied' | 'contradicted' | 'unclear';

export type MemberRole = 'total' | 'part' | 'rate' | 'from' | 'to' | 'count' | 'member-count';

/** One number that takes part in a relation. Offsets are in the clean view of its line. */
export interface Member {
  readonly role: MemberRole;
  readonly figure: Figure;
}

/** A number that would make the relation hold. `value` is in base units of the figure's measure. */
export interface Remedy {
  readonly figure: Figure;
  readonly value: number;
}

/** What the text of one line states about its own numbers. */
export interface Relation {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  /** How plainly the text states it: `stated` in so many words, `implied` by the sentence's form. */
  readonly ground: 'stated' | 'implied';
  readonly members: readonly Member[];
  /** The calculation, without a verdict: 12+1+3+2+3=21. */
  readonly computation: string;
  /** How far the calculation is off, in the words of the message: 与总数20不符，差1. Empty where it holds. */
  readonly gap: string;
  /** The numbers that would each mend it by themselves, likeliest first. Empty where it holds. */
  readonly remedies: readonly Remedy[];
}
