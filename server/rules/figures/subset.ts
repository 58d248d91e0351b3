import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { contradictions } from './findings.js';

/** A part that is larger than what it is part of. */
export const subset = lineRule({
  id: 'figures/subset',
  severity: 'warning',
  title: { zh: '部分大于总数', en: 'A part exceeds the whole' },
  explanation: {
    zh: '“其中”后面的数，以及“已化解”“已办结”一类的数，不应大于它所属的总数。量词不同、含上年结转、增减量不作比较。',
    en: 'What follows 其中, or says how many of them are done (已化解), cannot exceed the whole. Different measure words, cases carried over from the year before and mere increases are not compared.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '集合的大小',
      says: { zh: '部分不大于整体。', en: 'A part is not larger than the whole.' },
    },
  ],
  advice: { zh: '核对总数与该项数字，改正写错的一个。', en: 'Check both numbers and correct the wrong one.' },
  fixable: 'none',
  signs: Sign.digit | Sign.chineseNumeral,
  check: (line) => contradictions(line, 'subset'),
  examples: {
    wrong: [
      { wrong: '全年开展集中学习24次，其中专题学法⟦42次⟧。' },
      { wrong: '排查各类隐患135处，已整改⟦153处⟧，其余正在整改。' },
    ],
    right: [
      '全年开展集中学习24次，其中专题学法3次。',
      '新增企业98户、总数突破1900户，其中规上企业超830户。',
      '本年受理申请40件，上年结转3件，已办结42件。',
      '查处案件14起，罚款23万元，其中3人移送司法机关。',
    ],
  },
});
