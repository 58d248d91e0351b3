import { stepsOn, type Step } from '../../document/enumeration.js';
import { gather } from '../../document/gather.js';
import { type Line, perLine } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { printChinese } from '../../text/numerals.js';
import { rangeOnLine } from '../../text/position.js';
import { reportRule, type Fix } from '../rule.js';
import { custom } from '../structure/basis.js';

/** How many lines above may hold the first step. */
const farthest = 8;
/** The first step in whatever form. */
const first = /一(?:[是要则来靠抓]|个是)|第一[，、是要]|首先|其一|一方面|最先|①|（1）|(?<!\d)1[.、．]/;

/** The steps of a line that counts from two on. */
const lateSteps = gather(
  perLine((line): readonly Step[] | undefined => {
    const steps = stepsOn(line);
    const [step] = steps;
    if (
      step?.value !== 2 ||
      step.word === '第' ||
      first.test(line.view.text.slice(0, line.view.toView(step.span.start)))
    )
      return undefined;
    return steps;
  }),
);

/** 二是…三是… where nothing is 一是. */
export const enumerationStart = reportRule({
  id: 'numbering/enumeration-start',
  severity: 'information',
  title: { zh: '列举没有“一是”', en: 'An enumeration begins with its second step' },
  explanation: {
    zh: '段里有“二是”，从标题到这里却没有“一是”，多半是删改时漏了。前面几段用“首先”“一要”“第一”“1.”起头的，不报。',
    en: 'A paragraph counts 二是 and nothing since the heading is 一是: mostly lost in editing. Where a paragraph before begins the count with 首先, 一要, 第一 or 1. nothing is reported.',
  },
  basis: [custom('列举从“一是”数起。', 'An enumeration begins with its first step.')],
  advice: { zh: '补上“一是”，或者改正序号。', en: 'Supply the first step, or correct the numbers.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一、主要举措\n加强领导，成立专班；⟦二是⟧规范执法，严格程序；三是普法宣传。',
        fixed: '一、主要举措\n加强领导，成立专班；一是规范执法，严格程序；二是普法宣传。',
      },
      { wrong: '（一）加强领导，成立专班；⟦二是⟧规范执法，严格程序。' },
      { wrong: '（一）规范执法\n⟦二是⟧严格程序。\n三是公示结果。' },
    ],
    right: [
      '一、主要举措\n一是加强领导。成立专班。\n每月调度。二是规范执法。',
      '一、主要举措\n首先，加强领导；二是规范执法。',
      '一、主要举措\n过去常说，第二，要学会算账。',
      '一、主要举措\n原因有两个，一是力量薄弱，二是经费紧张。',
      '一、主要举措\n坚持两手抓，一手抓发展，一要抓普法；二是规范执法。',
    ],
  },
  *check(report) {
    for (const { line, value } of lateSteps(report.text)) {
      const [step] = value;
      if (step === undefined || hasFirstAbove(report, line)) continue;
      const range = rangeOnLine(line.number, step.span);
      const due = `一${step.word}`;
      yield {
        range,
        message: {
          zh: `“${step.text}”之前没有“${due}”。`,
          en: `No “${due}” stands before “${step.text}”.`,
        },
        fixes: () => countFromOne(line, value),
      };
    }
  },
});

/** Whether the lines above, up to the heading, begin the count, or go too far up to tell. */
function hasFirstAbove(report: Report, line: Line): boolean {
  for (let number = line.number; number >= Math.max(0, line.number - farthest); number--) {
    const answer = number === line.number ? undefined : report.text.ask(number, beginsCount);
    if (answer === true) return true;
    if (report.text.ask(number, isNumberedHeading) === true) return false;
  }
  return true;
}

const beginsCount = perLine((line: Line) => first.test(line.view.text));
const isNumberedHeading = perLine((line: Line) =>
  lineShape(line).marks.some(({ mark }) => mark.form === 'chinese' || mark.form === 'chineseBracket'),
);

function countFromOne(line: Line, steps: readonly Step[]): Fix[] {
  const run = steps.filter(({ value, word }, index) => value === index + 2 && word === steps[0]?.word);
  if (run.length !== steps.length) return [];
  const edits = run.map(({ value, text, span }) => ({
    range: rangeOnLine(line.number, span),
    newText: text.replace(printChinese(value), printChinese(value - 1)),
  }));
  return [{ title: { zh: '从“一”数起', en: 'Count from one' }, edits }];
}
