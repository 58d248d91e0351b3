import type { Line } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';

const numeral = '(?:\\d[\\d,.]{0,12}|[一二两三四五六七八九十百千万]{1,6})[万亿]?';
const measure = '[\\u4e00-\\u9fff]{0,3}?';
/** Words before a number that already say it is approximate or a bound, not as the end of another word (预约, 附近). */
const about = '(?<![签预履节合条公违邀制相特续集缔契失誓婚租立毁解赴简俭盟商])约';
const near = '(?<![附临靠邻贴最新走亲就将远接])近';
const pairs: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: new RegExp(`(${about}|大约|大概)${numeral}(余|多(?![元样])|${measure}(?:左右|上下))`, 'g'),
    why: '都表示约数',
  },
  {
    pattern: new RegExp(`(${near})${numeral}(余|多(?![元样]))(?!年|个?月|天|日|周|期|届|载|岁)`, 'g'),
    why: '一个说不到，一个说超过',
  },
  { pattern: new RegExp(`(${near})${numeral}(${measure}(?:左右|上下))`, 'g'), why: '都表示约数' },
  { pattern: new RegExp(`(至少|不少于|不低于|不下|最少)${numeral}(${measure}以上)`, 'g'), why: '都表示下限' },
  { pattern: new RegExp(`(至多|不超过|不多于|最多)${numeral}(${measure}以[下内])`, 'g'), why: '都表示上限' },
];

export const doubledApproximation = lineRule({
  id: 'form/doubled-approximation',
  severity: 'warning',
  title: { zh: '约数词叠用', en: 'Two words of approximation for one number' },
  explanation: {
    zh: '“约、近、大约”与“余、多、左右、上下”，“至少、不少于”与“以上”，说的是同一个意思或者互相抵触，一个数前后只用一个。“近20余年”的“近”是“最近”，不在检查之列。',
    en: 'One number takes one word of approximation: 约 or 余 or 左右, 至少 or 以上. Together they repeat or contradict each other. 近 before years means “recent” and is left alone.',
  },
  basis: [
    custom(
      '公文写作通例',
      '约数词不叠用；同一数量只用一种方式表示约数或者界限。',
      'Words of approximation are not doubled.',
    ),
  ],
  advice: { zh: '前后两个词留一个。', en: 'Keep one of the two words.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '每年开展⟦至少2次以上⟧的学法活动', fixed: '每年开展2次以上的学法活动' },
      { wrong: '公开数据⟦约22000余⟧条，参加人数⟦近100余⟧人', fixed: '公开数据22000余条，参加人数100余人' },
      { wrong: '到场⟦约20人左右⟧', fixed: '到场20人左右' },
    ],
    right: [
      '至少2次',
      '20人左右',
      '近20余年来',
      '预约20余人次',
      '节约100余万元',
      '附近30余户',
      '约谈20余人',
      '约3.5万人',
    ],
  },
  signs: Sign.digit | Sign.chineseNumeral,
  *check(line) {
    const { text } = line.view;
    if (!/[约近概至不最]/.test(text) || !/余|多|左右|上下|以[上下内]/.test(text)) return;
    for (const { pattern, why } of pairs) {
      for (const match of text.matchAll(pattern)) yield finding(line, match, why);
    }
  },
});

function finding(line: Line, match: RegExpExecArray, why: string) {
  const [whole, first = '', rest = ''] = match;
  const second = /余|多|左右|上下|以[上下内]$/.exec(rest)?.[0] ?? rest;
  const end = match.index + whole.length;
  const message = { zh: `“${first}”与“${second}”叠用，${why}`, en: `“${first}” and “${second}” say it twice` };
  return findInView(line, match.index, end, message, () => [
    replaceInView(line, match.index, match.index + first.length, '', removeText(first)),
    replaceInView(line, end - second.length, end, '', removeText(second)),
  ]);
}
