import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { fixedWording } from './basis.js';
import { matchesIn } from '../../text/matches.js';

/** 书名号里也没有别的写法。 */
const thought = '习近平法制思想';
/** 用“法治”的固定名称，何时写“法制”都不对。 */
const always = [thought, '法制中国建设', '信访工作法制化', '信访法制化'];
/** 用“法治”的固定名称，十八届四中全会以前有写“法制”的。 */
const sinceReform = [
  '法制政府',
  '法制社会建设',
  '法制建设第一责任人',
  '法制化营商环境',
  '法制督察',
  '法制建设示范',
  '法制带头人',
  '法制素养',
  '法制思维',
  '法制乡村',
  '民主法制示范',
];
/** 用“法制”的固定名称。 */
const legalSystem = [
  '重大执法决定法治审核',
  '重大行政执法决定法治审核',
  '执法决定法治审核',
  '法治审核制度',
  '法治审核率',
];

const firstYear = 2018;
const pattern = new RegExp([...always, ...sinceReform, ...legalSystem].join('|'), 'g');
const lateOnly = new Set(sinceReform);

/** 固定名称里“法制”“法治”用反。 */
export const legalSystemWord = lineRule({
  id: 'terms/legal-system-word',
  severity: 'warning',
  title: { zh: '“法制”“法治”用反', en: '法制 and 法治 confused in a fixed name' },
  explanation: {
    zh: '“法治”指依法治理，“法制”指法律制度，多数地方两可或要看意思，本规则不管。只有名称本身已经定下用哪个字的才报：习近平法治思想、信访工作法治化、法治政府、法治化营商环境用“治”；重大执法决定法制审核用“制”。“法制宣传教育”“一案三制”等旧名、专名不报，书名号里的题名（“习近平法治思想”除外）不报。',
    en: 'Only names that settle the matter are reported: 习近平法治思想, 信访工作法治化, 法治政府 take 治; 重大执法决定法制审核 takes 制. Old names and titles in title marks are left alone, all but 习近平法治思想.',
  },
  basis: [fixedWording],
  advice: { zh: '照固定名称改一个字。', en: 'Write the name as it is fixed.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '推进⟦信访工作法制化⟧，落实“三到位”。', fixed: '推进信访工作法治化，落实“三到位”。' },
      {
        wrong: '清溪镇2024年法治政府建设年度报告\n深入推进⟦法制政府⟧建设。',
        fixed: '清溪镇2024年法治政府建设年度报告\n深入推进法治政府建设。',
      },
      { wrong: '学习《⟦习近平法制思想⟧学习纲要》。', fixed: '学习《习近平法治思想学习纲要》。' },
      { wrong: '严格执行⟦重大执法决定法治审核⟧制度。', fixed: '严格执行重大执法决定法制审核制度。' },
    ],
    right: [
      '严格执行重大执法决定法制审核制度，推进信访工作法治化。',
      '开展法制宣传教育，健全民主法制。',
      '1999年政府工作报告\n建设法制政府。',
      '落实《关于推进信访法制化的意见》。',
    ],
  },
  signs: 0,
  *check(line, { year }) {
    const { text } = line.view;
    if (!text.includes('法制') && !text.includes('法治审核')) return;
    const late = year !== undefined && year >= firstYear;
    for (const { 0: whole, index } of matchesIn(text, pattern)) {
      if (lateOnly.has(whole) && !late) continue;
      if (whole !== thought && isInTitle(text, index, line.signs)) continue;
      const right = whole.includes('法制') ? whole.replace('法制', '法治') : whole.replace('法治', '法制');
      const end = index + whole.length;
      yield findInView(line, index, end, { zh: `固定名称是“${right}”。`, en: `The fixed name is ${right}.` }, () => [
        replaceInView(line, index, end, right, changeTo(right)),
      ]);
    }
  },
});

function isInTitle(text: string, offset: number, signs: number): boolean {
  return (signs & Sign.titleMark) !== 0 && text.lastIndexOf('《', offset) > text.lastIndexOf('》', offset);
}
