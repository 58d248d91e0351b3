import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { numeralStandard } from '../standards.js';
import { measures } from './measures.js';
import { matchesIn } from '../../text/matches.js';

const mixed = new RegExp(`(?<![\\d.,—～~-])([1-9]\\d?)([百千])(?=(?:余|多|来)?(?:${measures}))(?!米)`, 'g');
const zeros: Readonly<Record<string, string>> = { 百: '00', 千: '000' };

export const mixedThousand = lineRule({
  id: 'form/mixed-thousand',
  severity: 'information',
  title: { zh: '阿拉伯数字与“百”“千”混用', en: 'Arabic digits with 百 or 千' },
  explanation: {
    zh: '阿拉伯数字后面只有“万”“亿”可以用汉字，“3千余人”要么写3000余人，要么写三千余人。千米、千克、千瓦的“千”属于单位，不在此列。',
    en: 'Only 万 and 亿 may follow Arabic digits; 3千余人 is written 3000余人 or 三千余人. The 千 of 千米, 千克 belongs to the unit.',
  },
  basis: [
    numeralStandard(
      '5.3',
      '数值很大时“万”“亿”可用汉字，其余一般数值不同时采用阿拉伯数字与汉字数字，如4000不写作4千。',
      'Except for 万 and 亿, one value is not written half in Arabic and half in Chinese numerals.',
    ),
  ],
  advice: { zh: '全用阿拉伯数字。', en: 'Write all digits.' },
  fixable: 'safe',
  examples: {
    wrong: [{ wrong: '惠及⟦3千⟧余人，张贴海报⟦5百⟧份', fixed: '惠及3000余人，张贴海报500份' }],
    right: ['3000余人、三千余人', '3千米长跑、5千克、2千瓦', '1.5万人、3千万元', '由5千多户增加到1万6千多户'],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    // 1万6千 is the way of a text that is spoken; it is followed throughout the paragraph.
    if (!/\d[百千]/.test(text) || /\d万\d千/.test(text)) return;
    for (const match of matchesIn(text, mixed)) {
      const [whole, number = '', unit = ''] = match;
      const right = number + (zeros[unit] ?? '');
      const end = match.index + whole.length;
      yield findInView(
        line,
        match.index,
        end,
        { zh: `“${whole}”应写作${right}`, en: `“${whole}” should read ${right}` },
        () => [replaceInView(line, match.index, end, right, changeTo(right))],
      );
    }
  },
});
