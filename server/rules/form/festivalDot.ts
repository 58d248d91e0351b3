import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { numeralStandard, punctuationStandard } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** Days that are named by their date, as month·day. */
const days = '3·15|4·15|6·26|12·4|1·10|5·12|11·9|4·26|6·5|12·1|12·2|11·25|3·8|5·4|5·19|6·14|7·1|8·1|9·3|10·1|11·1';
const known = new Set(days.split('|'));
const names =
  '(?:全国)?(?:国家|全民|国际|世界|中国)?(?:宪法|消费者|国家安全|安全教育|禁毒|防灾减灾|消防|知识产权|环境日|艾滋病|交通安全|反家暴|反家庭暴力|法[制治]宣传|普法|警察节|妇女节|青年节|建军节|国庆|建党)';
const quoted = /(?<=[“‘])(0?[1-9]|1[0-2])[.·、，-](0?[1-9]|[12]\d|3[01])(?=[”’])/g;
/** A quoted date before the name of a day: “11.01”反间谍法颁布实施纪念日 */
const dayBehind = /^[\d.·、，-]+”[\u4e00-\u9fff]{2,12}(?:日|宣传[周月])/;
/** 、 and - in quotes are meant for a dot only where the name of a day follows: “12、4”国家宪法日. */
const otherMark = /[、，-]/;
const named = new RegExp(`(?<![\\d.])(0?[1-9]|1[0-2])\\.(0?[1-9]|[12]\\d|3[01])(?=${names})`, 'g');

export const festivalDot = lineRule({
  id: 'form/festival-dot',
  severity: 'warning',
  title: { zh: '以月日命名的节日、纪念日的写法', en: 'Days named by their date' },
  explanation: {
    zh: '“12·4”国家宪法日、“3·15”消费者权益日一类以月日命名的日子，月、日之间用间隔号，月、日不补零，并加引号。写成“12.4”会像一个小数。',
    en: 'Days named by month and day, such as “12·4” Constitution Day, have a middle dot between month and day, no leading zeros, and quotation marks. With a full stop the name reads as a decimal.',
  },
  basis: [
    punctuationStandard(
      '4.14.3.5',
      '以月、日为标志的事件或节日，用汉字数字表示时只在一、十一和十二月后用间隔号；用阿拉伯数字表示时，月、日之间均用间隔号，如“3·15”消费者权益日。',
      'In names made of month and day in Arabic numerals a middle dot stands between the two, as in “3·15”.',
    ),
    numeralStandard(
      '5.1.6',
      '含有月日的专名采用阿拉伯数字表示时，应采用间隔号“·”将月、日分开，并在数字前后加引号。',
      'Such names in Arabic numerals have a middle dot between month and day and stand in quotation marks.',
    ),
  ],
  advice: { zh: '改为间隔号，去掉补的零，并加引号。', en: 'Use a middle dot, no leading zeros, and quotation marks.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '在“⟦12.04⟧”国家宪法日、“⟦3.15⟧”消费者权益日开展宣传',
        fixed: '在“12·4”国家宪法日、“3·15”消费者权益日开展宣传',
      },
      { wrong: '开展“⟦12、4⟧”国家宪法日活动', fixed: '开展“12·4”国家宪法日活动' },
      { wrong: '利用⟦12.4⟧宪法宣传周和⟦6.26⟧禁毒日', fixed: '利用“12·4”宪法宣传周和“6·26”禁毒日' },
      { wrong: '“⟦4.15⟧国家安全日”和“⟦11.01⟧”反间谍法实施纪念日', fixed: '“4·15国家安全日”和“11·1”反间谍法实施纪念日' },
    ],
    right: [
      '“12·4”国家宪法日',
      '“3、5”号楼，“5-10”人小组',
      '12月4日国家宪法日',
      '得分“3.14”',
      '占比“2.5”',
      '增长12.4，宪法宣传',
    ],
  },
  signs: Sign.digit,
  *check(line) {
    const { text } = line.view;
    if (!/\d[.·、，-]\d{1,2}(?![\d%万亿个])/.test(text)) return;
    for (const pattern of [quoted, named]) {
      for (const match of matchesIn(text, pattern)) {
        const [whole] = match;
        const date = whole.replace(/[.、，-]/, '·').replace(/(^|·)0/g, '$1');
        if (date === whole) continue;
        const rest = text.slice(match.index, match.index + 32);
        if (pattern === quoted && !dayBehind.test(rest) && (!known.has(date) || otherMark.test(whole))) continue;
        const right = pattern === quoted || /[“‘]/.test(text.charAt(match.index - 1)) ? date : `“${date}”`;
        const end = match.index + whole.length;
        yield findInView(
          line,
          match.index,
          end,
          { zh: `以月日命名的日子应写作“${date}”，现为“${whole}”`, en: `Write “${date}”, not “${whole}”` },
          () => [replaceInView(line, match.index, end, right, changeTo(right))],
        );
      }
    }
  },
});
