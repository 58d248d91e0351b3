import { type Line, perLine } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { isHan } from '../../text/width.js';
import { type Blemish, changeTo, gatherBlemishes, inBody, noBlemishes } from '../mend.js';
import { reportRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';

interface Quote extends Blemish {
  readonly isStraight: boolean;
  /** Where it stands in the view. */
  readonly offset: number;
}

const straight = /["＂'＇]/;
const longestQuotation = 60;

/** Straight quotes that pair off on their line around or beside Chinese; their curly twins stand in the view. */
const straightQuotesOf = perLine((line): readonly Blemish[] => {
  if ((line.signs & Sign.quote) === 0 || !straight.test(line.raw)) return noBlemishes;
  const found = [...pairsOf(line, '“', '”'), ...pairsOf(line, '‘', '’')];
  return found.length === 0 ? noBlemishes : found.sort((a, b) => a.start - b.start);
});
const straightQuotesIn = inBody(straightQuotesOf);

/** The straight members of the pairs of `open` and `close`; 推进“放管服"改革 has one. */
function pairsOf(line: Line, open: string, close: string): readonly Blemish[] {
  const { text } = line.view;
  const straightOnes: Blemish[] = [];
  let first: Quote | undefined;
  for (let offset = 0; offset < text.length; offset++) {
    const mark = text.charAt(offset);
    if (mark !== open && mark !== close) continue;
    const { start } = line.view.toRaw(offset, offset + 1);
    const quote = { start, end: start + 1, newText: mark, isStraight: straight.test(line.raw.charAt(start)), offset };
    if (mark === open) {
      first = quote;
      continue;
    }
    if (first !== undefined && isOfChinese(text, first.offset, offset)) {
      straightOnes.push(...[first, quote].filter(({ isStraight }) => isStraight));
    }
    first = undefined;
  }
  return straightOnes;
}

/** Whether a quotation holds Chinese, or stands between Chinese characters. */
function isOfChinese(text: string, open: number, close: number): boolean {
  if (close - open > longestQuotation) return false;
  if (/[\u4e00-\u9fff]/.test(text.slice(open, close))) return true;
  return isHan(text.charCodeAt(open - 1)) || isHan(text.charCodeAt(close + 1));
}

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
    wrong: [
      { wrong: '开展⟦"⟧普法先锋⟦"⟧行动，评选“法律明白人”', fixed: '开展“普法先锋”行动，评选“法律明白人”' },
      { wrong: "推进“放管服⟦\"⟧改革，培养⟦'⟧法律明白人⟦'⟧", fixed: '推进“放管服”改革，培养‘法律明白人’' },
    ],
    right: ['开展“普法先锋”行动', 'The "rule of law" index', '屏幕5"'],
  },
  *check(report) {
    yield* gatherBlemishes(report, straightQuotesIn, {
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
