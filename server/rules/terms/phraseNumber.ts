import countedPhrases from '../../knowledge/data/countedPhrases.json';
import { matchesIn } from '../../text/matches.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { fixedWording } from './basis.js';

/** “坚定‘三个自信’”：固定提法里的数字写错。 */
export const phraseNumber = lineRule({
  id: 'terms/phrase-number',
  severity: 'warning',
  title: { zh: '固定提法里的数字写错', en: 'The number of a fixed phrase is wrong' },
  explanation: {
    zh: '“四个意识”“四个自信”“两个维护”“五位一体”总体布局等提法，有几个是固定的。只在前后搭配也是固定说法（坚定“……自信”、“……全面”战略布局）时才判断，报告年度早于这个提法的不报。',
    en: 'How many there are in 四个意识, 四个自信 or 两个维护 is fixed. It is judged only within the words that always go with the phrase, and only for reports on a year in which it had been coined.',
  },
  basis: [fixedWording],
  advice: { zh: '改成规范提法的数字。', en: 'Write the number of the phrase.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '坚定“⟦三⟧个自信”、做到“两个维护”。', fixed: '坚定“四个自信”、做到“两个维护”。' },
      { wrong: '坚决做到“⟦三⟧个维护”。', fixed: '坚决做到“两个维护”。' },
      { wrong: '统筹推进“⟦四⟧位一体”总体布局。', fixed: '统筹推进“五位一体”总体布局。' },
      {
        wrong: '清溪县2023年法治政府建设年度报告\n一、主要举措\n学习习近平法治思想“⟦十二⟧个坚持”。',
        fixed: '清溪县2023年法治政府建设年度报告\n一、主要举措\n学习习近平法治思想“十一个坚持”。',
      },
      { wrong: '学习习近平法治思想“⟦十⟧个坚持”。', fixed: '学习习近平法治思想“十一个坚持”。' },
    ],
    right: [
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '持续开展“三个意识”教育，健全“三位一体”联动机制。',
      '清溪县2025年法治政府建设年度报告\n一、主要举措\n学习习近平法治思想“十二个坚持”。',
      '清溪县2013年工作总结\n一、主要举措\n坚定“三个自信”，推动各项工作。',
    ],
  },
  signs: Sign.chineseNumeral,
  *check(line, { year }) {
    const { text } = line.view;
    for (const { 1: number = '', 2: noun = '', index } of matchesIn(text, counted)) {
      const phrase = countedPhrases.find((candidate) => candidate.noun === noun);
      if (phrase === undefined || phrase.number === number || (year !== undefined && year < phrase.since)) continue;
      const { later } = phrase;
      if (later?.number === number && (year === undefined || year >= later.since)) continue;
      const end = index + number.length;
      const before = text.slice(Math.max(0, index - longestContext), index).replace(/[“"]$/, '');
      const after = text.slice(end + noun.length, end + noun.length + longestContext).replace(/^[”"]/, '');
      const isFixed =
        phrase.before?.some((words) => before.endsWith(words)) ??
        phrase.after?.some((words) => after.startsWith(words));
      if (!isFixed) continue;
      const right = `${phrase.number}${noun}`;
      yield findInView(
        line,
        index,
        end,
        {
          zh: `规范提法是“${right}”，这里写成了“${number}${noun}”。`,
          en: `The phrase is ${right}, not ${number}${noun}.`,
        },
        () => [replaceInView(line, index, end, phrase.number, changeTo(right))],
      );
    }
  },
});

const longestContext = 10;
const counted = new RegExp(`([一二两三四五六七八九十]{1,2})(${countedPhrases.map(({ noun }) => noun).join('|')})`, 'g');
