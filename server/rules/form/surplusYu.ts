import { Sign } from '../../text/signs.js';
import { changeTo, findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { numeralStandard } from '../standards.js';
import { measures } from './measures.js';
import { matchesIn } from '../../text/matches.js';

/** A whole number whose last digit is not 0, with 余 or 多 and a measure word behind it. */
const surplus = new RegExp(`(?<![\\d.,—～~-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?<=[1-9])(余|多(?!元))(?=${measures})`, 'g');

export const surplusYu = lineRule({
  id: 'form/surplus-yu',
  severity: 'warning',
  title: { zh: '确数后面用了“余”“多”', en: 'An exact number followed by 余 or 多' },
  explanation: {
    zh: '“余”“多”表示整数之外还有零头，只能跟在末位是零的整数（20余次、300多件）或者“万”“亿”之后。16余次的零头已经写出来了，再说“余”就不知道是多少。',
    en: '余 and 多 say that a round number is exceeded a little, so they follow numbers that end in zero (20余次) or 万, 亿. In 16余次 the odd units are already given.',
  },
  basis: [
    {
      kind: 'custom',
      source: '《现代汉语八百词》“多”条',
      says: {
        zh: '数词用在“多”“余”之前时，是十位以上的整数，如二十多个、一百余人。',
        en: 'Before 多 and 余 the numeral is a round number of tens or more.',
      },
    },
    numeralStandard(
      '4.3',
      '标准列举的带“多”“余”的约数，都在整数之后，如100多件、20余次。',
      'The approximations with 多 and 余 that the standard lists follow round numbers: 100多件, 20余次.',
    ),
  ],
  advice: {
    zh: '写确数就去掉“余”，写概数就取整。',
    en: 'Drop 余 for an exact number, or round it for an approximate one.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '提出法律意见16⟦余⟧次，开展宣传464⟦余⟧场次', fixed: '提出法律意见16次，开展宣传464场次' },
      { wrong: '发放资料1,235⟦多⟧份', fixed: '发放资料1,235份' },
    ],
    right: ['20余次、二十余次、300多件', '1.3万余人、16万余元、1650余份', '16余万元', '2024多元化解', '3余额'],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!/\d[余多]/.test(text)) return;
    for (const match of matchesIn(text, surplus)) {
      const [whole, number = '', word = ''] = match;
      const start = match.index + number.length;
      const value = Number(number.replaceAll(',', ''));
      const round = value - (value % 10);
      yield findInView(
        line,
        start,
        start + 1,
        { zh: `${number}是确数，后面不能用“${word}”`, en: `${number} is exact and takes no ${word}` },
        () => {
          const remove = replaceInView(line, start, start + 1, '', removeText(word));
          const rounded = `${round}${word}`;
          const end = match.index + whole.length;
          return round === 0 ? [remove] : [remove, replaceInView(line, match.index, end, rounded, changeTo(rounded))];
        },
      );
    }
  },
});
