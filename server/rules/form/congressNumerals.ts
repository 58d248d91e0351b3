import { printChinese } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { numeralStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** Meetings of the Party and of the National People's Congress, whose numbers are part of a solemn name. */
const meeting =
  /(?<![\d.])\d{1,2}届(?:中央委员会第?)?(?:\d{1,2}|[一二三四五六七八九])(?:次全体会议|中全会)|[一二三四五六七八九十]{1,3}届\d{1,2}中全会|(?<![\d.])\d{1,2}届全国(?:人民代表大会|人大|政协)(?:第?\d{1,2}次会议)?|[一二三四五六七八九十]{1,3}届全国(?:人民代表大会|人大|政协)第?\d{1,2}次会议|(?<=党的)(?:1[2-9]|2[0-5])大(?=[精报以召和、，。”’》）]|$)/g;

export const congressNumerals = lineRule({
  id: 'form/congress-numerals',
  severity: 'warning',
  title: { zh: '会议届次应用汉字数字', en: 'Number of a congress in Arabic digits' },
  explanation: {
    zh: '党的代表大会、中央全会、全国人大和全国政协的届次、会次用汉字数字，如党的二十届三中全会、十四届全国人大三次会议。',
    en: 'Sessions of the Party congress, the Central Committee and the National People’s Congress are numbered in Chinese numerals.',
  },
  basis: [
    numeralStandard(
      '4.3',
      '要突出庄重典雅的表达效果，应使用汉字数字，如十一届全国人大一次会议不写作11届全国人大1次会议。',
      'For solemn effect Chinese numerals are used, as in 十一届全国人大一次会议.',
    ),
  ],
  advice: { zh: '改用汉字数字。', en: 'Use Chinese numerals.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '学习党的⟦20届3中全会⟧精神和⟦14届全国人大3次会议⟧精神',
        fixed: '学习党的二十届三中全会精神和十四届全国人大三次会议精神',
      },
      { wrong: '学习党的⟦20大⟧精神', fixed: '学习党的二十大精神' },
    ],
    right: ['党的二十届三中全会', '第19届亚运会', '镇第20届人民代表大会', '实施20大工程'],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!/\d[届大中]/.test(text)) return;
    for (const match of matchesIn(text, meeting)) {
      const [whole] = match;
      const right = whole.replace(/\d+/g, (digits) => printChinese(Number(digits)));
      const end = match.index + whole.length;
      yield findInView(
        line,
        match.index,
        end,
        { zh: `“${whole}”应写作“${right}”`, en: `“${whole}” should read “${right}”` },
        () => [replaceInView(line, match.index, end, right, changeTo(right))],
      );
    }
  },
});
