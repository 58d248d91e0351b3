import { stepsOn, type Step } from '../../document/enumeration.js';
import { printChinese } from '../../text/numerals.js';
import { Sign } from '../../text/signs.js';
import { type LineFinding, lineRule } from '../rule.js';
import { custom } from '../structure/basis.js';

/** 一是…三是… in one paragraph. */
export const enumerationGap = lineRule({
  id: 'numbering/enumeration-gap',
  severity: 'information',
  title: { zh: '段内列举跳号、重号', en: 'An enumeration skips or repeats a step' },
  explanation: {
    zh: '同一段里“一是”之后直接是“三是”，中间缺“二是”；或者“二是”接连出现两次。列举里又套列举的，各数各的；缺的那一个用别的写法（二要、第二、其次）出现了的，不报。',
    en: 'In one paragraph 一是 is followed by 三是, or 二是 comes twice in a row. Enumerations inside enumerations are counted apart; where the missing step is there in another form nothing is reported.',
  },
  basis: [custom('列举次序连续。', 'An enumeration counts on.')],
  advice: { zh: '补上缺的一项，或者改正序号。', en: 'Supply the step, or correct the number.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一是加强领导，成立专班；⟦三是⟧规范执法，严格程序。',
        fixed: '一是加强领导，成立专班；二是规范执法，严格程序。',
      },
      {
        wrong: '一是加强领导；二是规范执法；⟦二是⟧普法宣传。',
        fixed: '一是加强领导；二是规范执法；三是普法宣传。',
      },
    ],
    right: [
      '一是加强领导；二是规范执法；三是普法宣传。',
      '一是加强领导，一是成立专班，二是定期研究；二是规范执法。',
      '一是加强领导；其次规范执法；三是普法宣传。',
      '三是规范执法。',
    ],
  },
  signs: Sign.chineseNumeral,
  *check(line) {
    const steps = stepsOn(line);
    if (steps.length < 2) return;
    const open: Step[] = [];
    for (const [index, step] of steps.entries()) {
      if (step.value === 1) {
        open.push(step);
        continue;
      }
      const at = open.findLastIndex(({ word, value }) => word === step.word && value === step.value - 1);
      if (at >= 0) {
        open.splice(at, open.length - at, step);
        continue;
      }
      const last = open.at(-1);
      if (last?.word === step.word && last.value === step.value && steps[index + 1]?.value !== 1) {
        yield again(step, last);
        open.splice(-1, 1, step);
        continue;
      }
      open.length = Math.max(0, open.length - 1);
      open.push(step);
      if (last?.word !== step.word || step.value !== last.value + 2) continue;
      const view = line.view.text;
      const missing = printChinese(last.value + 1);
      const between = view.slice(line.view.toView(last.span.end), line.view.toView(step.span.start));
      if (between.includes(missing) || /其次|另外|此外|再次|同时|还要|再是/.test(between)) continue;
      const following = steps[index + 1];
      if (following !== undefined && following.word === step.word && following.value === last.value + 1) continue;
      const due = step.text.replace(printChinese(step.value), missing);
      yield {
        span: step.span,
        message: {
          zh: `“${last.text}”之后直接是“${step.text}”，缺“${due}”。`,
          en: `“${last.text}” is followed by “${step.text}”; “${due}” is missing.`,
        },
        related: [{ span: last.span, message: { zh: '前一项', en: 'The step before' } }],
        fixes: () => [
          { title: { zh: `改为“${due}”`, en: `Make it “${due}”` }, edits: [{ span: step.span, newText: due }] },
        ],
      };
    }
  },
});

/** 二是 behind 二是: the second is the third step, or one of them should not be there. */
function again(step: Step, before: Step): LineFinding {
  const due = step.text.replace(printChinese(step.value), printChinese(step.value + 1));
  return {
    span: step.span,
    message: { zh: `“${step.text}”重复，此处应为“${due}”。`, en: `“${step.text}” is repeated; “${due}” is due.` },
    related: [{ span: before.span, message: { zh: '前一项', en: 'The step before' } }],
    fixes: () => [
      { title: { zh: `改为“${due}”`, en: `Make it “${due}”` }, edits: [{ span: step.span, newText: due }] },
    ],
  };
}
