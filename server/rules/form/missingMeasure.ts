import type { Line } from '../../document/line.js';
import { indexFrom } from '../../text/matches.js';
import { Sign } from '../../text/signs.js';
import { findInView, replaceInView } from '../mend.js';
import { type LineFinding, lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { measures } from './measures.js';

interface Counted {
  /** Offsets of the number in the view. */
  readonly start: number;
  readonly end: number;
  /** The measure word behind it, empty where none is. */
  readonly measure: string;
}

/** 部分公开信息数46条: what is counted, a whole number that is no year and no hotline's, its measure word. */
const counted = new RegExp(
  `^(?=\\D{2,18}\\d)(?:其中)?[\\u4e00-\\u9fff“”]{2,16}(?<![第年月号率比分级占为达约近超至打])(?!(?:19|20)\\d\\d(?!\\d)|12\\d{3}(?!\\d))(\\d{1,7})(${measures})?$`,
);
/** Neighbours that bear the measure word: fewer are no pattern. */
const fewestWithMeasure = 2;
/** More than {@link fewestWithMeasure} numbers. */
const severalNumbers = /\d\D+\d+\D+\d/;
const sentenceEnd = /[。；：（）]/g;
/** With what ends a sentence, so that no search runs on through the line. */
const clauseEnd = /[，、。；：（）]/g;

/** 并列的几个数都带量词，其中一个没带。 */
export const missingMeasure = lineRule({
  id: 'form/missing-measure',
  severity: 'information',
  title: { zh: '数字后面缺量词', en: 'A number without its measure word' },
  explanation: {
    zh: '同一句里并列的几个数都带同一个量词（425条、46条），夹在其中的一个没带，多半是漏写了。只看紧挨着的“名称＋整数”，至少两个带同一量词才报。',
    en: 'Where neighbouring numbers of one sentence bear the same measure word and one does not, it was mostly forgotten. At least two must bear it.',
  },
  basis: [
    custom('公文常识', '清点事物的数字后面要有量词。', 'A number that counts things has a measure word behind it.'),
  ],
  advice: { zh: '补上量词。', en: 'Add the measure word.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '主动公开信息数425条，依申请公开信息数46条，不予公开信息数⟦1402⟧。',
        fixed: '主动公开信息数425条，依申请公开信息数46条，不予公开信息数1402条。',
      },
      {
        wrong: '按诉求分，城市管理类⟦312⟧、物业服务类207件、噪声扰民类96件。',
        fixed: '按诉求分，城市管理类312件、物业服务类207件、噪声扰民类96件。',
      },
    ],
    right: [
      '主动公开信息数425条，依申请公开信息数46条，不予公开信息数1402条。',
      '检查企业12家，整改企业3家，合格率98，得分92。',
      '检查企业12家，整改企业3家，拨打12345，截至2025。',
      '规章0、行政规范性文件1、现行有效7。',
    ],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!severalNumbers.test(text)) return;
    for (let start = 0; start < text.length;) {
      const stop = indexFrom(text, sentenceEnd, start);
      yield* missingIn(line, start, stop);
      start = stop + 1;
    }
  },
});

/** The numbers between two offsets of the view whose neighbours bear a measure word and that bear none. */
function* missingIn(line: Line, start: number, stop: number): Iterable<LineFinding> {
  if (!severalNumbers.test(line.view.text.slice(start, stop))) return;
  for (const run of runsOf(line.view.text, start, stop)) {
    const measure = run.find((count) => count.measure !== '')?.measure;
    if (measure === undefined) continue;
    const withMeasure = run.filter((count) => count.measure === measure);
    const without = run.filter((count) => count.measure === '');
    if (withMeasure.length < fewestWithMeasure || withMeasure.length + without.length < run.length) continue;
    for (const { start: from, end } of without) {
      const message = {
        zh: `并列的数都带“${measure}”，这里缺量词。`,
        en: `Its neighbours are counted in ${measure}; the measure word is missing here.`,
      };
      yield findInView(line, from, end, message, () => [
        replaceInView(line, from, end, line.view.text.slice(from, end) + measure, {
          zh: `补上“${measure}”`,
          en: `Add ${measure}`,
        }),
      ]);
    }
  }
}

/** Neighbouring clauses that each count something. */
function runsOf(text: string, start: number, stop: number): readonly (readonly Counted[])[] {
  const runs: Counted[][] = [[]];
  for (let from = start; from < stop;) {
    const to = Math.min(indexFrom(text, clauseEnd, from), stop);
    const match = to - from > 40 ? null : counted.exec(text.slice(from, to));
    const [, digits = '', measure = ''] = match ?? [];
    const last = runs.at(-1);
    if (match !== null) last?.push({ start: to - measure.length - digits.length, end: to - measure.length, measure });
    else if (last !== undefined && last.length > 0) runs.push([]);
    from = to + 1;
  }
  return runs.filter((run) => run.length > fewestWithMeasure);
}
