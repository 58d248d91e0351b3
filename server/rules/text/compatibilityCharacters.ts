import { perLine } from '../../document/line.js';
import { matchesIn } from '../../text/matches.js';
import { Sign } from '../../text/signs.js';
import { type Blemish, changeTo, gatherBlemishes, inBody } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { dirtOf } from './dirt.js';

const compatibilityOf = dirtOf('compatibility');
const digits = /[0-9０-９]{2,}/g;

const lookAlikesOf = perLine((line): readonly Blemish[] => {
  const characters = compatibilityOf(line);
  if ((line.signs & Sign.digit) === 0) return characters;
  const numbers = Array.from(matchesIn(line.raw, digits))
    .filter(({ 0: number }) => isMixed(number))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length, newText: number.normalize('NFKC') }));
  return numbers.length === 0 ? characters : [...characters, ...numbers].sort((a, b) => a.start - b.start);
});
const lookAlikesIn = inBody(lookAlikesOf);

/** １00: one number in digits of both widths. */
function isMixed(number: string): boolean {
  return /[0-9]/.test(number) && /[０-９]/.test(number);
}

export const compatibilityCharacters = reportRule({
  id: 'text/compatibility-characters',
  severity: 'warning',
  title: { zh: '部首或者兼容字代替了汉字', en: 'Radicals or compatibility forms in place of characters' },
  explanation: {
    zh: '从 PDF 复制的文字里，“⼯作”的“⼯”可能是部首“⼯”（U+2F2F），看着一样，却搜不到，也统计不上。“髙”“亊”一类异体字、一个数里混用的全角半角数字也在内。',
    en: 'Text copied from a PDF may hold radicals that look like characters but are not found by a search; variants such as 髙 and numbers in digits of both widths are meant too.',
  },
  basis: [
    custom(
      '公文常识',
      '汉字应使用通用编码，便于检索。',
      'Characters should be the common ones, so that they are found.',
    ),
  ],
  advice: { zh: '换成同形的汉字。', en: 'Replace them by the characters they look like.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '法治政府建设⟦⼯⟧作⟦⻓⟧期推进', fixed: '法治政府建设工作长期推进' },
      { wrong: '按时办结率⟦１00⟧%，依法办⟦亊⟧', fixed: '按时办结率100%，依法办事' },
    ],
    right: ['２０２４年受理１２件，办结12件', '法治政府建设工作长期推进'],
  },
  *check(report) {
    yield* gatherBlemishes(report, lookAlikesIn, {
      one: (text, { newText }) =>
        /^[0-9]/.test(newText)
          ? { zh: `“${text}”里全角、半角数字混用`, en: `${text} mixes digits of both widths` }
          : { zh: `“${text}”不是汉字“${newText}”，只是同形`, en: `${text} only looks like ${newText}` },
      all: (count) => ({ zh: `全文有${count}个同形的部首或者兼容字`, en: `${count} look-alikes of characters` }),
      fixOne: (_text, { newText }) => changeTo(newText),
      fixAll: (count) => ({ zh: `全部换成汉字（${count}个）`, en: `Replace all ${count}` }),
    });
  },
});
