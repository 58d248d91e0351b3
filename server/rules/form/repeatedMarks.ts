import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const repeated = /(?<![，、；：。])[，、；：。]{2,}/g;

export const repeatedMarks = lineRule({
  id: 'form/repeated-marks',
  severity: 'warning',
  title: { zh: '标点重复或者叠用', en: 'Doubled punctuation' },
  explanation: {
    zh: '逗号、顿号、分号、冒号、句号各表示一种停顿，不会两个连在一起；连在一起多是修改时留下的。“。。。”代替省略号的，由省略号的检查处理。',
    en: 'Comma, enumeration comma, semicolon, colon and full stop each mark one pause; two in a row are left over from editing. 。。。 for an ellipsis is dealt with by the rule on ellipses.',
  },
  basis: [
    punctuationStandard(
      '4.1—4.7、5.1',
      '句末点号和句内点号各表示一种停顿，每处停顿用一个点号，占一个字的位置。',
      'Each pause takes one mark, which fills the place of one character.',
    ),
  ],
  advice: { zh: '只留下合适的一个标点。', en: 'Keep the one mark that fits.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '以更加有力的措施⟦，，⟧推进工作', fixed: '以更加有力的措施，推进工作' },
      { wrong: '全面完成任务⟦，。⟧下一步', fixed: '全面完成任务。下一步' },
    ],
    right: ['推进工作，完成任务。', '他说：“好。”，继续', '待续。。。'],
  },
  signs: Sign.fullWidthMark,
  *check(line) {
    const { text } = line.view;
    for (const match of matchesIn(text, repeated)) {
      const [marks] = match;
      if (/^。{3,}$/.test(marks)) continue;
      const kinds = [...new Set(Array.from(marks))];
      kinds.sort((a, b) => Number(b === '。') - Number(a === '。'));
      const end = match.index + marks.length;
      yield findInView(
        line,
        match.index,
        end,
        { zh: `“${marks}”处标点重复`, en: `Doubled punctuation “${marks}”` },
        () => kinds.map((kind) => replaceInView(line, match.index, end, kind, changeTo(kind))),
      );
    }
  },
});
