import { isSame, ownUnit, strangeDepartment, unitPlaces } from '../../facts/ownUnit.js';
import { strangeSpeaker } from '../../facts/strangeSpeaker.js';
import type { Localized } from '../../text/localized.js';
import type { Range } from '../../text/position.js';
import { changeTo } from '../mend.js';
import { reportRule, type Fix } from '../rule.js';
import { unitNames } from './basis.js';

/** 青石镇的报告里，“现将清溪镇……报告如下”。 */
export const otherUnit = reportRule({
  id: 'names/other-unit',
  severity: 'warning',
  title: { zh: '以另一个单位的口气说话', en: 'Another unit speaks in this report' },
  explanation: {
    zh: '乡镇、街道的报告里，题名、导语“现将……情况报告如下”“2025年，某镇在县委领导下”、段首“某镇认真贯彻……”、“结合某镇实际”和落款说的应当是同一个单位；出现别的乡镇、街道，多半是套用文稿时漏改。按题名、导语、落款和正文中多数的说法断定本单位，少数的报；分不出多数的以题名为准。句中提到邻近乡镇、村和社区的，不报。',
    en: 'In the report of a township the title, the lead sentence, paragraphs that open with “…镇 earnestly…”, 结合…镇实际 and the signature speak of one unit; another township there is mostly left over from its text. The unit is what most of them name, else what the title names, and the odd one is shown. Neighbours, villages and communities named within sentences are left alone.',
  },
  basis: [unitNames],
  advice: { zh: '核对这一段是不是本单位的内容。', en: 'Check whether the passage is the unit’s own.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '青山县林业局2024年法治政府建设工作报告\n2024年，⟦青川县林业局⟧坚持依法履职。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
        fixed:
          '青山县林业局2024年法治政府建设工作报告\n2024年，青山县林业局坚持依法履职。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
      },
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
      {
        wrong:
          '青石镇2025年法治政府建设年度报告\n2025年，⟦清溪镇⟧在县委、县政府的领导下扎实工作。\n一、主要举措\n青石镇成立领导小组。',
        fixed:
          '青石镇2025年法治政府建设年度报告\n2025年，青石镇在县委、县政府的领导下扎实工作。\n一、主要举措\n青石镇成立领导小组。',
      },
      {
        wrong:
          '⟦清溪镇⟧2025年法治政府建设年度报告\n2025年，在县委、县政府的领导下，青石镇认真落实各项任务。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n中共青石镇委员会\n2026年1月8日',
        fixed:
          '青石镇2025年法治政府建设年度报告\n2025年，在县委、县政府的领导下，青石镇认真落实各项任务。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n中共青石镇委员会\n2026年1月8日',
      },
      {
        wrong:
          '澄江县司法局2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n⟦澄川县司法局⟧\n2025年1月8日',
        fixed:
          '澄江县司法局2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n澄江县司法局\n2025年1月8日',
      },
      {
        wrong:
          '关于2025年法治政府建设情况的报告\n2025年以来，东湖街道在区委、区政府的领导下扎实工作。\n一、主要举措\n建设法治东湖。\n二、存在不足\n力量不足。\n⟦西湖街道⟧办事处\n2025年12月26日',
      },
      {
        wrong:
          '安河县2023年度法治政府建设情况报告\n2023年，⟦桐河县⟧坚持依法行政。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
        fixed:
          '安河县2023年度法治政府建设情况报告\n2023年，安河县坚持依法行政。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
      },
      {
        wrong:
          '政府工作报告\n——2026年1月15日在青禾镇第二十届人民代表大会第六次会议上\n各位代表：\n现在，我代表⟦青河镇⟧人民政府向大会报告工作，请予审议。\n一、2025年工作回顾\n稳中有进。',
        fixed:
          '政府工作报告\n——2026年1月15日在青禾镇第二十届人民代表大会第六次会议上\n各位代表：\n现在，我代表青禾镇人民政府向大会报告工作，请予审议。\n一、2025年工作回顾\n稳中有进。',
      },
      {
        wrong:
          '平川县卫生健康局2024年法治政府建设工作报告\n2024年，⟦教育局⟧坚持依法履职。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
      },
    ],
    right: [
      '丰川市平川县林业局2024年法治政府建设工作报告\n2024年，平川县林业局坚持依法履职。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
      '平川县住房和城乡建设局2024年法治政府建设工作报告\n2024年，县住建局坚持依法履职。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。',
      '安河县2023年度法治政府建设情况报告\n2023年，在宁州市委领导下，全县坚持依法行政，安河县委高度重视。\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n中共安河县委员会\n2024年1月8日',
      '政府工作报告\n——2026年1月15日在青禾镇第二十届人民代表大会第六次会议上\n各位代表：\n现在，我代表镇人民政府向大会报告工作，请予审议。\n一、2025年工作回顾\n稳中有进。',
      '深圳市龙华区司法局2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n龙华区司法局\n2025年1月8日',
      '现将青石镇2025年法治政府建设情况报告如下：\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n清溪镇人民政府\n2026年1月8日',
      '青石镇2024年法治政府建设年度报告\n一、主要举措\n落实责任。\n二、存在不足\n力量不足。\n丰川县青石镇人民政府\n2025年1月8日',
      '青石镇2024年法治政府建设年度报告\n现将青石镇2024年法治政府建设情况报告如下：\n一、主要举措\n青石镇认真学习，与清溪镇联合执法2次。',
      '清溪县2024年法治政府建设年度报告\n一、主要举措\n青石镇认真贯彻县委部署，率先试点。',
    ],
  },
  *check(report) {
    const department = strangeDepartment(report);
    if (department !== undefined) {
      const { name, right, range } = department;
      yield {
        range,
        message: {
          zh: `题名是“${right}”，落款却是“${name}”。`,
          en: `The title names ${right}, but ${name} signs.`,
        },
        fixes: () => [rename(range, right)],
      };
    }
    const speaker = strangeSpeaker(report);
    if (speaker !== undefined) {
      const { name, right, range } = speaker;
      yield {
        range,
        message: otherSpeaks(right, name),
        fixes: () => [rename(range, right)],
      };
    }
    const places = unitPlaces(report);
    const unit = places.some((place) => !isSame(place.unit, places[0]?.unit ?? place.unit))
      ? ownUnit(report, places)
      : undefined;
    if (unit === undefined) return;
    for (const { unit: other, place, range } of places) {
      if (isSame(other, unit) || (place === 'body' && other.kind !== unit.kind)) continue;
      yield {
        range,
        message:
          place === 'title'
            ? {
                zh: `题名是“${other.name}”，正文和落款说话的却是“${unit.name}”。`,
                en: `The title names ${other.name}, but ${unit.name} speaks in the text.`,
              }
            : otherSpeaks(unit.name, other.name),
        related: places
          .filter((one) => one.place !== 'body' && isSame(one.unit, unit))
          .map((one) => ({ range: one.range, message: { zh: '本单位', en: 'The unit itself' } })),
        fixes: () => [rename(range, unit.name)],
      };
    }
  },
});

function otherSpeaks(right: string, name: string): Localized {
  return {
    zh: `这是${right}的报告，这里说话的却是“${name}”。`,
    en: `This is the report of ${right}, but here ${name} speaks.`,
  };
}

function rename(range: Range, name: string): Fix {
  return { title: changeTo(name), edits: [{ range, newText: name }] };
}
