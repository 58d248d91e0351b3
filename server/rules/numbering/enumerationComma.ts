import { stepsOn, type Step } from '../../document/enumeration.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../structure/basis.js';

/** 一是……。二是……，三是……：一项前面用了逗号，别的都是句号、分号。 */
export const enumerationComma = lineRule({
  id: 'numbering/enumeration-comma',
  severity: 'information',
  title: { zh: '列举的一项前面误用逗号', en: 'A comma before one step of an enumeration' },
  explanation: {
    zh: '“一是……。二是……，三是……”，别的各项前面是句号或分号，只有一项前面是逗号；或者前一项里已经分了句，后面却用逗号接下一项。各项都用逗号的短列举不报。',
    en: 'The steps 一是, 二是, 三是 of one paragraph are parted by full stops or semicolons, and one by a comma; or a comma ends a step that holds sentences of its own. Short enumerations with commas throughout are left alone.',
  },
  basis: [custom('同一层次的并列分句用同样的标点隔开。', 'Clauses of one rank are parted by the same mark.')],
  advice: { zh: '改成与别的各项一样的标点。', en: 'Use the mark that stands before the other steps.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '一是加强领导。成立专班⟦，⟧二是规范执法。严格程序。三是普法宣传。',
        fixed: '一是加强领导。成立专班。二是规范执法。严格程序。三是普法宣传。',
      },
      {
        wrong: '一是加强领导；二是规范执法；三是普法宣传⟦，⟧四是化解纠纷。',
        fixed: '一是加强领导；二是规范执法；三是普法宣传；四是化解纠纷。',
      },
    ],
    right: [
      '一是加强领导，二是规范执法，三是普法宣传。',
      '一是加强领导，一是成立专班，二是定期研究；二是规范执法；三是普法宣传。',
      '一是加强领导；二是规范执法，三是普法宣传。',
    ],
  },
  signs: Sign.chineseNumeral,
  *check(line) {
    const steps = stepsOn(line);
    if (steps.length < 3) return;
    const { text } = line.view;
    for (const enumeration of enumerationsIn(steps)) {
      const places = enumeration.map(({ span }) => line.view.toView(span.start));
      const marks = places.slice(1).map((at) => text.charAt(at - 1));
      const comma = marks.indexOf('，');
      const usual = marks.find((mark) => mark === '。' || mark === '；');
      if (usual === undefined || comma < 0 || marks.lastIndexOf('，') !== comma) continue;
      const [from = 0, to = 0] = places.slice(comma, comma + 2);
      const hasSentences = usual === '。' && text.slice(from, to).includes('。');
      if (!hasSentences && (marks.length < 3 || marks.some((mark) => mark !== '，' && mark !== usual))) continue;
      yield findInView(
        line,
        to - 1,
        to,
        {
          zh: `这一列举别的各项前面是“${usual}”，“${enumeration[comma + 1]?.text ?? ''}”前面却是逗号。`,
          en: `The other steps come behind ${usual}, this one behind a comma.`,
        },
        () => [replaceInView(line, to - 1, to, usual, changeTo(usual))],
      );
    }
  },
});

/** So many enumerations are kept in mind that may go on: nobody nests more, and each step is held against all of them. */
const mostOpen = 10;

/** The steps that count on from each other; enumerations inside enumerations apart. */
function enumerationsIn(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  const open: Step[][] = [];
  for (const step of steps) {
    const at = open.findLastIndex((one) => one.at(-1)?.word === step.word && one.at(-1)?.value === step.value - 1);
    if (at >= 0) {
      open[at]?.push(step);
      open.length = at + 1;
    } else {
      const started = [step];
      all.push(started);
      open.push(started);
      if (open.length > mostOpen) open.shift();
    }
  }
  return all;
}
