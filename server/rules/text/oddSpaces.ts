import { perLine } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { type Blemish, gatherBlemishes, inBody, noBlemishes } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';
import { mayBeginWord, mayEndWord } from '../../text/seams.js';
import { frequentWords } from './doubledCharacters.js';

/** White space before a mark that closes a clause, or before 的 in running text. */
const odd =
  /(?<=[\u4e00-\u9fff\d”》）])[ \u00a0\u2002-\u200a\u202f\u3000]+(?=[，。；、？！”》）])|(?<=[\u4e00-\u9fff])[ \u00a0](?=的[\u4e00-\u9fff])/g;

/** One space between two characters, neither of which is spaced from its other neighbour: 推 进, but not 工 作 报 告. */
const inside = /(?<=[^\s][\u4e00-\u9fff]|^[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff](?:\S|$))/g;
/** 202 5年: a year that a space parts. */
const yearParted = /(?<![\d ])2(?: ?0 ?[0-3] ?\d)(?=年)/g;
let words: Set<string> | undefined;

/** Whether the space at `index` parts a word, and not two that meet there. */
function partsWord(raw: string, index: number): boolean {
  const [first, second] = [raw.charAt(index - 1), raw.charAt(index + 1)];
  words ??= new Set(frequentWords);
  if (!words.has(first + second)) return false;
  return !mayEndWord(raw.charAt(index - 2), first) || !mayBeginWord(second, raw.charAt(index + 2));
}

const oddSpacesOf = perLine((line): readonly Blemish[] => {
  if ((line.signs & Sign.space) === 0 || (line.signs & Sign.columnMark) !== 0 || line.raw.length < 20)
    return noBlemishes;
  const parting = matchesIn(line.raw, inside).filter(({ index }) => partsWord(line.raw, index));
  const years = matchesIn(line.raw, yearParted).flatMap(({ 0: year, index }) =>
    Array.from(matchesIn(year, / /g), (space) => ({ 0: ' ', index: index + space.index })),
  );
  const found = [...matchesIn(line.raw, odd), ...parting, ...years].map(({ 0: spaces, index }) => ({
    start: index,
    end: index + spaces.length,
    newText: '',
  }));
  return found.length === 0 ? noBlemishes : found.sort((a, b) => a.start - b.start);
});
const oddSpacesIn = inBody(oddSpacesOf);

export const oddSpaces = reportRule({
  id: 'text/odd-spaces',
  severity: 'hint',
  title: { zh: '句中多余的空格', en: 'Stray spaces in a sentence' },
  explanation: {
    zh: '汉字与标点之间、一个词的两个字之间不空格。姓名、口号、标题里用来分隔的空格不在检查之列。',
    en: 'No space stands between a character and its mark, nor inside a word. Spaces that part names, slogans and titles are left alone.',
  },
  basis: [custom('公文通例', '汉字之间、汉字与标点之间不空格。', 'No spaces between characters and marks.')],
  advice: { zh: '删去空格。', en: 'Delete the space.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '202⟦ ⟧5年，全镇围绕重点工作扎实推进法治政府建设，落实各项制度。',
        fixed: '2025年，全镇围绕重点工作扎实推进法治政府建设，落实各项制度。',
      },
      {
        wrong: '围绕重点工作扎实推⟦ ⟧进法治政府建设，落实各项制度，不断提升依法行政水平。',
        fixed: '围绕重点工作扎实推进法治政府建设，落实各项制度，不断提升依法行政水平。',
      },
      {
        wrong: '围绕重点工作推进法治政府建设⟦ ⟧，落实各项制度，不断提升依法行政水平。',
        fixed: '围绕重点工作推进法治政府建设，落实各项制度，不断提升依法行政水平。',
      },
    ],
    right: [
      '围绕重点工作扎实推进法治政府建设，2025 年共落实各项制度 20 项，不断提升依法行政水平。',
      '各股室明确分工 作为年度考核依据，落实各项制度，不断提升水平。',
      '落实“礼乐和合 探知齐鲁”山东文旅品牌推广，省长 李某某出席并讲话。',
      '政 府 工 作 报 告',
    ],
  },
  *check(report) {
    yield* gatherBlemishes(report, oddSpacesIn, {
      one: () => ({ zh: '这里的空格多余', en: 'Stray space' }),
      all: (count) => ({ zh: `全文有${count}处多余的空格`, en: `${count} stray spaces` }),
      fixOne: () => ({ zh: '删去空格', en: 'Delete the space' }),
      fixAll: (count) => ({ zh: `全部删去（${count}处）`, en: `Delete all ${count}` }),
    });
  },
});
