import { extraTitleMarks } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { innerTitleMarks } from './basis.js';

/** 书名号多打了半边。 */
export const doubledMarks = lineRule({
  id: 'citations/doubled-marks',
  severity: 'warning',
  title: { zh: '书名号多了一个', en: 'A title mark too many' },
  explanation: {
    zh: '《《或》》连写而另一边只有一个，多半是删改题名时留下的。题名本身以另一题名开头或结尾的，两边成对，不在此列。',
    en: '《《 or 》》 with only one mark on the other side is mostly left over from editing a title. Titles that begin or end with another title have both pairs and are not meant.',
  },
  basis: [innerTitleMarks],
  advice: { zh: '删去多出的书名号。', en: 'Delete the mark that is too many.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '按照⟦《⟧《县政府办公室关于做好公开工作的通知》要求，逐项落实。',
        fixed: '按照《县政府办公室关于做好公开工作的通知》要求，逐项落实。',
      },
      { wrong: '学习《宪法》⟦》⟧和《民法典》。', fixed: '学习《宪法》和《民法典》。' },
    ],
    right: ['学习《〈关于全面推进政务公开工作的意见〉实施细则》。', '印发《关于落实〈纲要〉的方案》。'],
  },
  signs: Sign.titleMark,
  *check(line) {
    for (const span of extraTitleMarks(line)) {
      const mark = line.raw.slice(span.start, span.end);
      yield {
        span,
        message: { zh: `“${mark}”多了一个。`, en: `One “${mark}” too many.` },
        fixes: () => [
          { title: { zh: `删去这个“${mark}”`, en: `Delete this “${mark}”` }, edits: [{ span, newText: '' }] },
        ],
      };
    }
  },
});
