import { Sign } from '../../text/signs.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

/** Words that call the number behind them approximate or a bound. */
const heads = /大约|大概|约|近|超过|至少|最少|不少于|不低于|不下|至多|最多|不多于|不超过/g;
/** 约 and 近 as the end of another word: 预约, 节约, 附近. */
const otherWord = /[签预履节合条公违邀制相特续集缔契失誓婚租立毁解赴简俭盟商附临靠邻贴最新走亲就将远接]$/;
const numeral = /^(?:\d[\d,.]{0,12}|[一二两三四五六七八九十百千万]{1,6})[万亿]?/;
const surplus = /^(?:余|多(?![元样]))/;
const around = /^[\u4e00-\u9fff]{0,3}?(?:左右|上下)/;
const atLeast = /^[\u4e00-\u9fff]{0,3}?以上/;
const atMost = /^[\u4e00-\u9fff]{0,4}?以[下内]/;
/** 至少开展2次以上: the verb between the words that set a bound and the number. */
const verb = /^(?:开展|组织|召开|举办|进行|安排|完成|培训|学习|检查|走访|有|建成|建设|达到|配备)/;
/** What is counted in things, so that 以上 cannot belong to an age, a rank or a distance. */
const things = /^(?:场次|次|场|期|个|名|人|件|户|份|家|课时|学时|处|篇|项|条)以上/;

/** 近20余年 means the recent twenty years. */
const recent = /^[余多](?:年|个?月|天|日|周|期|届|载|岁)/;

interface Doubling {
  readonly first: string;
  readonly second: string;
  readonly end: number;
  readonly why: string;
}

/** What follows the number behind `first` and says the same again. */
function doublingAt(text: string, start: number, first: string): Doubling | undefined {
  const after = start + first.length;
  const next = /^[约近](?=[\d一二两三四五六七八九十百千万])/.exec(text.slice(after, after + 2))?.[0];
  if (next !== undefined && /[约概近]$/.test(first) && !otherWord.test(text.slice(Math.max(0, start - 1), start)))
    return { first, second: next, end: after + 1, why: '都表示约数' };
  const between = /^[至最]少|^不少/.test(first) ? (verb.exec(text.slice(after, after + 4))?.[0] ?? '') : '';
  const from = after + between.length;
  const number = numeral.exec(text.slice(from, from + 16))?.[0];
  if (number === undefined || otherWord.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const rest = text.slice(from + number.length, from + number.length + 8);
  const doubled = (pattern: RegExp, why: string): Doubling | undefined => {
    const tail = pattern.exec(rest)?.[0];
    if (tail === undefined) return undefined;
    const second = /(?:余|多|左右|上下|以[上下内])$/.exec(tail)?.[0] ?? tail;
    return { first, second, end: from + number.length + tail.length, why };
  };
  if (between !== '' && !things.test(rest)) return undefined;
  if (first === '超过') return doubled(surplus, '都表示多出');
  if (first === '近' && recent.test(rest)) return undefined;
  if (first === '近') return doubled(surplus, '一个说不到，一个说超过') ?? doubled(around, '都表示约数');
  if (/[约概]$/.test(first)) return doubled(surplus, '都表示约数') ?? doubled(around, '都表示约数');
  return /^[至最]多|^不多|^不超/.test(first) ? doubled(atMost, '都表示上限') : doubled(atLeast, '都表示下限');
}

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
      { wrong: '每季度⟦至少开展2次以上⟧集中学法', fixed: '每季度开展2次以上集中学法' },
      { wrong: '公开数据⟦约22000余⟧条，参加人数⟦近100余⟧人', fixed: '公开数据22000余条，参加人数100余人' },
      { wrong: '到场⟦约20人左右⟧', fixed: '到场20人左右' },
      { wrong: '发放⟦约近⟧千份，⟦超过500余⟧人参加', fixed: '发放近千份，500余人参加' },
    ],
    right: [
      '至少2次',
      '至少配备60岁以上老人活动室1处',
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
    for (const { 0: head, index } of matchesIn(text, heads)) {
      const doubling = doublingAt(text, index, head);
      if (doubling === undefined) continue;
      const { first, second, end, why } = doubling;
      const message = { zh: `“${first}”与“${second}”叠用，${why}`, en: `“${first}” and “${second}” say it twice` };
      yield findInView(line, index, end, message, () => [
        replaceInView(line, index, index + first.length, '', removeText(first)),
        replaceInView(line, end - second.length, end, '', removeText(second)),
      ]);
    }
  },
});
