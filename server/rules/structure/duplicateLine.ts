import { alike } from '../../document/alike.js';
import { blockIndexAt, type Block } from '../../document/block.js';
import { perLine, type Line } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { ReportText } from '../../document/reportText.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule, type Finding } from '../rule.js';
import { custom } from './basis.js';
import { deleteLine } from './deletion.js';

/** A line this short may rightly stand twice. */
const shortest = 6;
/** From this length on, a paragraph that stands again anywhere is a copy. */
const shortestParagraph = 30;

/** A line or a paragraph stands twice. */
export const duplicateLine = reportRule({
  id: 'structure/duplicate-line',
  severity: 'warning',
  title: { zh: '整行或整段重复', en: 'A line or paragraph stands twice' },
  explanation: {
    zh: '相邻两行完全相同，或者同一段话在文中出现两次，多半是复制时留下的。表格、页面信息和称呼不查。',
    en: 'Two neighbouring lines that are the same, or a paragraph that stands in two places, are usually left over from copying. Tables, page furniture and salutations are not looked at.',
  },
  basis: [custom('同样的内容只写一次。', 'The same content stands once.')],
  advice: { zh: '删去重复的内容，或者改成应有的内容。', en: 'Delete the copy, or write what belongs there.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一、强化党的领导，落实第一责任\n⟦一、强化党的领导，落实第一责任⟧\n镇党委定期研究法治工作。',
        fixed: '一、强化党的领导，落实第一责任\n镇党委定期研究法治工作。',
      },
      {
        wrong:
          '一、工作情况\n全镇开展集中宣传十二场次，发放资料三千余份，干部群众的法治意识明显增强。\n二、下一步打算\n⟦全镇开展集中宣传十二场次，发放资料三千余份，干部群众的法治意识明显增强。⟧',
        fixed: '一、工作情况\n全镇开展集中宣传十二场次，发放资料三千余份，干部群众的法治意识明显增强。\n二、下一步打算',
      },
    ],
    right: ['各位代表：\n现报告工作。\n各位代表：\n展望来年。', '（一）学法\n组织学法。\n（二）用法\n组织学法。'],
  },
  *check(report) {
    const { blocks, text } = report;
    for (const group of sameLines(text)) {
      yield;
      const lines = group.filter(({ number }) => isInText(blocks, number));
      for (const [index, line] of lines.entries()) {
        const first = lines[0];
        const previous = lines[index - 1];
        if (first === undefined || previous === undefined) continue;
        if (follows(text, blocks, previous, line)) yield finding(text, line, previous, true);
        else if (line.view.text.length >= shortestParagraph) yield finding(text, line, first, false);
      }
    }
  },
});

const keysOf = perLine((line: Line): readonly string[] =>
  line.raw.length >= shortest && isProse(line) ? [line.view.text] : [],
);
const isComparable = (line: Line): boolean => keysOf(line).length > 0;
const sameLines = alike(keysOf);

/** Whether the line is one of a heading or paragraph: what a table or page furniture repeats is not looked at. */
function isInText(blocks: readonly Block[], number: number): boolean {
  const kind = blocks[blockIndexAt(blocks, number)]?.kind;
  return kind === 'heading' || kind === 'paragraph';
}

/** Whether nothing that could be compared stands between the two lines. */
function follows(text: ReportText, blocks: readonly Block[], first: Line, second: Line): boolean {
  for (let number = first.number + 1; number < second.number; number++) {
    if (isInText(blocks, number) && text.ask(number, isComparable) === true) return false;
  }
  return true;
}

function isProse(line: Line): boolean {
  const { role, marks } = lineShape(line);
  return role === 'text' || (marks.length > 0 && role === 'short');
}

function finding(text: ReportText, line: Line, first: Line, adjacent: boolean): Finding {
  const number = text.numberOf(first) + 1;
  return {
    range: rangeOnLine(line.number, { start: 0, end: line.raw.length }),
    severity: adjacent ? 'warning' : 'information',
    message: {
      zh: `与第${number}行完全相同。`,
      en: `The same as line ${number}.`,
    },
    related: [
      {
        range: rangeOnLine(first.number, { start: 0, end: first.raw.length }),
        message: { zh: '前一处', en: 'The first of the two' },
      },
    ],
    fixes: () => [
      { title: { zh: '删去重复的这一行', en: 'Delete this line' }, edits: [deleteLine(text, line.number)] },
    ],
  };
}
