import type { Line } from '../../document/line.js';
import { printLike } from '../../facts/quantities/print.js';
import type { Figure } from '../../facts/quantities/quantity.js';
import { figuresOnLine } from '../../facts/relations/index.js';
import type { Member, MemberRole, Relation, RelationKind } from '../../facts/relations/relation.js';
import type { Localized } from '../../text/localized.js';
import type { LineFinding, LineFix } from '../rule.js';

const roleNames: Readonly<Record<MemberRole, Localized>> = {
  total: { zh: '总数', en: 'the total' },
  part: { zh: '其中一项', en: 'a part' },
  rate: { zh: '比率', en: 'the rate' },
  from: { zh: '原数', en: 'the old amount' },
  to: { zh: '现数', en: 'the new amount' },
  count: { zh: '所写个数', en: 'the stated count' },
  'member-count': { zh: '列举的各项', en: 'the items listed' },
};

/** What is wrong on `line` with its relations of one kind: the calculation, all numbers of it, a fix for each side. */
export function contradictions(line: Line, kind: RelationKind): LineFinding[] {
  const findings: LineFinding[] = [];
  for (const relation of figuresOnLine(line).relations) {
    if (relation.kind === kind && relation.verdict === 'contradicted') findings.push(finding(line, relation));
  }
  return findings;
}

function finding(line: Line, relation: Relation): LineFinding {
  const { focus } = relation;
  return {
    span: line.view.toRaw(focus.start, focus.end),
    message: message(relation),
    ...(relation.ground === 'implied' ? { severity: 'information' } : {}),
    related: relation.members
      .filter(({ start }) => start !== focus.start)
      .map((member) => ({ span: line.view.toRaw(member.start, member.end), message: roleName(member) })),
    fixes: () => fixes(line, relation),
  };
}

/** 12+1+3+2+3＝21，与总数20不符，差1 */
function message({ computation, gap }: Relation): Localized {
  return { zh: `${computation.replace('=', '＝')}，${gap?.zh ?? ''}`, en: `${computation}, ${gap?.en ?? ''}` };
}

function roleName({ role }: Member): Localized {
  return roleNames[role];
}

function fixes(line: Line, { remedies }: Relation): LineFix[] {
  return remedies.flatMap(({ figure, value }) => {
    const span = line.view.toRaw(figure.numberStart, figure.numberEnd);
    const raw = line.raw.slice(span.start, span.end);
    const newText = printLike(raw, figure, value);
    if (newText === undefined || newText === raw) return [];
    return [{ title: title(line, figure, newText), edits: [{ span, newText }] }];
  });
}

function title(line: Line, figure: Figure, newText: string): Localized {
  const old = line.view.text.slice(figure.start, figure.end);
  const unit = line.view.text.slice(figure.numberEnd, figure.end);
  return { zh: `将“${old}”改为“${newText}${unit}”`, en: `Change "${old}" to "${newText}${unit}"` };
}
