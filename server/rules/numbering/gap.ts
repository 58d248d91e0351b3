import { marksInMidLine } from '../../document/innerMarks.js';
import type { Report } from '../../document/report.js';
import { faultsOf, seriesOf, type NumberingFault } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { numberingBasis } from './basis.js';
import { markWith, renumberingFixes } from './wording.js';

/** （二） followed by （四）. */
export const gap = reportRule({
  id: 'numbering/gap',
  severity: 'warning',
  title: { zh: '序号跳号', en: 'A number is skipped' },
  explanation: {
    zh: '同级标题的序号应当连续。跳过的序号往往说明漏掉了一部分，或者删改后没有重新编号。同一个缺口只报一次。',
    en: 'Headings of one level count on without a hole. A skipped number often means that a part was lost, or that nobody renumbered after an edit. One hole is reported once.',
  },
  basis: [numberingBasis],
  advice: {
    zh: '补上漏掉的部分，或者把后面的序号依次改正。',
    en: 'Supply the missing part, or renumber what follows.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n（一）加强领导。健全机制。\n⟦（三）⟧规范执法。严格程序。\n（四）强化监督。公开信息。',
        fixed: '一、工作情况\n（一）加强领导。健全机制。\n（二）规范执法。严格程序。\n（三）强化监督。公开信息。',
      },
      { wrong: '一、工作情况\n⟦三、⟧存在问题', fixed: '一、工作情况\n二、存在问题' },
      {
        wrong: '# 2024年工作总结报告\n## 一、工作情况\n### （一）学法\n认真学习。\n## ⟦三、⟧存在问题\n力量不足。',
        fixed: '# 2024年工作总结报告\n## 一、工作情况\n### （一）学法\n认真学习。\n## 二、存在问题\n力量不足。',
      },
    ],
    right: [
      '一、工作情况\n（一）加强领导。\n1.健全机制。\n（二）规范执法。\n2.严格程序。\n二、下一步打算',
      '一、工作情况\n1.加强领导。\n2.规范执法。',
      '一、工作情况\n（一）加强领导。（二）规范执法。\n（三）强化监督。',
      '统计公报\n全县经济稳中向好，民生持续改善。 一、综 合 初步核算，全县生产总值55亿元。\n二、农 业\n粮食产量增长2%。',
      '工作要点\n2.5亿元用于基层执法装备更新，3.6万人次参加普法活动。',
    ],
  },
  *check(report) {
    for (const series of seriesOf(report)) {
      yield;
      for (const fault of faultsOf(series)) {
        if (fault.kind !== 'gap' || standsInMidLine(report, fault)) continue;
        const { heading, before, expected } = fault;
        const due = markWith(heading, expected);
        const written = heading.ordinal.text;
        yield {
          range: heading.ordinalRange,
          message: {
            zh:
              before === undefined
                ? `此处序号从“${written}”开始，前面缺“${due}”。`
                : `“${before.ordinal.text}”之后直接是“${written}”，缺“${due}”。`,
            en:
              before === undefined
                ? `The count begins with “${written}”; “${due}” is missing.`
                : `“${before.ordinal.text}” is followed by “${written}”; “${due}” is missing.`,
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

/** Whether the first number that is missing stands in mid-line, where the break before it was lost. */
function standsInMidLine({ text }: Report, { heading, before, expected }: NumberingFault): boolean {
  const { form } = heading.ordinal;
  const end = heading.range.start.line;
  for (let number = before?.range.start.line ?? 0; number < end; number++) {
    const marks = text.ask(number, marksInMidLine) ?? [];
    if (marks.some((mark) => mark.form === form && mark.value === expected)) return true;
  }
  return false;
}
