import type { Figure } from '../quantities/quantity.js';
import type { Localized } from '../../text/localized.js';

export type RelationKind =
  'sum' | 'subset' | 'rate' | 'change' | 'list-count' | 'shorthand' | 'repeat' | 'range' | 'table';

/** `unclear` is for what a reader sees but cannot judge; such relations are shown nowhere but in exports. */
export type Verdict = 'satisfied' | 'contradicted' | 'unclear';

export type MemberRole = 'total' | 'part' | 'rate' | 'from' | 'to' | 'count' | 'member-count';

/** One number, or one list, that takes part in a relation. Offsets are in the clean view of its line. */
export interface Member {
  readonly role: MemberRole;
  readonly start: number;
  readonly end: number;
  /** In base units; of a list, how many it names. */
  readonly value: number;
}

/** A number that would make the relation hold. `value` is in base units of the figure's measure. */
export interface Remedy {
  readonly figure: Figure;
  readonly value: number;
}

/**
 * How plainly the text states a relation: `stated` in so many words, `implied` by the sentence's form; `agrees` where the
 * numbers fit each other but need not, so that nothing could be said if they did not.
 */
export type Ground = 'stated' | 'implied' | 'agrees';

/** What the text of one line states about its own numbers. */
export interface Relation {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  readonly ground: Ground;
  readonly members: readonly Member[];
  /** The calculation: `12+1+3+2+3=21`. */
  readonly computation: string;
  /** Where a finding points; set with {@link gap} where the relation is contradicted. */
  readonly focus: Figure;
  /** How far the calculation is off: `与总数20不符，差1`. */
  readonly gap?: Localized;
  /** The numbers that would each mend it by themselves, likeliest first. Empty where it holds. */
  readonly remedies: readonly Remedy[];
}

/** Where the parts of `relations` begin. */
export function partStarts(relations: readonly Relation[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { members } of relations) {
    for (const { role, start } of members) if (role === 'part') starts.add(start);
  }
  return starts;
}

/** The member that `figure` is in the role `role`. */
export function member(role: MemberRole, figure: Figure): Member {
  return { role, start: figure.start, end: figure.end, value: figure.value };
}
