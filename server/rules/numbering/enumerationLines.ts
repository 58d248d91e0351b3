import { stepsOn, type Step } from '../../document/enumeration.js';
import { gather } from '../../document/gather.js';
import { type Line, perLine } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { printChinese } from '../../text/numerals.js';
import { rangeOnLine } from '../../text/position.js';
import { type Finding, reportRule } from '../rule.js';
import { custom } from '../structure/basis.js';

/** A paragraph that opens with a step of an enumeration, or that ends the run of such paragraphs. */
const paragraphSteps = gather(
  perLine((line): readonly Step[] | undefined => {
    if (lineShape(line).role === 'blank') return undefined;
    const steps = stepsOn(line);
    return steps[0]?.opensLine === true ? steps : undefined;
  }),
);

/** 一是…, 三是… at the openings of neighbouring paragraphs. */
export const enumerationLines = reportRule({
  id: 'numbering/enumeration-lines',
  severity: 'information',
  title: { zh: '逐段列举跳号、重号', en: 'Paragraphs that count 一是 skip or repeat a step' },
  explanation: {
    zh: '相邻几段以“一是”“二是”开头逐段列举，“一是”之后直接是“三是”，或者“二是”接连出现两次。中间隔着别的段落、标题的，缺的一项写在段内的，不报。',
    en: 'Neighbouring paragraphs open with 一是, 二是 and so on, and one is missing or comes twice. Nothing is reported where another paragraph or a heading stands between, or where the missing step stands inside a paragraph.',
  },
  basis: [custom('列举次序连续。', 'An enumeration counts on.')],
  advice: { zh: '补上缺的一项，或者改正序号。', en: 'Supply the step, or correct the number.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一是加强领导。成立专班。\n⟦三是⟧规范执法。严格程序。',
        fixed: '一是加强领导。成立专班。\n二是规范执法。严格程序。',
      },
      {
        wrong: '一是加强领导。\n二是规范执法。\n⟦二是⟧普法宣传。',
        fixed: '一是加强领导。\n二是规范执法。\n三是普法宣传。',
      },
    ],
    right: [
      '一是加强领导。\n二是规范执法。\n三是普法宣传。',
      '一是加强领导。二是规范执法。\n三是普法宣传。',
      '一是加强领导。\n（二）规范执法。\n三是普法宣传。',
      '一是加强领导。\n第二项是规范执法。\n三是普法宣传。',
    ],
  },
  *check(report) {
    const steps = paragraphSteps(report.text);
    for (const [index, { line, value }] of steps.entries()) {
      const before = steps[index - 1];
      const [step] = value;
      const last = before?.value[0];
      if (before === undefined || step === undefined || last === undefined || step.word !== last.word) continue;
      if (!areNeighbours(report, before.line, line) || tells(before, step.value - 1)) continue;
      if (step.value === last.value + 2) yield wrongStep(line, step, before.line, last, step.value - 1);
      else if (step.value === last.value && step.value > 1 && !tells(before, step.value + 1))
        yield wrongStep(line, step, before.line, last, step.value + 1);
    }
  },
});

/** Whether the step `value` stands inside the paragraph, in whatever form. */
function tells(
  { line, value: steps }: { readonly line: Line; readonly value: readonly Step[] },
  value: number,
): boolean {
  if (value < 1) return true;
  return (
    steps.slice(1).some((step) => step.value === value) || line.view.text.slice(2).includes(`${printChinese(value)}是`)
  );
}

function areNeighbours(report: Report, first: Line, second: Line): boolean {
  for (let number = first.number + 1; number < second.number; number++) {
    if (report.text.ask(number, isBlank) === false) return false;
  }
  return true;
}

function isBlank(line: Line): boolean {
  return lineShape(line).role === 'blank';
}

function wrongStep(line: Line, step: Step, lineBefore: Line, last: Step, right: number): Finding {
  const due = step.text.replace(printChinese(step.value), printChinese(right));
  const range = rangeOnLine(line.number, step.span);
  return {
    range,
    message: {
      zh: `上一段是“${last.text}”，这一段是“${step.text}”，应为“${due}”。`,
      en: `The paragraph before is ${last.text} and this one ${step.text}; ${due} is due.`,
    },
    related: [{ range: rangeOnLine(lineBefore.number, last.span), message: { zh: '上一项', en: 'The step before' } }],
    fixes: () => [{ title: { zh: `改为“${due}”`, en: `Make it “${due}”` }, edits: [{ range, newText: due }] }],
  };
}
