import { stepsOn, type Step } from '../../document/enumeration.js';
import type { Line } from '../../document/line.js';
import { listMarksOn } from '../../document/listMarks.js';
import type { Mark } from '../../document/mark.js';
import { withValue } from '../../document/ordinal.js';
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
    zh: '同一段里“一是”之后直接是“三是”，中间缺“二是”；或者“二是”接连出现两次。写在同一行里的（一）（二）、1.2.、①②也一样。列举里又套列举的，各数各的；缺的那一个用别的写法（二要、第二、其次）出现了的，不报。',
    en: 'In one paragraph 一是 is followed by 三是, or 二是 comes twice in a row; so do （一）（二）, 1. 2. and ①② on one line. Enumerations inside enumerations are counted apart; where the missing step is there in another form nothing is reported.',
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
      {
        wrong: '存在以下不足：（1）力量薄弱；⟦（3）⟧经费不足；（3）培训不够。',
        fixed: '存在以下不足：（1）力量薄弱；（2）经费不足；（3）培训不够。',
      },
      {
        wrong: '一是产业不优；⟦四是⟧欠账较多；三是作风不实。',
        fixed: '一是产业不优；二是欠账较多；三是作风不实。',
      },
      { wrong: '成效有：①纠纷减少；⟦③⟧满意度提升。', fixed: '成效有：①纠纷减少；②满意度提升。' },
      {
        wrong: '三、下一步打算\n（一）加强领导。（二）规范执法。⟦（二）⟧普法宣传。',
        fixed: '三、下一步打算\n（一）加强领导。（二）规范执法。（三）普法宣传。',
      },
    ],
    right: [
      '（1）力量薄弱：①编制少；②装备旧。（2）经费不足：①预算少；②拨付慢。',
      '依据该办法第五条第（一）、（三）项，责令改正；第（五）项不适用。',
      '一是加强领导；二是规范执法；三是普法宣传。',
      '一是加强领导，一是成立专班，二是定期研究；二是规范执法。',
      '一是加强领导；其次规范执法；三是普法宣传。',
      '三是规范执法。',
    ],
  },
  signs: Sign.chineseNumeral | Sign.digit | Sign.fullWidthMark,
  *check(line) {
    yield* listFaults(line);
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
      const isStray = steps[index + 1]?.word === step.word && steps[index + 1]?.value === (last?.value ?? 0) + 2;
      if (last?.word !== step.word || (step.value !== last.value + 2 && !isStray)) continue;
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

/** Numbers of lists that run on within the line and skip or repeat one. */
function* listFaults(line: Line): Iterable<LineFinding> {
  const marks = listMarksOn(line);
  if (marks.length < 2) return;
  const following = valuesBehind(marks);
  const last = new Map<Mark['form'], Mark>();
  for (const [index, mark] of marks.entries()) {
    const before = last.get(mark.form);
    const due = (before?.value ?? 0) + 1;
    last.set(mark.form, mark);
    const startsAfresh = mark.value === 1 && (before?.value !== 1 || marks[index - 1] !== before);
    if (before === undefined || mark.value === due || startsAfresh) continue;
    const next = following[index];
    if (next === due + 1) last.set(mark.form, { ...mark, value: due });
    else if (mark.value !== due - 1 && (mark.value !== due + 1 || next === due)) continue;
    yield wrongMark(line, mark, before, due);
  }
}

/** For each mark the value of the next of its form. */
function valuesBehind(marks: readonly Mark[]): readonly (number | undefined)[] {
  const next = new Map<Mark['form'], number>();
  const values: (number | undefined)[] = [];
  for (const { form, value } of marks.toReversed()) {
    values.push(next.get(form));
    next.set(form, value);
  }
  return values.reverse();
}

function wrongMark(line: Line, mark: Mark, before: Mark, due: number): LineFinding {
  const { text } = line.view;
  const span = line.view.toRaw(mark.start, mark.end);
  const written = text.slice(mark.start, mark.end);
  const right = withValue(written, mark.form, due);
  const previous = text.slice(before.start, before.end);
  return {
    span,
    message: {
      zh: `“${previous}”之后是“${written}”，应为“${right}”。`,
      en: `“${previous}” is followed by “${written}”; “${right}” is due.`,
    },
    related: [{ span: line.view.toRaw(before.start, before.end), message: { zh: '前一项', en: 'The item before' } }],
    fixes: () => [
      {
        title: { zh: `改为“${right}”`, en: `Make it “${right}”` },
        edits: [{ span, newText: withValue(line.raw.slice(span.start, span.end), mark.form, due) }],
      },
    ],
  };
}
