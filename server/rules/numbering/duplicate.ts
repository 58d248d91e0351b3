import { faultsOf, seriesOf } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { numberingBasis } from './basis.js';
import { markWith, renumberingFixes } from './wording.js';

/** Two （十） in a row. */
export const duplicate = reportRule({
  id: 'numbering/duplicate',
  severity: 'warning',
  title: { zh: '序号重复', en: 'A number stands twice' },
  explanation: {
    zh: '同级标题用了同一个序号，后面的序号多半也要顺改。连标题也相同的，是标题重复，不在这里报。',
    en: 'Two headings of one level bear the same number; those behind them usually have to move along. Where the titles are the same as well, the heading itself stands twice, which another rule tells.',
  },
  basis: [numberingBasis],
  advice: {
    zh: '把重复的序号和其后的序号依次改正。',
    en: 'Give the second its own number and move the next ones along.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n（一）加强领导。\n（二）规范执法。\n⟦（二）⟧强化监督。\n（三）普法宣传。',
        fixed: '一、工作情况\n（一）加强领导。\n（二）规范执法。\n（三）强化监督。\n（四）普法宣传。',
      },
      {
        wrong: '一、工作情况\n二、存在问题\n⟦二、⟧下一步打算\n四、其他情况',
        fixed: '一、工作情况\n二、存在问题\n三、下一步打算\n四、其他情况',
      },
    ],
    right: [
      '一、工作情况\n（一）加强领导。\n二、存在问题\n（一）力量不足。',
      '一、工作情况\n（一）加强领导\n（一）加强领导\n扎实推进。',
    ],
  },
  *check(report) {
    for (const series of seriesOf(report)) {
      yield;
      for (const fault of faultsOf(series)) {
        if (fault.kind !== 'duplicate') continue;
        const { heading, before, expected } = fault;
        // The heading stands twice, number and all: that is told by structure/duplicate-line or duplicate-heading.
        if (before?.title === heading.title) continue;
        const due = markWith(heading, expected);
        const written = heading.ordinal.text;
        yield {
          range: heading.ordinalRange,
          message: {
            zh: `“${written}”与前一个标题的序号重复，此处应为“${due}”。`,
            en: `“${written}” repeats the number of the heading before; “${due}” was due here.`,
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
