import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { contradictions } from './findings.js';

/** A rate or share that its two amounts do not give. */
export const rate = lineRule({
  id: 'figures/rate',
  severity: 'warning',
  title: { zh: '比率与数字不符', en: 'A rate does not follow from its amounts' },
  explanation: {
    zh: '同一句里写了总数、其中已完成的数和完成率（或占比）时，比率应能由两数算出。按所写的位数判断，四舍五入与截尾都算对；为凑成100%而调整的一组占比，差一个末位单位以内不报。“平均每村2名”也与村数和总人数相核对。',
    en: 'Where a sentence gives a total, how many of it were done, and the rate (or the share), the rate must follow from the two. Judged in the printed precision: rounding and cutting off both count as right. An average for each village is judged against their number and the total.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '除法',
      says: { zh: '比率等于部分除以总数。', en: 'A rate is the part divided by the whole.' },
    },
  ],
  advice: {
    zh: '核对两数与比率，改正写错的一个。',
    en: 'Check the two amounts and the rate, and correct the wrong one.',
  },
  fixable: 'choice',
  signs: Sign.digit | Sign.chineseNumeral,
  check: (line) => contradictions(line, 'rate'),
  examples: {
    wrong: [
      {
        wrong: '评查案卷480份，合格474份，合格率98.75%，其中优秀案卷132份，优秀率⟦37.5%⟧。',
        fixed: '评查案卷480份，合格474份，合格率98.75%，其中优秀案卷132份，优秀率27.5%。',
      },
      { wrong: '全县45所学校全部聘请法治副校长，聘请率⟦98%⟧。', fixed: '全县45所学校全部聘请法治副校长，聘请率100%。' },
      { wrong: '抽检12批次，合格率达⟦196%⟧。', fixed: '抽检12批次，合格率达100%。' },
      {
        wrong: '共排查矛盾纠纷150起，已化解141起，化解率达⟦98%⟧。',
        fixed: '共排查矛盾纠纷150起，已化解141起，化解率达94%。',
      },
      {
        wrong: '全镇12个村配备法律顾问24名，平均每村⟦3名⟧。',
        fixed: '全镇12个村配备法律顾问24名，平均每村2名。',
      },
      {
        wrong: '主动公开信息500条，其中政策文件120条，占24%；财政信息80条，占⟦18%⟧。',
        fixed: '主动公开信息500条，其中政策文件120条，占24%；财政信息80条，占16%。',
      },
      {
        wrong: '审结行政复议案件135件，直接纠错29件，占审结案件的⟦19.2%⟧。',
        fixed: '审结行政复议案件135件，直接纠错29件，占审结案件的21.5%。',
      },
      { wrong: '受理群众诉求320件，办结318件，办结率⟦100%⟧。', fixed: '受理群众诉求320件，办结318件，办结率99%。' },
      {
        wrong: '在册执法人员213人，通过资格考试的205人，通过率⟦98%⟧。',
        fixed: '在册执法人员213人，通过资格考试的205人，通过率96%。',
      },
      {
        wrong: '现有执法人员27人，50岁以上15人，占⟦65.6%⟧。',
        fixed: '现有执法人员27人，50岁以上15人，占55.6%。',
      },
      {
        wrong: '受理投诉160件；排查纠纷120件，化解108件，化解率⟦96%⟧。',
        fixed: '受理投诉160件；排查纠纷120件，化解108件，化解率90%。',
      },
      {
        wrong: '抽查企业240户，发现问题36户，问题发现率⟦25%⟧。',
        fixed: '抽查企业240户，发现问题36户，问题发现率15%。',
      },
    ],
    right: [
      '158所学校全部聘请法治副校长，聘请率100%，按期办结率98%。全部办结，满意率98%，完成率120%。',
      '评查案卷60卷，其中优秀21卷、良好30卷、合格6卷、不合格3卷，合格以上占95%。',
      '街道84名干部，执法人员24名，法学专业6名，占7.1%。',
      '上年积案20件，新排查80件，化解90件，化解率90%。',
      '受理申请151件，审结行政复议案件135件，直接纠错29件，占受理案件的19.2%，占群众来信的30%。',
      '排查矛盾纠纷55件，已化解41件，化解率74.5%。',
      '受理信访事项41件，及时受理率和按期办结率均为100%。',
      '受理各类案件1008件，结案917件，审判案件结案率92.3%，执行案件执结率88.6%。',
      '查出问题212个，已整改189个，整改率89.15%，其中立行立改类问题基本整改到位，整改率96.19%。',
      '办结行政复议案件32件，纠错3件，纠错率9.38%；审结案件160件，其中调解13件，占8.13%。',
      '处理投诉7319件，按时办结率100%、群众满意率98%。',
      '投入民生资金6.8亿元，占财政总支出的47.5%。',
    ],
  },
});
