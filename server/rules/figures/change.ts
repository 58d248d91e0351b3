import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { contradictions } from './findings.js';

/** A growth rate that the two amounts beside it do not give. */
export const change = lineRule({
  id: 'figures/change',
  severity: 'information',
  title: { zh: '增减幅度与数字不符', en: 'A rate of change does not follow from its amounts' },
  explanation: {
    zh: '“由40件增加到50件，增长25%”“受理120件，比上年增加20件，增长20%”：两端的数与幅度同在一句时，应能互相算出。年均、可比价的增幅不判断。',
    en: 'Where a sentence gives both amounts and the rate of change, each must follow from the others. Yearly averages and constant prices are not judged.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '增长率',
      says: { zh: '增长率等于增加量除以原数。', en: 'A rate of change is the change divided by the old amount.' },
    },
  ],
  advice: {
    zh: '核对两端的数与幅度，改正写错的一个。',
    en: 'Check both amounts and the rate, and correct the wrong one.',
  },
  fixable: 'choice',
  signs: Sign.digit | Sign.chineseNumeral,
  check: (line) => contradictions(line, 'change'),
  examples: {
    wrong: [
      { wrong: '罚没收入6.32亿元，比上年减少0.48亿元，增长⟦7.1%⟧。' },
      {
        wrong: '受理行政复议案件120件，比上年增加20件，增长⟦25%⟧。',
        fixed: '受理行政复议案件120件，比上年增加20件，增长20%。',
      },
      {
        wrong: '受理信访事项120件，较去年的100件上升⟦30%⟧。',
        fixed: '受理信访事项120件，较去年的100件上升20%。',
      },
      {
        wrong: '2024年受理信访事项80件，2023年受理100件，同比下降⟦30%⟧。',
        fixed: '2024年受理信访事项80件，2023年受理100件，同比下降20%。',
      },
      {
        wrong: '败诉率6%，较上年（8%）下降⟦3个百分点⟧。',
        fixed: '败诉率6%，较上年（8%）下降2个百分点。',
      },
      {
        wrong: '涉案金额420万元，同比增长⟦30%⟧（2023年为300万元）。',
        fixed: '涉案金额420万元，同比增长40%（2023年为300万元）。',
      },
      {
        wrong: '受理信访事项80件，与2023年的100件相比，下降⟦30%⟧。',
        fixed: '受理信访事项80件，与2023年的100件相比，下降20%。',
      },
      { wrong: '审批时限由1天压缩至⟦3天⟧。' },
    ],
    right: [
      '审批时限由3天压缩至1天，全县排名由12位上升至5位，受理时间由3天提升至1天。',
      '受理行政复议案件120件，比上年增加20件，增长20%。',
      '受理信访事项120件，较去年的100件上升20%；2023年受理100件，2021年受理60件，同比下降20%。',
      '安排公务接待费0万元，比上年减少0万元，下降0%。',
      '法律顾问由40名增加到50名，增长25%。',
      '办理时限由20天压缩到5天，压缩75%。',
      '生产总值由54万亿元增加到82.7万亿元，年均增长7.1%。',
    ],
  },
});
