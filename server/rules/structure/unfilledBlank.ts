import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule } from '../rule.js';
import { custom } from './basis.js';
import { proposedWords } from '../../text/snippet.js';
import { matchesIn } from '../../text/matches.js';

const instruction = /(?=[写分填])(?<=^|[。：；，）是\s])(?:写明|分析原因|填写)[^。；\n]{0,40}(?=[。；]|$)/g;

/** What may be an instruction on the line, each with its place in the clean view. */
const instructionsOn: (line: Line) => readonly { words: string; start: number }[] = perLine(({ view }) =>
  [...matchesIn(view.text, instruction)].map(({ 0: words, index }) => ({ words, start: index })),
);
const instructions = gather(instructionsOn);

/** 写明存在的不足。: the outline tells what to write, and nobody has written it. */
export const unfilledBlank = reportRule({
  id: 'structure/unfilled-blank',
  severity: 'information',
  title: { zh: '提纲里还有没写的地方', en: 'A blank of the outline is not filled in' },
  explanation: {
    zh: '新建报告、插入部分时，提纲里的“写明……”提示该写什么。原样留着的，就是还没有写。',
    en: 'A new report says in each blank what is to be written there (写明…). One that still says so has not been written.',
  },
  basis: [custom('成文时不留提纲里的提示语。', 'A finished report holds no instructions of its outline.')],
  advice: { zh: '按提示写好，或者删去。', en: 'Write what it asks for, or delete it.' },
  fixable: 'none',
  examples: {
    wrong: [
      {
        wrong:
          '青石镇2024年法治政府建设年度报告\n一、存在的不足和原因\n⟦写明存在的不足⟧。主要原因是⟦分析原因⟧。\n二、2025年主要安排\n抓好培训。',
      },
    ],
    right: [
      '青石镇2024年法治政府建设年度报告\n一、存在的不足和原因\n台账没有写明办结时间。二是没有深入分析原因。\n二、2025年主要安排\n抓好培训。',
    ],
  },
  *check({ context, text }) {
    const proposed = context.type.sections.flatMap(({ skeleton }) => skeleton.flatMap(proposedWords));
    const blanks = new Set(proposed.map((words) => words.replace(/。$/, '')));
    for (const { line, value } of instructions(text)) {
      for (const { words, start } of value) {
        if (!blanks.has(words)) continue;
        yield {
          range: rangeOnLine(line.number, line.view.toRaw(start, start + words.length)),
          message: {
            zh: `这里还没有写：“${words}”是提纲里的提示。`,
            en: `Not written yet: “${words}” is the outline’s.`,
          },
        };
      }
    }
  },
});
