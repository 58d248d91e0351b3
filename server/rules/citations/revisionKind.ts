import { resolvedCitations } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import type { Basis } from '../rule.js';

const revisions: Basis = {
  kind: 'custom',
  source: '立法用语',
  says: {
    zh: '以新文本整体取代旧文本的称“修订”，以修正案或修改决定改动部分条文的称“修正”。',
    en: 'A new text as a whole is 修订 (revision), changes to single articles are 修正 (amendment).',
  },
};

const before = /((?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:新)?(修订|修正)(?:后)?的$/;

/** “2019年修订的”而该年其实是修正，或者相反。 */
export const revisionKind = lineRule({
  id: 'citations/revision-kind',
  severity: 'hint',
  title: { zh: '“修订”与“修正”用错', en: '修订 (revised) and 修正 (amended) confused' },
  explanation: {
    zh: '法律题注分得清楚：全面改写用“修订”，改动部分条文用“修正”，宪法只有“修正”。写明了年份、而该年通过的是另一种的，给出提示；没写年份的“新修订”是通行说法，不管。',
    en: 'Laws say in their headnote which it was. Reported as a hint where the year is given and the other kind was passed in that year; 新修订 without a year is common usage and left alone.',
  },
  basis: [revisions],
  advice: { zh: '按法律题注改。', en: 'Follow the headnote of the law.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '宣传2019年⟦修订⟧的《土地管理法》。', fixed: '宣传2019年修正的《土地管理法》。' },
      { wrong: '学习2021年⟦修正⟧的《行政处罚法》。', fixed: '学习2021年修订的《行政处罚法》。' },
    ],
    right: ['宣传2021年修订的《行政处罚法》。', '宣传新修订的《土地管理法》。'],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, resolution } of resolvedCitations(line, context)) {
      const { start } = citation.view;
      const match = before.exec(line.view.text.slice(Math.max(0, start - 20), start));
      const document = resolution?.document;
      if (match === null || document === undefined || document.confidence === 'low') continue;
      const [, year = '', written = ''] = match;
      const kinds = document.revisions.filter(({ date }) => date.startsWith(year)).map(({ kind }) => kind);
      const [kind] = kinds;
      if (kind === undefined || kinds.includes(written)) continue;
      const at = line.view.text.lastIndexOf(written, start);
      const span = line.view.toRaw(at, at + written.length);
      yield {
        span,
        message: {
          zh: `《${document.title}》${year}年通过的是“${kind}”。`,
          en: `What was passed for 《${document.title}》 in ${year} was ${kind}.`,
        },
        fixes: () => [{ title: { zh: `改为“${kind}”`, en: `Change to ${kind}` }, edits: [{ span, newText: kind }] }],
      };
    }
  },
});
