import type { Line } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { type LineFinding, lineRule } from '../rule.js';
import { custom } from '../standards.js';

const joinedYears = /(?<![\d.])((?:19|20)\d\d)((?:19|20)\d\d)(?=年|[）》])/g;
/** 共条, 累计人次: a count whose number is gone. */
const lostNumber =
  /(?:共计|合计|总计|累计|(?<=[，、。；])共)(?:余?(?:人次|场次|条|件|起|份|户|家|个|次)(?=[，。；、）]))/g;

/** 《…方案（年）》, 〔〕号: the digits of a year or of a document number are gone. */
const emptyBrackets = /（年）(?=》)|(?<=[\u4e00-\u9fff])[〔（[]\s*[〕）\]]\s*\d*号/g;

export const lostCharacters = lineRule({
  id: 'text/lost-characters',
  severity: 'warning',
  title: { zh: '疑似转换时丢了数字或者连接号', en: 'Digits or a dash probably lost in conversion' },
  explanation: {
    zh: '网页和文档转换时，数字旁的连接号、数字本身容易丢失：2021—2025年变成20212025年，共12条变成“共条”。软件不知道原来的数，只在能断定时给出改法。',
    en: 'Conversions tend to lose dashes beside digits, and digits. A fix is offered only where the original is certain.',
  },
  basis: [
    custom(
      '公文常识',
      '起止年份之间用连接号；数量应写出数字。',
      'Years of a period are joined by a dash; a count has a number.',
    ),
  ],
  advice: { zh: '对照原文补上。', en: 'Restore it from the original.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '落实八五普法规划（⟦20212025⟧年）', fixed: '落实八五普法规划（2021—2025年）' },
      { wrong: '落实《云溪县法治政府建设方案⟦（年）⟧》（云法委⟦〔〕号⟧）' },
      { wrong: '主动公开信息，⟦共条⟧，其中规范性文件3条' },
    ],
    right: [
      '《法治政府建设实施纲要（20212025年）》由题名的规则管',
      '（2021—2025年）',
      '编号20212025',
      '共3条',
      '“共建共治共享”',
      '公共条件',
    ],
  },
  signs: Sign.digit | Sign.fullWidthMark | Sign.bracket | Sign.titleMark,
  *check(line) {
    const { text } = line.view;
    if ((line.signs & Sign.digit) !== 0 && /\d{8}/.test(text)) {
      for (const match of text.matchAll(joinedYears)) {
        const [whole, from = '', to = ''] = match;
        if (Number(from) >= Number(to)) continue;
        const end = match.index + whole.length;
        if (isPeriodOfTitle(text, match.index, end)) continue;
        const right = `${from}—${to}`;
        const message = { zh: `“${whole}”疑似丢了连接号`, en: `“${whole}” has probably lost its dash` };
        yield findInView(line, match.index, end, message, () => [
          replaceInView(line, match.index, end, right, changeTo(right)),
        ]);
      }
    }
    for (const pattern of [lostNumber, emptyBrackets]) yield* without(line, pattern);
  },
});

function* without(line: Line, pattern: RegExp): Generator<LineFinding> {
  for (const { 0: whole, index } of line.view.text.matchAll(pattern)) {
    const message = { zh: `“${whole}”疑似丢了数字`, en: `“${whole}” has probably lost its number` };
    yield findInView(line, index, index + whole.length, message);
  }
}

/** The rule on the periods of cited titles speaks of these. */
function isPeriodOfTitle(text: string, start: number, end: number): boolean {
  return /[（(]$/.test(text.slice(0, start)) && /^年?[）)]》/.test(text.slice(end));
}
