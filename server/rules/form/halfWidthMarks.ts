import { type Line, perLine } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { isChinese, isHan } from '../../text/width.js';
import { type Blemish, changeTo, gatherBlemishes, inBody, noBlemishes } from '../mend.js';
import { reportRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** A bracket is no longer than this. */
const longestBracket = 200;

/** ｡, and a full stop between Chinese words or at a line's end; ordinals and abbreviations have fewer characters before. */
const halfStop =
  /｡|(?<=[\u4e00-\u9fff]{6}[”》）]?)\.(?=\s*$|[\u4e00-\u9fff][\u4e00-\u9fff\d“《]|\d{1,4}[\u4e00-\u9fff])/g;
/** Characters that transcribed names are written with; a stop between two of them may part such a name. */
const transcribed =
  '阿艾安昂巴白班比毕别波布才参达代丹德登迪丁东都多额尔嘎格贡古国哈海汗赫吉加江杰金卡开克肯库拉来兰朗勒里力丽利林隆卢伦罗洛马买麦曼米木穆那娜乃尼宁努诺帕潘皮普奇齐恰强琴热日仁萨赛桑沙珊史斯松苏索塔台泰坦特提铁图吐托瓦旺维温乌吾夏显旭雅亚扬姚叶伊依音英尤玉约扎泽占哲珠卓';

const halfMarksOf = perLine((line): readonly Blemish[] => {
  const stops = /[｡.]/.test(line.raw) ? stopsOf(line) : noBlemishes;
  if ((line.signs & Sign.halfWidthMark) === 0) return stops;
  const { text } = line.view;
  const half: Blemish[] = [];
  for (const { 0: mark, index } of matchesIn(text, /[，；：！？（）]/g)) {
    const { start } = line.view.toRaw(index, index + 1);
    if (line.raw[start] === mark || !belongsToChinese(text, mark, index)) continue;
    half.push({ start, end: endWithSpace(line.raw, mark, start + 1), newText: mark });
  }
  return stops.length === 0 ? half : [...half, ...stops].sort((a, b) => a.start - b.start);
});
const halfMarksIn = inBody(halfMarksOf);

function stopsOf(line: Line): readonly Blemish[] {
  const { text } = line.view;
  const found = Array.from(matchesIn(text, halfStop))
    .filter(({ index }) => !partsName(text, index))
    .map(({ index }) => ({ ...line.view.toRaw(index, index + 1), newText: '。' }));
  return found.length === 0 ? noBlemishes : found;
}

/** 阿不都热西提.买买提 */
function partsName(text: string, index: number): boolean {
  const [before, behind] = [text.charAt(index - 1), text.charAt(index + 1)];
  return behind !== '' && transcribed.includes(before) && transcribed.includes(behind);
}

/** The end of the mark with the space that a half-width mark may have behind it and a full-width one has not. */
function endWithSpace(raw: string, mark: string, end: number): number {
  return mark !== '（' && raw[end] === ' ' && isHan(raw.charCodeAt(end + 1)) ? end + 1 : end;
}

/** How many marks that could be half width are full width. */
const fullMarksIn = inBody(perLine((line) => (line.raw.match(/[，；：！？（）]/g) ?? []).length));

/** Whether the mark that stands full width at `index` of the view is one of a Chinese sentence, not of Latin or an address. */
function belongsToChinese(text: string, mark: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const behind = text.charCodeAt(index + 1);
  if (mark === '（' || mark === '）') return isChineseBracket(text, mark, index);
  // A ? in the middle of a word is what a broken conversion left, and no question.
  if (mark === '？' && !Number.isNaN(behind) && !isHan(behind) && !/[”’》）“《]/.test(text.charAt(index + 1)))
    return false;
  return (isChinese(before) && before !== 0x2f) || (isChinese(behind) && index > 0);
}

/** Whether Chinese characters or nothing but figures stand inside the pair of brackets. */
function isChineseBracket(text: string, mark: string, index: number): boolean {
  const isOpening = mark === '（';
  const near = isOpening
    ? text.slice(index + 1, index + longestBracket)
    : text.slice(Math.max(0, index - longestBracket), index);
  const place = isOpening ? near.indexOf('）') : near.lastIndexOf('（');
  if (place < 0) return false;
  const inside = isOpening ? near.slice(0, place) : near.slice(place + 1);
  return /[\u4e00-\u9fff]/.test(inside.slice(0, 40)) || /^[\d.—-]{1,12}$/.test(inside);
}

export const halfWidthMarks = reportRule({
  id: 'form/half-width-marks',
  severity: 'warning',
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese text' },
  explanation: {
    zh: '中文句子的逗号、分号、冒号、问号、叹号、括号用全角。数字之间（1,650、3:2）、网址、邮箱和外文里的半角标点不动。全篇都用半角的，多是网页抓取所致，只提示一次，一次改完。',
    en: 'Chinese sentences take full-width commas, semicolons, colons, question and exclamation marks and brackets. Marks between digits and in addresses and foreign words stay. Where the whole text uses half-width marks there is one finding with one fix.',
  },
  basis: [
    punctuationStandard(
      '5.1',
      '横排文稿中，句号、逗号、分号、冒号、问号、叹号、括号各占一个字的位置，即用全角。',
      'Punctuation in Chinese text fills the place of one character.',
    ),
  ],
  advice: { zh: '改用全角标点。', en: 'Use full-width marks.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '规范执法行为⟦.⟧镇村两级联动⟦.⟧18个社区全部达标⟦.⟧加强执法监督，维护群众合法权益⟦｡⟧',
        fixed: '规范执法行为。镇村两级联动。18个社区全部达标。加强执法监督，维护群众合法权益。',
      },
      {
        wrong: '加强组织领导⟦,⟧精心部署安排，主要做法如下⟦:⟧一是健全制度⟦(⟧见附件⟦)⟧，二是抓好落实。',
        fixed: '加强组织领导，精心部署安排，主要做法如下：一是健全制度（见附件），二是抓好落实。',
      },
      {
        wrong: '一是健全制度⟦,⟧压实责任,抓好落实;\n二是加强培训,提升能力;三是严格考核,兑现奖惩(详见附件)。',
        fixed: '一是健全制度，压实责任，抓好落实；\n二是加强培训，提升能力；三是严格考核，兑现奖惩（详见附件）。',
      },
    ],
    right: [
      '共1,650件，比例3:2，访问http://www.example.cn，指标（KPI）。',
      '第一章.总则，一.加强组织领导，阿不都热西提.买买提，村干部古丽米热.阿卜杜拉，www.example.cn',
      '关键绩效指标(KPI)、A,B类，Discover China, now。',
    ],
  },
  *check(report) {
    let half = 0;
    for (const [, marks] of halfMarksIn(report)) half += marks.length;
    if (half === 0) return;
    let full = 0;
    for (const [, count] of fullMarksIn(report)) full += count;
    // Odd ones in a text of full-width marks are mistakes to be seen one by one.
    const few = half * 5 <= full ? 20 : 5;
    const findings = gatherBlemishes(
      report,
      halfMarksIn,
      {
        one: (text) => ({ zh: `中文里用了半角“${text.trim()}”`, en: `Half-width ${text.trim()} in Chinese text` }),
        all: (count) => ({
          zh: half > full ? `全文多用半角标点，共${count}处` : `全文有${count}处半角标点`,
          en: `Half-width punctuation throughout (${count} places)`,
        }),
        fixOne: (_text, blemish) => changeTo(blemish.newText),
        fixAll: (count) => ({ zh: `全部改为全角标点（${count}处）`, en: `Make all ${count} full width` }),
      },
      few,
    );
    // Half-width marks throughout are what a conversion made of the text, and no slip of the writer.
    if (half > few) for (const finding of findings) yield { ...finding, severity: 'information' };
    else yield* findings;
  },
});
