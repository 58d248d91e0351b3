import { perLine, type Line } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { faultsOf, seriesOf, type NumberingFault } from '../../document/series.js';
import { reportRule } from '../rule.js';
import { numberingBasis } from './basis.js';
import { markWith, renumberingFixes } from './wording.js';

/** 一、二、三、 and then 二、 again. */
export const restart = reportRule({
  id: 'numbering/restart',
  severity: 'warning',
  title: { zh: '序号回头', en: 'The count falls back' },
  explanation: {
    zh: '序号数到后面又退回到前面的数，读者无法判断层次：要么后面的序号没有顺接，要么前面几个标题本应低一级。',
    en: 'The count goes back to a number that was passed. Either the later headings were not numbered on, or the earlier ones belong one level down.',
  },
  basis: [numberingBasis],
  advice: {
    zh: '把序号接着往下编，或者调整标题的层次。',
    en: 'Number on, or move the headings to their proper level.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一、法治引领\n二、营商环境\n三、行政执法\n⟦二、⟧存在的不足\n三、工作思路',
        fixed: '一、法治引领\n二、营商环境\n三、行政执法\n四、存在的不足\n五、工作思路',
      },
    ],
    right: [
      '一、工作情况\n1.加强领导。\n2.规范执法。\n二、存在问题\n1.力量不足。\n2.经费不足。',
      '表一\n说明：\n1.处罚按决定书的数量统计。\n2.并处的算一件。\n表二\n说明：\n1.许可按受理的数量统计。',
    ],
  },
  *check(report) {
    for (const series of seriesOf(report)) {
      yield;
      for (const fault of faultsOf(series)) {
        if (fault.kind !== 'restart' || isAnnounced(report, fault)) continue;
        const { heading, before, expected } = fault;
        const due = markWith(heading, expected);
        const written = heading.ordinal.text;
        yield {
          range: heading.ordinalRange,
          message: {
            zh: `${before === undefined ? '' : `“${before.ordinal.text}”之后`}又回到“${written}”，应为“${due}”。`,
            en: `${before === undefined ? '' : `After “${before.ordinal.text}” `}the count falls back to “${written}”; “${due}” was due.`,
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

/** 说明： on the line before: a list that begins with one of its own. */
function isAnnounced({ text }: Report, { heading }: NumberingFault): boolean {
  if (heading.ordinal.value !== 1) return false;
  for (let number = heading.range.start.line - 1; number >= 0; number--) {
    const ends = text.ask(number, endsWithColon);
    if (ends !== undefined) return ends;
  }
  return false;
}

/** Undefined for a blank line. */
const endsWithColon = perLine((line: Line): boolean | undefined => {
  const { role, end } = lineShape(line);
  return role === 'blank' ? undefined : line.view.text.charAt(end - 1) === '：';
});
