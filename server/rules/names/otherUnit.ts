import { gather, type Gathered } from '../../document/gather.js';
import type { Report } from '../../document/report.js';
import { readUnit, titledUnit, speakingTownship, type SpeakingTownship } from '../../facts/names.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { unitNames } from './basis.js';

const speakers = gather(speakingTownship);

/** 青石镇的报告里，“现将清溪镇……报告如下”。 */
export const otherUnit = reportRule({
  id: 'names/other-unit',
  severity: 'warning',
  title: { zh: '以另一个单位的口气说话', en: 'Another unit speaks in this report' },
  explanation: {
    zh: '乡镇、街道的报告里，导语“现将……情况报告如下”或段首“某镇认真贯彻……”、“结合某镇实际”和落款说的应当是本单位；出现别的乡镇、街道，多半是套用文稿时漏改。句中提到邻近乡镇、村和社区的，不报。',
    en: 'In the report of a township the lead sentence and paragraphs that open with “…镇 earnestly…”, 结合…镇实际 and the signature speak of the unit itself; another township there is mostly left over from its text. Neighbours, villages and communities named within sentences are left alone.',
  },
  basis: [unitNames],
  advice: { zh: '核对这一段是不是本单位的内容。', en: 'Check whether the passage is the unit’s own.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n现将⟦清溪镇⟧2024年法治政府建设情况报告如下：\n一、主要举措\n青石镇成立领导小组。',
        fixed:
          '青石镇2024年法治政府建设年度报告\n现将青石镇2024年法治政府建设情况报告如下：\n一、主要举措\n青石镇成立领导小组。',
      },
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n⟦清溪镇⟧人民政府\n2025年1月8日',
        fixed:
          '青石镇2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n青石镇人民政府\n2025年1月8日',
      },
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n一、主要举措\n结合⟦清溪镇⟧实际，制定普法清单。\n二、存在不足\n力量不足。',
        fixed:
          '青石镇2024年法治政府建设年度报告\n一、主要举措\n结合青石镇实际，制定普法清单。\n二、存在不足\n力量不足。',
      },
    ],
    right: [
      '青石镇2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n丰川县青石镇人民政府\n2025年1月8日',
      '青石镇2024年法治政府建设年度报告\n现将青石镇2024年法治政府建设情况报告如下：\n一、主要举措\n青石镇认真学习，与清溪镇联合执法2次。',
      '清溪县2024年法治政府建设年度报告\n一、主要举措\n青石镇认真贯彻县委部署，率先试点。',
    ],
  },
  *check(report) {
    const unit = titledUnit(report);
    if (unit?.level !== 'township') return;
    const signing = signingTownship(report);
    const others = [...speakers(report.text), ...(signing === undefined ? [] : [signing])];
    for (const { line, value: other } of others) {
      if (other.kind !== unit.kind) continue;
      if (other.name.endsWith(unit.name) || unit.name.endsWith(other.name)) continue;
      const range = rangeOnLine(line.number, other.span);
      yield {
        range,
        message: {
          zh: `这是${unit.name}的报告，这里说话的却是“${other.name}”。`,
          en: `This is the report of ${unit.name}, but here ${other.name} speaks.`,
        },
        fixes: () => [
          {
            title: { zh: `改为“${unit.name}”`, en: `Change to “${unit.name}”` },
            edits: [{ range, newText: unit.name }],
          },
        ],
      };
    }
  },
});

const signature = /^\s*([\u4e00-\u9fff]{1,12}?(街道|镇|乡))(?:党工委|党委|人民政府|政府|办事处)\s*$/;

/** The township that signs the report. */
function signingTownship({ blocks, text }: Report): Gathered<SpeakingTownship> | undefined {
  for (const { kind, firstLine, endLine } of blocks) {
    if (kind !== 'signOff') continue;
    for (let number = firstLine; number < endLine; number++) {
      const line = text.lineAt(number);
      const [whole = '', name = '', own = ''] = signature.exec(line?.view.text ?? '') ?? [];
      const unit = readUnit(name);
      if (line === undefined || unit === undefined) continue;
      const at = whole.indexOf(name) + name.length - unit.name.length;
      return { line, value: { name: unit.name, kind: own, span: line.view.toRaw(at, at + unit.name.length) } };
    }
  }
  return undefined;
}
