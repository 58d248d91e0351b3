import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { numeralStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const range = /(?<![\d.,—–\-~～年月/A-Za-z])(\d{1,4}(?:\.\d{1,2})?)([—–\-~～－]|——)(\d{1,4}(?:\.\d{1,2})?)([万亿%])/g;

export const rangeShorthand = lineRule({
  id: 'form/range-shorthand',
  severity: 'information',
  title: { zh: '数值范围省略了“万”“亿”或者“%”', en: 'Range whose first number lacks 万, 亿 or %' },
  explanation: {
    zh: '“5—10万”可以读成从5到10万。范围两端的“万”“亿”“%”省略一个会有歧义，前一个也要写出。',
    en: '5—10万 may be read as from 5 to 100,000. Where leaving it out is ambiguous, 万, 亿 and % are written at both ends.',
  },
  basis: [
    numeralStandard(
      '5.1.3',
      '表示数值的范围时，省略前一数值的附加符号或者计量单位会造成歧义的，不应省略，如15%～30%不写作15～30%，13万元～17万元不写作13～17万元。',
      'In ranges a sign or unit whose omission is ambiguous is not left out: 15%～30%, not 15～30%.',
    ),
  ],
  advice: { zh: '前一个数也写上“万”“亿”或者“%”。', en: 'Write 万, 亿 or % after the first number too.' },
  fixable: 'safe',
  examples: {
    wrong: [{ wrong: '每村补助⟦5—10万⟧元，增长⟦4-6%⟧', fixed: '每村补助5万—10万元，增长4%-6%' }],
    right: ['每村补助5万—10万元', '增长4%～6%', '2021—2025年', '0—3岁'],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!/[—–\-~～－]\d/.test(text)) return;
    for (const match of matchesIn(text, range)) {
      const [whole, low = '', mark = '', high = '', unit = ''] = match;
      if (Number(low) >= Number(high)) continue;
      const right = `${low}${unit}${mark}${high}${unit}`;
      const place = match.index + low.length;
      yield findInView(
        line,
        match.index,
        match.index + whole.length,
        { zh: `“${whole}”的前一个数也要带“${unit}”`, en: `“${whole}” lacks ${unit} after the first number` },
        () => [replaceInView(line, place, place, unit, changeTo(right))],
      );
    }
  },
});
