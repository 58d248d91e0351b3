import { seriesOf, type NumberedHeading } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { custom } from '../structure/basis.js';
import { markBasis } from './basis.js';
import { restyle, styleOf } from './markFix.js';

/** Headings of one level: 1. 2、 3. */
export const mixedMarks = reportRule({
  id: 'numbering/mixed-marks',
  severity: 'information',
  title: { zh: '同级序号写法不一致', en: 'Numbers of one level are written differently' },
  explanation: {
    zh: '同一部分下面的序号有的用“1.”，有的用“1、”。只报少数；各占一半的，以符合规范的为准。',
    en: 'Some numbers of one section are written 1. and others 1、. Only the few are reported; of two halves, those that differ from the standard.',
  },
  basis: [custom('同级序号写法一致。', 'Numbers of one level are written alike.'), markBasis],
  advice: { zh: '与同级其他序号保持一致。', en: 'Make it like the others of its level.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n1.加强领导。\n⟦2、⟧规范执法。\n3.普法宣传。',
        fixed: '一、工作情况\n1.加强领导。\n2.规范执法。\n3.普法宣传。',
      },
    ],
    right: ['一、工作情况\n1、加强领导。\n2、规范执法。\n二、打算\n1.普法宣传。\n2.化解纠纷。'],
  },
  *check(report) {
    for (const { members, form } of seriesOf(report)) {
      yield;
      if (form !== 'arabic' && form !== 'chinese') continue;
      const groups = new Map<string, NumberedHeading[]>();
      for (const heading of members) {
        const style = styleOf(heading);
        groups.set(style, [...(groups.get(style) ?? []), heading]);
      }
      if (groups.size < 2) continue;
      const standard = form === 'arabic' ? '#.' : '#、';
      const common = [...groups].reduce((best, group) =>
        group[1].length > best[1].length || (group[1].length === best[1].length && group[0] === standard)
          ? group
          : best,
      );
      for (const heading of members) {
        if (styleOf(heading) === common[0]) continue;
        const right = common[1][0]?.ordinal.text ?? '';
        yield {
          range: heading.ordinalRange,
          message: {
            zh: `同级序号多写作“${right}”的样式，此处是“${heading.ordinal.text}”。`,
            en: `The numbers of this level are written like “${right}”; this one is “${heading.ordinal.text}”.`,
          },
          fixes: () => [
            {
              title: { zh: '与同级序号写法一致', en: 'Write it like the others' },
              edits: [restyle(report, heading, common[0])],
            },
          ],
        };
      }
    }
  },
});
