import { perLine } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { isHan } from '../../text/width.js';
import { type Blemish, changeTo, gatherBlemishes, noBlemishes } from '../mend.js';
import { reportRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';

/** Straight quotes that pair off on their line around or beside Chinese; their curly twins stand in the view. */
const straightQuotesOf = perLine((line): readonly Blemish[] => {
  if ((line.signs & Sign.quote) === 0 || !(line.raw.includes('"') || line.raw.includes('＂'))) return noBlemishes;
  const { text } = line.view;
  const quotes: (Blemish & { readonly offset: number })[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    const { start } = line.view.toRaw(index, index + 1);
    if (line.raw[start] !== mark && /["＂]/.test(line.raw.charAt(start))) {
      quotes.push({ start, end: start + 1, newText: mark, offset: index });
    }
  }
  if (quotes.length % 2 === 1) return noBlemishes;
  return quotes.filter((quote, index) => {
    const [open, close] = index % 2 === 0 ? [quote, quotes[index + 1]] : [quotes[index - 1], quote];
    if (open?.newText !== '“' || close?.newText !== '”') return false;
    const outside = isHan(text.charCodeAt(open.offset - 1)) || isHan(text.charCodeAt(close.offset + 1));
    return outside || /[\u4e00-\u9fff]/.test(text.slice(open.offset, close.offset));
  });
});

export const straightQuotes = reportRule({
  id: 'form/straight-quotes',
  severity: 'warning',
  title: { zh: '中文里用了直引号', en: 'Straight quotes in Chinese text' },
  explanation: {
    zh: '中文的引号是“ ”和‘ ’，分左右。键盘上的直引号 " 用于外文和代码；同一篇里直引号与弯引号混用尤其难看。',
    en: 'Chinese quotation marks are “ ” and ‘ ’, with a left and a right form. The straight " belongs to code and foreign text.',
  },
  basis: [
    punctuationStandard(
      '4.8.2',
      '引号的形式有双引号“ ”和单引号‘ ’两种，左为前引号，右为后引号。',
      'Quotation marks are “ ” and ‘ ’, the left one opening and the right one closing.',
    ),
  ],
  advice: { zh: '改用弯引号。', en: 'Use curly quotation marks.' },
  fixable: 'safe',
  examples: {
    wrong: [{ wrong: '开展⟦"⟧普法先锋⟦"⟧行动，评选“法律明白人”', fixed: '开展“普法先锋”行动，评选“法律明白人”' }],
    right: ['开展“普法先锋”行动', 'The "rule of law" index', '屏幕5"'],
  },
  *check(report) {
    yield* gatherBlemishes(report, straightQuotesOf, {
      one: (_text, { newText }) => ({
        zh: `中文里用了直引号，应为“${newText}”`,
        en: `Straight quote, should be ${newText}`,
      }),
      all: (count) => ({ zh: `全文有${count}个直引号`, en: `${count} straight quotes in this text` }),
      fixOne: (_text, { newText }) => changeTo(newText),
      fixAll: (count) => ({ zh: `全部改为弯引号（${count}个）`, en: `Make all ${count} curly` }),
    });
  },
});
