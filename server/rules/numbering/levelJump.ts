import type { OrdinalForm } from '../../document/ordinal.js';
import { seriesOf } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { numberingBasis } from './basis.js';

const depth: Partial<Record<OrdinalForm, number>> = { chinese: 1, chineseBracket: 2, arabic: 3, arabicBracket: 4 };

/** （1） directly below 一、. */
export const levelJump = reportRule({
  id: 'numbering/level-jump',
  severity: 'hint',
  title: { zh: '层次跳级', en: 'A level is skipped' },
  explanation: {
    zh: '“一、”下面直接用“（1）”，或者“（一）”下面直接用“（1）”，跳过了中间的层次。只有两层时，“一、”下面可以直接用“1.”，不报。',
    en: '（1） stands directly below 一、 or （一）, with the levels between left out. With two levels only, 1. may stand directly below 一、.',
  },
  basis: [numberingBasis],
  advice: { zh: '改用上一层的序号。', en: 'Use the number of the level above.' },
  fixable: 'none',
  examples: {
    wrong: [{ wrong: '一、工作情况\n⟦（1）⟧加强领导。\n（2）规范执法。' }],
    right: [
      '一、工作情况\n1.加强领导。\n2.规范执法。',
      '一、工作情况\n（一）加强领导。\n1.健全机制。\n（1）明确责任。',
    ],
  },
  *check(report) {
    for (const { parent, form, members } of seriesOf(report)) {
      yield;
      const above = parent?.ordinal === undefined ? undefined : depth[parent.ordinal.form];
      const own = depth[form];
      const heading = members[0];
      if (heading === undefined || above === undefined || own !== 4 || above === 3 || members.length < 2) continue;
      const text = parent?.ordinal?.text ?? '';
      yield {
        range: heading.ordinalRange,
        message: {
          zh: `“${text}”下面直接用“${heading.ordinal.text}”，跳过了中间的层次。`,
          en: `“${heading.ordinal.text}” stands directly below “${text}”; a level is skipped.`,
        },
      };
    }
  },
});
