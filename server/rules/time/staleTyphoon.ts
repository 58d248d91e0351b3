import { plannedYear, reviewedYear } from '../../facts/reportYear.js';
import typhoons from '../../knowledge/data/typhoons.json';
import { matchesIn } from '../../text/matches.js';
import { Sign } from '../../text/signs.js';
import { findInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { annualReport } from './basis.js';

const yearsOf = new Map<string, readonly number[]>(Object.entries(typhoons.names));
const named = new RegExp(`[“‘](${[...yearsOf.keys()].join('|')})[”’]`, 'g');
/** Words that say that the typhoon was met, in the same sentence. */
const met = /防御|防范|应对|抗击|迎战|抵御|防抗|战胜|影响/;
const before = /灾后|重建|恢复|修复|去年|上年|近年|历年|经验|教训|复盘|以来|(?:19|20)\d\d年/;

/** 2024年的报告写“有效应对‘杜苏芮’台风”：那是2023年的台风。 */
export const staleTyphoon = lineRule({
  id: 'time/stale-typhoon',
  severity: 'hint',
  title: { zh: '台风不是这一年的', en: 'A typhoon of another year' },
  explanation: {
    zh: '台风的名字和年份是查得到的：“杜苏芮”在2023年。报告年度已过还写“有效应对”它，多半是沿用上年文稿。说灾后重建、总结经验，或写明了年份的不报；名字会重复使用，同名的各年都算。',
    en: 'Names of typhoons belong to years: 杜苏芮 came in 2023. A report on a later year that says it was met was mostly carried over. Recovery and lessons learnt are left alone, and so is a sentence that names a year. Names are used again, and all their years count.',
  },
  basis: [annualReport],
  advice: { zh: '换成报告年度的台风，或者写明年份。', en: 'Name this year’s typhoon, or give the year.' },
  fixable: 'none',
  examples: {
    wrong: [{ wrong: '清溪镇2024年工作总结\n一、主要举措\n有效防范应对⟦“杜苏芮”⟧⟦“海葵”⟧等台风。' }],
    right: [
      '清溪镇2024年工作总结\n一、主要举措\n有效应对台风“格美”。',
      '清溪镇2024年工作总结\n一、主要举措\n完成“杜苏芮”台风灾后恢复重建，总结应对“杜苏芮”台风的经验。',
      '清溪镇2023年工作总结\n一、主要举措\n有效应对台风“杜苏芮”。',
      '清溪镇2024年工作总结\n一、主要举措\n防范“烟花”爆竹事故，培育“山竹”产业。',
    ],
  },
  signs: Sign.quote,
  *check(line, context) {
    const { text } = line.view;
    const reviewed = reviewedYear(context);
    const planned = plannedYear(context);
    if (!text.includes('台风') || reviewed === undefined || planned === undefined) return;
    if (reviewed > typhoons.knownUntil) return;
    for (const { 0: whole, 1: name = '', index } of matchesIn(text, named)) {
      const years = yearsOf.get(name) ?? [];
      if (years.some((year) => year === reviewed || year === planned)) continue;
      const start = text.lastIndexOf('。', index) + 1;
      const stop = text.indexOf('。', index);
      const sentence = text.slice(start, stop < 0 ? text.length : stop);
      if (!sentence.includes('台风') || !met.test(sentence) || before.test(sentence)) continue;
      yield findInView(line, index, index + whole.length, {
        zh: `台风${whole}是${years.join('年、')}年的，报告年度是${reviewed}年。`,
        en: `Typhoon ${name} came in ${years.join(', ')}; the report is on ${reviewed}.`,
      });
    }
  },
});
