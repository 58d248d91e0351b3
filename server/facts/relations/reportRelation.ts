import type { Line } from '../../document/line.js';
import type { Localized } from '../../text/localized.js';
import type { Figure } from '../quantities/quantity.js';
import type { Member, Relation, Remedy } from './relation.js';

/** A member with its line. */
export interface PlacedMember extends Member {
  readonly line: Line;
}

/** A relation between numbers that may stand on different lines. */
export interface ReportRelation extends Pick<Relation, 'kind' | 'verdict' | 'ground' | 'computation'> {
  readonly members: readonly PlacedMember[];
  readonly focus: { readonly line: Line; readonly figure: Figure };
  readonly gap?: Localized;
  readonly remedies: readonly (Remedy & { readonly line: Line })[];
}

/** A relation of one line with its line. */
export function place(line: Line, relation: Relation): ReportRelation {
  const { members, focus, remedies } = relation;
  return {
    ...relation,
    members: members.map((member) => ({ ...member, line })),
    focus: { line, figure: focus },
    remedies: remedies.map((remedy) => ({ ...remedy, line })),
  };
}
