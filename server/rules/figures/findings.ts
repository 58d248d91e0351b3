import type { Line } from '../../document/line.js';
import { printLike } from '../../facts/quantities/print.js';
import { figuresOnLine } from '../../facts/relations/index.js';
import type { MemberRole, Relation, RelationKind, Remedy } from '../../facts/relations/relation.js';
import type { ReportRelation } from '../../facts/relations/reportRelation.js';
import type { Localized } from '../../text/localized.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import type { Finding, LineFinding } from '../rule.js';

const roleNames: Readonly<Record<MemberRole, Localized>> = {
  total: { zh: '总数', en: 'the total' },
  part: { zh: '其中一项', en: 'a part' },
  rate: { zh: '比率', en: 'the rate' },
  from: { zh: '原数', en: 'the old amount' },
  to: { zh: '现数', en: 'the new amount' },
  count: { zh: '所写个数', en: 'the stated number' },
  'member-count': { zh: '列举的各项', en: 'the items listed' },
};

/** What is wrong on `line` with its relations of one kind: the calculation, all numbers of it, a fix for each side. */
export function contradictions(
  line: Line,
  kind: RelationKind,
  concerns: (relation: Relation) => boolean = () => true,
): LineFinding[] {
  const findings: LineFinding[] = [];
  for (const relation of figuresOnLine(line).relations) {
    if (relation.kind !== kind || relation.verdict !== 'contradicted' || !concerns(relation)) continue;
    const { focus, members, remedies } = relation;
    findings.push({
      ...common(relation),
      span: line.view.toRaw(focus.start, focus.end),
      related: members
        .filter(({ start }) => start !== focus.start)
        .map(({ role, start, end }) => ({ span: line.view.toRaw(start, end), message: roleNames[role] })),
      fixes: () =>
        remedies.flatMap((remedy) => {
          const edit = editOf(line, remedy);
          return edit === undefined ? [] : [{ title: titleOf(line, remedy, edit.newText), edits: [edit] }];
        }),
    });
  }
  return findings;
}

/** The same for a relation between lines. */
export function contradiction(relation: ReportRelation): Finding {
  const { focus, members, remedies } = relation;
  return {
    ...common(relation),
    range: rangeOnLine(focus.line.number, focus.line.view.toRaw(focus.figure.start, focus.figure.end)),
    related: members
      .filter(({ line, start }) => line !== focus.line || start !== focus.figure.start)
      .map(({ line, role, start, end }) => ({
        range: rangeOnLine(line.number, line.view.toRaw(start, end)),
        message: roleNames[role],
      })),
    fixes: () =>
      remedies.flatMap((remedy) => {
        const { line } = remedy;
        const edit = editOf(line, remedy);
        if (edit === undefined) return [];
        const { span, newText } = edit;
        return [{ title: titleOf(line, remedy, newText), edits: [{ range: rangeOnLine(line.number, span), newText }] }];
      }),
  };
}

/** 12+1+3+2+3＝21，与总数20不符，差1 */
function common({ computation, gap, ground }: Pick<Relation, 'computation' | 'gap' | 'ground'>): {
  readonly message: Localized;
  readonly severity?: 'information';
} {
  const message = { zh: `${computation.replace('=', '＝')}，${gap?.zh ?? ''}`, en: `${computation}, ${gap?.en ?? ''}` };
  return ground === 'implied' ? { message, severity: 'information' } : { message };
}

function editOf(line: Line, { figure, value }: Remedy): { readonly span: Span; readonly newText: string } | undefined {
  const span = line.view.toRaw(figure.numberStart, figure.numberEnd);
  const raw = line.raw.slice(span.start, span.end);
  const newText = printLike(raw, figure, value);
  return newText === undefined || newText === raw ? undefined : { span, newText };
}

function titleOf(line: Line, { figure }: Remedy, newText: string): Localized {
  const old = line.view.text.slice(figure.start, figure.end);
  const unit = line.view.text.slice(figure.numberEnd, figure.end);
  return { zh: `将“${old}”改为“${newText}${unit}”`, en: `Change "${old}" to "${newText}${unit}"` };
}
