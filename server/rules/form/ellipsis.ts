import { lineShape } from '../../document/lineShape.js';
import { changeTo, findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** Dots in a Chinese sentence; with digits behind them they are the leaders of a table of contents. */
const dots = /(?<![….。·])(?:…+|\.{3,}|。{3,}|·{3,})(?![….。·\d])/g;
const withDeng = /等(?=……)|(?<=……)等(?![\u4e00-\u9fff])/g;

export const ellipsis = lineRule({
  id: 'form/ellipsis',
  severity: 'warning',
  title: { zh: '省略号的写法', en: 'Form of the ellipsis' },
  explanation: {
    zh: '省略号是六个小圆点“……”，占两个字的位置。省略号表示列举未尽时不再用“等”。',
    en: 'The ellipsis has six dots, …… , in the place of two characters. Where it ends a list, 等 is not used as well.',
  },
  basis: [
    punctuationStandard(
      '4.11.2、附录A.9',
      '省略号的形式是“……”；不能与“等”“等等”同时使用。',
      'The ellipsis is written …… and does not go together with 等.',
    ),
  ],
  advice: { zh: '改为“……”；与“等”连用时只留一个。', en: 'Write ……; keep either the ellipsis or 等.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '群众说“办事真快⟦...⟧”', fixed: '群众说“办事真快……”' },
      { wrong: '教育、医疗⟦等⟧……', fixed: '教育、医疗……' },
    ],
    right: ['群众说“办事真快……”', '一、总体情况…………1', '主要举措......3', '第2…5项', '语音合成中，请耐心等待...'],
  },
  signs: 0,
  *check(line) {
    const { text } = line.view;
    if (!['…', '...', '。。。', '···'].some((mark) => text.includes(mark))) return;
    if (lineShape(line).role === 'furniture') return;
    for (const match of matchesIn(text, dots)) {
      const end = match.index + match[0].length;
      const length = match[0].length;
      const six = match[0].startsWith('…') ? length === 2 : false;
      const inChinese = /[\u4e00-\u9fff，、]/.test(text.charAt(match.index - 1));
      if (six || length > 6 || !inChinese) continue;
      const message = { zh: `省略号应写作“……”，现为“${match[0]}”`, en: `Write the ellipsis as ……, not ${match[0]}` };
      yield findInView(line, match.index, end, message, () => [
        replaceInView(line, match.index, end, '……', changeTo('……')),
      ]);
    }
    for (const { index } of matchesIn(text, withDeng)) {
      yield findInView(line, index, index + 1, { zh: '省略号不与“等”连用', en: 'Ellipsis and 等 together' }, () => [
        replaceInView(line, index, index + 1, '', removeText('等')),
      ]);
    }
  },
});
