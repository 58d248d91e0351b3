import { perLine, type Line } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import type { Range } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { annualReportBasis } from './basis.js';

const cause =
  /原因|由于|因为|根源|根子|缘于|源于|归因|所致|导致|造成|使得|致使|制约|影响|限制|受.{1,16}(?:约束|局限)|主要是|因(?!此|地|时|素|而|人|势|村|企|户|材)/;

/** The heading promises causes, the section names none. */
export const noCause = reportRule({
  id: 'structure/no-cause',
  severity: 'hint',
  title: { zh: '标题写了“原因”，正文没有分析', en: 'The heading promises causes, the text gives none' },
  explanation: {
    zh: '不足和原因是规定的内容。标题写了原因，正文里却找不到说明原因的词语，往往是只列了现象。',
    en: 'Shortcomings and their causes are both asked for. Where the heading names causes and no word of the section speaks of any, only symptoms were listed.',
  },
  basis: [annualReportBasis],
  advice: { zh: '逐条写明原因。', en: 'Say why, point by point.' },
  fixable: 'none',
  examples: {
    wrong: [
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n镇长落实第一责任人职责。\n二、⟦存在的不足和原因⟧\n法治宣传不够深入，执法力量还比较薄弱。\n三、2025年主要安排\n抓好培训。',
      },
    ],
    right: [
      '一、主要举措\n规范执法。\n二、存在的不足和原因\n执法力量薄弱，主要原因是编制偏紧。',
      '一、主要举措\n规范执法。\n二、存在的不足\n执法力量薄弱。',
    ],
  },
  *check(report) {
    for (const heading of report.headings) {
      yield;
      if (!/(?:不足|问题|短板|差距|困难).{0,6}原因/.test(heading.title)) continue;
      if (
        isEmptyRange(heading.range.end, heading.sectionRange.end) ||
        mentionsCause(report, heading.titleRange.end, heading.sectionRange)
      )
        continue;
      yield {
        range: heading.titleRange,
        message: {
          zh: '这一部分只列了不足，没有说明原因。',
          en: 'The section lists shortcomings and says nothing of their causes.',
        },
      };
    }
  },
});

function isEmptyRange(start: Range['start'], end: Range['end']): boolean {
  return start.line === end.line && start.character === end.character;
}

function mentionsCause(report: Report, from: Range['start'], section: Range): boolean {
  for (let number = from.line; number <= section.end.line; number++) {
    if (number > from.line) {
      if (report.text.ask(number, namesCause) === true) return true;
      continue;
    }
    const view = report.text.lineAt(number)?.view;
    if (view !== undefined && cause.test(view.text.slice(view.toView(from.character)))) return true;
  }
  return false;
}

const namesCause = perLine((line: Line) => cause.test(line.view.text));
