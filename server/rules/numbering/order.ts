import { faultsOf, seriesOf } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { numberingBasis } from './basis.js';
import { markWith, renumberingFixes } from './wording.js';

/** （三） before （二）, or one number that fits nowhere. */
export const order = reportRule({
  id: 'numbering/order',
  severity: 'warning',
  title: { zh: '序号次序有误', en: 'A number is out of order' },
  explanation: {
    zh: '相邻两个标题的序号颠倒了，或者只有这一个序号与前后接不上。',
    en: 'Two neighbouring headings bear each other’s numbers, or one number alone does not fit between its neighbours.',
  },
  basis: [numberingBasis],
  advice: {
    zh: '按先后次序改正序号；如果是两部分放反了，调换两部分。',
    en: 'Correct the number; if the two parts changed places, put them right.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n（一）加强领导。\n⟦（三）⟧规范执法。\n（二）强化监督。\n（四）普法宣传。',
        fixed: '一、工作情况\n（一）加强领导。\n（二）规范执法。\n（三）强化监督。\n（四）普法宣传。',
      },
      {
        wrong: '一、工作情况\n⟦五、⟧存在问题\n三、工作思路\n四、其他情况',
        fixed: '一、工作情况\n二、存在问题\n三、工作思路\n四、其他情况',
      },
    ],
    right: ['一、工作情况\n二、存在问题\n三、工作思路'],
  },
  *check(report) {
    for (const series of seriesOf(report)) {
      yield;
      for (const fault of faultsOf(series)) {
        if (fault.kind !== 'swap' && fault.kind !== 'stray') continue;
        const { heading, before, expected } = fault;
        const due = markWith(heading, expected);
        const written = heading.ordinal.text;
        yield {
          range: heading.ordinalRange,
          message: {
            zh:
              fault.kind === 'swap'
                ? `“${written}”与下一个标题的序号颠倒，此处应为“${due}”。`
                : `“${written}”与前后序号接不上，此处应为“${due}”。`,
            en:
              fault.kind === 'swap'
                ? `“${written}” and the next number have changed places; “${due}” was due here.`
                : `“${written}” does not fit between its neighbours; “${due}” was due here.`,
          },
          related:
            before === undefined
              ? []
              : [{ range: before.ordinalRange, message: { zh: '前一个序号', en: 'The number before' } }],
          fixes: () => renumberingFixes(report, series, fault),
        };
      }
    }
  },
});
