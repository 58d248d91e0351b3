import { brokenOff } from '../../document/breakOff.js';
import { blockIndexAt } from '../../document/block.js';
import { lineShape } from '../../document/lineShape.js';
import type { Heading } from '../../document/outline.js';
import type { Report } from '../../document/report.js';
import { reportRule } from '../rule.js';
import { custom } from './basis.js';
import { withoutPlaceholders } from '../../text/snippet.js';

/** A longer title is an item that says all it has to say. */
const longestTitle = 45;

/** A heading with nothing under it. */
export const emptySection = reportRule({
  id: 'structure/empty-section',
  severity: 'warning',
  title: { zh: '标题下面没有内容', en: 'A section is empty' },
  explanation: {
    zh: '标题后面紧接着下一个标题或全文结束，没有正文。同级标题都没有正文的是列项，不报。',
    en: 'The next heading, or the end, follows at once. Where no heading of the level has any text the headings are a list and nothing is reported.',
  },
  basis: [custom('每个标题下面都有内容。', 'There is something under every heading.')],
  advice: { zh: '补写内容，或者删去标题。', en: 'Write the section, or delete its heading.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n规范执法，镇长落实第一责任人职责。\n⟦二、存在的不足和原因⟧\n三、2025年主要安排\n抓好培训。',
        fixed:
          '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n规范执法，镇长落实第一责任人职责。\n二、存在的不足和原因\n写明存在的不足。主要原因是分析原因。\n三、2025年主要安排\n抓好培训。',
      },
    ],
    right: [
      '一、工作情况\n1.修订合规管理办法，编制岗位合规职责清单和流程管控清单，识别合规风险点，逐项制定防控措施，明确责任部门和完成时限。\n2.取得认证，有效期三年。\n3.规章制度、经济合同、重要决策的法律审核率达到百分之百，全年审核合同五千份，退回修改四十二份，没有发生重大合同纠纷。',
      '一、工作情况\n（一）学法\n（一）学法\n组织学习。\n（二）执法\n规范执法。\n（三）守法\n开展宣传。',
      '一、工作情况\n（一）学法\n组织学习。\n（二）执法\n规范执法。\n（三）强化纠纷排查',
      '一、工作情况\n（一）学法\n集中学习。\n二、附件清单\n（一）学法台账\n（二）执法台账',
      '一、规范行政执法，严格落实三项制度，全年没有发生错案。\n二、开展普法宣传，全年十二场次。',
    ],
  },
  *check(report) {
    const groups: (readonly Heading[])[] = [report.outline, ...report.headings.map((heading) => heading.children)];
    const end = brokenOff(report)?.number;
    for (const group of groups) {
      yield;
      const empty = group.filter(
        (heading, index) =>
          heading.range.start.line !== end &&
          isEmpty(report, heading) &&
          !isBeingWritten(report, heading) &&
          // A heading that stands twice in a row has its text behind the second.
          group[index + 1]?.title !== heading.title,
      );
      if (empty.length === 0 || group.filter((heading) => hasNothing(report, heading)).length * 2 >= group.length)
        continue;
      for (const heading of empty) {
        if (isSentence(report, heading) && !group.every((other) => !other.runIn && isSentence(report, other))) continue;
        const section = report.context.type.sections.find(({ id }) => id === heading.kind);
        const { line } = heading.range.end;
        const at = { line, character: report.text.lineAt(line)?.raw.length ?? 0 };
        yield {
          range: heading.range,
          message: { zh: `“${heading.title}”下面没有内容。`, en: `Nothing stands under “${heading.title}”.` },
          fixes: () =>
            section === undefined
              ? []
              : [
                  {
                    title: { zh: '插入这一部分的提纲', en: 'Insert an outline of the section' },
                    edits: [
                      {
                        range: { start: at, end: at },
                        newText: section.skeleton
                          .map((text) => report.text.lineEnding + withoutPlaceholders(text))
                          .join(''),
                      },
                    ],
                  },
                ],
        };
      }
    }
  },
});

function isEmpty(report: Report, heading: Heading): boolean {
  return heading.title.length <= longestTitle && hasNothing(report, heading);
}

/** Whether nothing stands behind the title on its line nor below it. */
function hasNothing(report: Report, heading: Heading): boolean {
  if (heading.runIn || heading.children.length > 0) return false;
  const line = report.text.lineAt(heading.range.start.line);
  if (line === undefined || isOnOneLine(report, heading)) return false;
  const { blocks } = report;
  let index = blockIndexAt(blocks, line.number) + 1;
  while (blocks[index]?.kind === 'blank') index++;
  const next = blocks[index];
  return next === undefined || next.firstLine > heading.sectionRange.end.line;
}

/** Whether `heading`, below another, is the last that there is of the text: an excerpt, or as far as the author has come. */
function isBeingWritten({ headings, blocks }: Report, heading: Heading): boolean {
  if (heading.parent === undefined || headings.at(-1) !== heading) return false;
  return !blocks.some(({ kind }) => kind === 'signOff');
}

/** A title that ends as a sentence does may be an item that says all it has to say. */
function isSentence(report: Report, heading: Heading): boolean {
  const line = report.text.lineAt(heading.range.start.line);
  return line !== undefined && lineShape(line).closed && !/[：:]$/.test(line.raw.trimEnd());
}

/** In a body that lost its line breaks nothing tells a title from its text. */
function isOnOneLine(report: Report, heading: Heading): boolean {
  const line = report.text.lineAt(heading.range.start.line);
  return line !== undefined && lineShape(line).marks.length > 1;
}
