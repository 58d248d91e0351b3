import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import { ownUnit } from '../../facts/ownUnit.js';
import { selfMentions } from '../../facts/selfMentions.js';
import { rangeOnLine, type Range, type Span } from '../../text/position.js';
import { matchesIn } from '../../text/matches.js';
import { changeTo } from '../mend.js';
import { reportRule } from '../rule.js';
import { unitNames } from './basis.js';

interface BareKind {
  readonly kind: string;
  /** Raw offsets of the kind. */
  readonly span: Span;
}

const bare =
  /(?=[一二三四五六七八九镇乡街])(?<=^\s*|[，。；：])(?:[一二三四五六七八九]是)?(镇|乡|街道)(?:党委|党工委|政府|办事处|纪委|纪工委|人大|综合行政执法|综合执法|司法所|党政办|平安办|平安法治办|综治中心|机关|主要领导|主要负责人)/g;
const none: readonly BareKind[] = [];

/** 镇党委, 乡司法所 at the beginning of a clause: the unit's own bodies, without its name. */
const bareKinds = gather(
  perLine((line: Line): readonly BareKind[] => {
    const found: BareKind[] = [];
    for (const { 0: words, 1: kind = '', index } of matchesIn(line.view.text, bare)) {
      const at = index + words.indexOf(kind);
      found.push({ kind, span: line.view.toRaw(at, at + kind.length) });
    }
    return found.length === 0 ? none : found;
  }),
);

/** Fewer bodies of the right kind may be another's … */
const fewestOwn = 2;
/** … unless the report says so often by name, by 我乡 and 全乡, whose it is. */
const fewestMentions = 2;

/** 乡的报告里写“镇党委”。 */
export const bareKind = reportRule({
  id: 'names/bare-kind',
  severity: 'warning',
  title: { zh: '“镇党委”“乡政府”与本单位不符', en: 'The bodies of another kind of township' },
  explanation: {
    zh: '乡的报告里出现句首的“镇党委”“镇司法所”，街道的报告里出现“镇政府”，多半是套用其他单位文稿时漏改。只看句首不带名称的；本单位自己的写法不到两处，或者不比它多，而且报告里本单位的名称、“我乡”“全乡”也不多的，不报。',
    en: 'Clauses of a 乡’s report that begin with 镇党委 or 镇司法所 are mostly left over from another unit’s text. Only those without a name are meant, and only where the unit’s own form is used at least twice and more often, or the report names its unit several times.',
  },
  basis: [unitNames],
  advice: { zh: '改成本单位的称呼。', en: 'Use the unit’s own form.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '龙泉乡2024年法治政府建设年度报告\n一、主要举措\n乡党委带头学法。乡政府公开信息，⟦镇⟧综合行政执法队办案12件。',
        fixed:
          '龙泉乡2024年法治政府建设年度报告\n一、主要举措\n乡党委带头学法。乡政府公开信息，乡综合行政执法队办案12件。',
      },
      {
        wrong:
          '龙泉乡2024年法治政府建设年度报告\n一、主要举措\n2024年，龙泉乡认真学法，全乡建成示范点3个。⟦镇⟧党委书记带头述法。\n二、存在不足\n我乡执法力量不足。',
        fixed:
          '龙泉乡2024年法治政府建设年度报告\n一、主要举措\n2024年，龙泉乡认真学法，全乡建成示范点3个。乡党委书记带头述法。\n二、存在不足\n我乡执法力量不足。',
      },
    ],
    right: [
      '龙泉乡2024年法治政府建设年度报告\n一、主要举措\n乡党委带头学法。乡政府公开信息，清溪镇党委来访，各乡镇党委派人参加。',
      '龙泉乡2024年法治政府建设年度报告\n一、主要举措\n镇党委带头学法，镇政府公开信息。',
      '丰川县2024年法治政府建设年度报告\n一、主要举措\n乡党委带头学法，乡政府公开信息，镇党委派人参加。',
    ],
  },
  *check(report) {
    const unit = ownUnit(report);
    if (unit?.level !== 'township') return;
    const foreign: { range: Range; kind: string }[] = [];
    let own = 0;
    for (const { line, value } of bareKinds(report.text)) {
      for (const { kind, span } of value) {
        if (kind === unit.kind) own++;
        else foreign.push({ range: rangeOnLine(line.number, span), kind });
      }
    }
    if (foreign.length === 0) return;
    const isPlain = own >= fewestOwn && foreign.length < own;
    if (!isPlain && own + selfMentions(report, unit) < fewestMentions * foreign.length) return;
    for (const { range, kind } of foreign) {
      yield {
        range,
        message: {
          zh: `这是${unit.name}的报告，这里说的是“${kind}”的机构。`,
          en: `This is the report of ${unit.name}; this is a body of a ${kind}.`,
        },
        fixes: () => [{ title: changeTo(unit.kind), edits: [{ range, newText: unit.kind }] }],
      };
    }
  },
});
