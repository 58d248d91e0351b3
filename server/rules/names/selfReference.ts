import { gather, gatherIn } from '../../document/gather.js';
import type { Report } from '../../document/report.js';
import { areasSpoken, isZone, selfReferences, type UnitName } from '../../facts/names.js';
import { ownUnit } from '../../facts/ownUnit.js';
import { selfMentions } from '../../facts/selfMentions.js';
import { spellings } from '../../facts/spellings.js';
import { rangeOnLine } from '../../text/position.js';
import { changeTo } from '../mend.js';
import { reportRule, type Finding } from '../rule.js';
import { unitNames } from './basis.js';

const references = gather(selfReferences);
const areas = gather(areasSpoken);
const spelled = gatherIn(spellings);

/** What a unit of each level never calls itself; superiors (我县, 我市, 我省) are rightly named by all below. */
const foreign: Readonly<Record<UnitName['level'], readonly string[]>> = {
  township: ['街道', '镇', '乡', '局', '厅'],
  department: ['街道', '镇', '乡'],
  region: ['街道', '镇', '乡', '局', '厅'],
};

/** What the area of a unit of each kind is never called; 全县 and 全市 are the superiors' of all below. */
const foreignAreas: Readonly<Partial<Record<string, readonly string[]>>> = {
  镇: ['乡', '街道'],
  乡: ['镇', '街道'],
  街道: ['镇', '乡'],
  市: ['县', '镇'],
  区: ['县', '镇'],
  县: ['旗', '镇'],
  旗: ['县', '镇'],
};
/** A unit that speaks of itself less often for each of these may not be the one that the title seems to name. */
const fewestMentions = 3;

/** 镇的报告自称“我局”“我乡”，市的报告说“全县”。 */
export const selfReference = reportRule({
  id: 'names/self-reference',
  severity: 'warning',
  title: { zh: '自称与本单位不符', en: 'The unit calls itself what it is not' },
  explanation: {
    zh: '镇的报告里出现“我局”“我乡”“我街道”，多半是套用其他单位文稿时漏改。“我县”“我市”是上级，下级报告里可以用，不报（市、区的报告不说“我县”）；引号、书名号里的不报；市、区的报告句首说“全县”，乡的报告说“全镇”的也报，同一段里提到某县、某镇的除外；这种自称比本单位的自称和名称加起来还多时，说明本单位可能认错了，也不报。',
    en: '我局 or 我乡 in the report of a 镇 is mostly left over from another unit’s text. Superiors (我县, 我市) are rightly named and left alone (but a 市 or 区 has no 我县), as is what stands in quotes; 全县 at the head of a clause in the report of a 市, or 全镇 in that of a 乡, is reported unless its paragraph names such a place; where the other form outnumbers the unit’s own and its name, the unit itself may have been misread and nothing is said.',
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
      {
        wrong:
          '清溪市2024年法治政府建设年度报告\n一、主要举措\n我市新增人民调解员36名，我市建成示范点3个，⟦我县⟧没有发生败诉案件。',
        fixed:
          '清溪市2024年法治政府建设年度报告\n一、主要举措\n我市新增人民调解员36名，我市建成示范点3个，我市没有发生败诉案件。',
      },
      {
        wrong:
          '清溪市2024年法治政府建设年度报告\n一、主要举措\n全市建成法治文化公园3个，⟦全县⟧没有发生败诉案件。\n2024年，全市新增人民调解员36名。',
        fixed:
          '清溪市2024年法治政府建设年度报告\n一、主要举措\n全市建成法治文化公园3个，全市没有发生败诉案件。\n2024年，全市新增人民调解员36名。',
      },
    ],
    right: [
      '清溪经济开发区2024年法治政府建设年度报告\n一、主要举措\n我县出台政策，全县率先试点，开发区认真落实。',
      '清溪县2024年法治政府建设年度报告\n一、主要举措\n我县成立领导小组，我市率先试点，我区（自治区）推广。',
      '清溪市2024年法治政府建设年度报告\n一、主要举措\n全市建成法治文化公园3个。\n2024年，全市新增人民调解员36名。\n丰川县率先试点，全县建成示范点12个。',
      '清溪镇2024年法治政府建设年度报告\n一、主要举措\n全镇建成法治文化公园3个，全镇新增人民调解员36名。\n全县推广清溪经验，全市来镇观摩，全乡镇推广。',
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
        else if (isForeign(kind, unit)) findings.push(findingAt(rangeOnLine(line.number, span), kind, unit));
      }
    }
    if (findings.length > 0) {
      for (const { value } of spelled(report.text, unit)) own += value.own;
      if (findings.length <= own) yield* findings;
    }
    yield* foreignAreasOf(report, unit);
  },
});

function isForeign(kind: string, unit: UnitName): boolean {
  // A 市 and a 区 have counties below them, if any; a zone may lie in one.
  const isAbove = unit.kind === '市' || (unit.kind === '区' && !isZone(unit));
  return foreign[unit.level].includes(kind) || (kind === '县' && isAbove);
}

/** 全县 at the head of a clause in the report of a 市, which mostly speaks of itself as one. */
function foreignAreasOf(report: Report, unit: UnitName): readonly Finding[] {
  const foreign = isZone(unit) ? [] : (foreignAreas[unit.kind] ?? []);
  const findings: Finding[] = [];
  for (const { line, value } of areas(report.text)) {
    for (const { kind, span, opensClause, behind } of value) {
      if (!opensClause || !foreign.includes(kind) || behind?.includes(unit.stem.slice(-1)) === false) continue;
      findings.push(areaAt(rangeOnLine(line.number, span), kind, unit));
    }
  }
  return findings.length > 0 && selfMentions(report, unit) >= fewestMentions * findings.length ? findings : [];
}

function areaAt(range: Finding['range'], kind: string, unit: UnitName): Finding {
  const right = `全${unit.kind}`;
  return {
    range,
    message: {
      zh: `这是${unit.name}的报告，这里说的是“全${kind}”。`,
      en: `This is the report of ${unit.name}, which here speaks of 全${kind}.`,
    },
    fixes: () => [{ title: changeTo(right), edits: [{ range, newText: right }] }],
  };
}

function findingAt(range: Finding['range'], kind: string, unit: UnitName): Finding {
  const right = `我${unit.kind}`;
  return {
    range,
    message: {
      zh: `这是${unit.name}的报告，这里自称“我${kind}”。`,
      en: `This is the report of ${unit.name}, which here calls itself 我${kind}.`,
    },
    fixes: () => [{ title: changeTo(right), edits: [{ range, newText: right }] }],
  };
}
