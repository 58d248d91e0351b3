import { gather, gatherIn } from '../../document/gather.js';
import { selfReferences, type UnitName } from '../../facts/names.js';
import { ownUnit } from '../../facts/ownUnit.js';
import { spellings } from '../../facts/spellings.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule, type Finding } from '../rule.js';
import { unitNames } from './basis.js';

const references = gather(selfReferences);
const spelled = gatherIn(spellings);

/** What a unit of each level never calls itself; superiors (我县, 我市, 我省) are rightly named by all below. */
const foreign: Readonly<Record<UnitName['level'], readonly string[]>> = {
  township: ['街道', '镇', '乡', '局', '厅'],
  department: ['街道', '镇', '乡'],
  region: ['街道', '镇', '乡'],
};

/** 镇的报告自称“我局”“我乡”。 */
export const selfReference = reportRule({
  id: 'names/self-reference',
  severity: 'warning',
  title: { zh: '自称与本单位不符', en: 'The unit calls itself what it is not' },
  explanation: {
    zh: '镇的报告里出现“我局”“我乡”“我街道”，多半是套用其他单位文稿时漏改。“我县”“我市”是上级，下级报告里可以用，不报；引号、书名号里的不报；这种自称比本单位的自称和名称加起来还多时，说明本单位可能认错了，也不报。',
    en: '我局 or 我乡 in the report of a 镇 is mostly left over from another unit’s text. Superiors (我县, 我市) are rightly named and left alone, as is what stands in quotes; where the other form outnumbers the unit’s own and its name, the unit itself may have been misread and nothing is said.',
  },
  basis: [unitNames],
  advice: {
    zh: '改成本单位的自称，并核对这一段是不是本单位的工作。',
    en: 'Use the unit’s own form, and check that the passage is about its own work.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n一、主要举措\n我镇成立领导小组。我镇开展宣传12场。⟦我局⟧规范信息公开。',
        fixed: '清溪镇2024年法治政府建设年度报告\n一、主要举措\n我镇成立领导小组。我镇开展宣传12场。我镇规范信息公开。',
      },
      {
        wrong:
          '清溪镇2024年法治政府建设年度报告\n2024年，清溪镇认真学法。\n一、主要举措\n清溪镇成立领导小组。⟦我街道⟧规范信息公开，⟦我局⟧办案12件。',
        fixed:
          '清溪镇2024年法治政府建设年度报告\n2024年，清溪镇认真学法。\n一、主要举措\n清溪镇成立领导小组。我镇规范信息公开，我镇办案12件。',
      },
    ],
    right: [
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n我局成立领导小组，我局规范信息公开。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n我镇成立领导小组，在我县率先试点，强化自我镇痛意识。',
      '清溪县司法局2024年法治政府建设年度报告\n一、主要举措\n我局指导各镇，我县行政复议案件12件。',
    ],
  },
  *check(report) {
    const unit = ownUnit(report);
    if (unit === undefined) return;
    const findings: Finding[] = [];
    let own = 0;
    for (const { line, value } of references(report.text)) {
      for (const { kind, span } of value) {
        if (kind === unit.kind) own++;
        else if (foreign[unit.level].includes(kind))
          findings.push(findingAt(rangeOnLine(line.number, span), kind, unit));
      }
    }
    if (findings.length === 0) return;
    for (const { value } of spelled(report.text, unit)) own += value.own;
    if (findings.length <= own) yield* findings;
  },
});

function findingAt(range: Finding['range'], kind: string, unit: UnitName): Finding {
  const right = `我${unit.kind}`;
  return {
    range,
    message: {
      zh: `这是${unit.name}的报告，这里自称“我${kind}”。`,
      en: `This is the report of ${unit.name}, which here calls itself 我${kind}.`,
    },
    fixes: () => [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits: [{ range, newText: right }] }],
  };
}
