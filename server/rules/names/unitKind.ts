import { gatherIn } from '../../document/gather.js';
import { titledUnit } from '../../facts/names.js';
import { spellings } from '../../facts/spellings.js';
import { rangeOnLine, type Range } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { unitNames } from './basis.js';

const spelled = gatherIn(spellings, titledUnit);

/** 王河镇的报告里写成“王河乡”。 */
export const unitKind = reportRule({
  id: 'names/unit-kind',
  severity: 'warning',
  title: { zh: '本单位的名称前后不一', en: 'The unit’s name changes' },
  explanation: {
    zh: '同一个地方一处写“王河镇”、一处写“王河乡”，多半是撤乡设镇前的旧文稿漏改。有一个字写成同音字的（潭口镇写成“谭口镇”）也报。写明“原”的不报；以题名里的名称为准，另一种写法更多时不报。',
    en: 'A place that is 王河镇 here and 王河乡 there is mostly left over from before it became a town; so is one character of the same sound in its place reported. The name in the title is taken as right; where the other outnumbers it, nothing is said.',
  },
  basis: [unitNames],
  advice: { zh: '统一为现在的正式名称。', en: 'Use the present official name throughout.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '发布机构：⟦王河乡⟧人民政府\n王河镇2024年法治政府建设年度报告\n一、主要举措\n王河镇成立领导小组。',
        fixed: '发布机构：王河镇人民政府\n王河镇2024年法治政府建设年度报告\n一、主要举措\n王河镇成立领导小组。',
      },
      {
        wrong: '潭口镇2024年法治政府建设年度报告\n一、主要举措\n潭口镇成立领导小组，制定《⟦谭口镇⟧重大行政决策目录》。',
        fixed: '潭口镇2024年法治政府建设年度报告\n一、主要举措\n潭口镇成立领导小组，制定《潭口镇重大行政决策目录》。',
      },
    ],
    right: [
      '清河镇2024年法治政府建设年度报告\n一、主要举措\n清河镇成立领导小组，清河镇与青河镇签订联防协议。',
      '王河镇2024年法治政府建设年度报告\n一、主要举措\n原王河乡辖区的村规民约重新修订，王河乡村旅游有序发展。',
      '大年乡2024年法治政府建设年度报告\n一、主要举措\n开展大年街道专项整治，大年村率先试点。',
    ],
  },
  *check(report) {
    const unit = titledUnit(report);
    if (unit === undefined || unit.level === 'department' || unit.stem.length < 2) return;
    const ranges: Range[] = [];
    const misspelt: Range[] = [];
    let own = 0;
    for (const { line, value: found } of spelled(report.text, unit)) {
      own += found.own;
      for (const span of found.twins) ranges.push(rangeOnLine(line.number, span));
      for (const span of found.misspelt) misspelt.push(rangeOnLine(line.number, span));
    }
    // A neighbour of the same sound would be named more than once.
    if (misspelt.length === 1) ranges.push(...misspelt);
    if (ranges.length > own) return;
    for (const range of ranges) {
      const written = report.text.getText(range);
      yield {
        range,
        message: {
          zh: `题名是“${unit.name}”，这里写作“${written}”。`,
          en: `The title says ${unit.name}, this says ${written}.`,
        },
        ...(report.titleRange === undefined
          ? {}
          : { related: [{ range: report.titleRange, message: { zh: '题名里的名称', en: 'The name in the title' } }] }),
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
