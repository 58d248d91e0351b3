import { Sign } from '../../text/signs.js';
import { findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** One predicate with two rates: 参保率保持在90%和98%以上. */
const twoRates = /(?:(?:保持|稳定|控制|维持)在|达到|达)(?=\d+(?:\.\d+)?%(?:和|、|及|与)\d+(?:\.\d+)?%)/g;
const sharing = /分别|依次|各自?|由|从/;

export const missingRespectively = lineRule({
  id: 'text/missing-respectively',
  severity: 'information',
  title: { zh: '两个数值前缺“分别”', en: 'Two figures without 分别' },
  explanation: {
    zh: '两项工作各有一个比率，写成“参保率保持在90%和98%以上”，读者不知道哪个比率属于哪一项，应写“分别保持在”。同一句里已有“分别”“各”的不算。',
    en: 'Where two things have a rate each, 分别 says which belongs to which.',
  },
  basis: [custom('公文常识', '几个对象各有数值的，用“分别”对应。', '分别 matches several figures with their objects.')],
  advice: { zh: '在动词前加“分别”。', en: 'Put 分别 before the verb.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '养老保险和医疗保险参保率⟦保持在⟧90%和98%以上',
        fixed: '养老保险和医疗保险参保率分别保持在90%和98%以上',
      },
    ],
    right: ['参保率分别保持在90%和98%以上', '由90%和85%提高到98%', '增长9.8%和8.5%', '达到95%以上'],
  },
  signs: Sign.percent,
  *check(line) {
    const { text } = line.view;
    for (const { 0: verb, index } of matchesIn(text, twoRates)) {
      const clause = /[^，。；：]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
      if (sharing.test(clause)) continue;
      const message = { zh: `“${verb}”后有两个比率，前面缺“分别”`, en: `Two rates follow ${verb}; 分别 is missing` };
      yield findInView(line, index, index + verb.length, message, () => [
        replaceInView(line, index, index, '分别', { zh: '加上“分别”', en: 'Add 分别' }),
      ]);
    }
  },
});
