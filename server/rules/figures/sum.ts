import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { contradictions } from './findings.js';

/** A total whose parts, all named, make another sum. */
export const sum = lineRule({
  id: 'figures/sum',
  severity: 'warning',
  title: { zh: '分项之和与总数不符', en: 'Parts do not add up to the total' },
  explanation: {
    zh: '总数后把各分项逐一列出（其中、括号、“其他”收尾）时，各项之和应等于总数。只在列举完整时判断：有“等”、约数或明显只举部分的不报；四舍五入造成的末位差异不报。',
    en: 'Where a total is followed by all of its parts (其中, a bracket, a closing 其他), they must add up to it. Judged only for lists that claim to be complete: never with 等, approximations or mere examples, nor for differences that rounding explains.',
  },
  basis: [
    {
      kind: 'arithmetic',
      source: '加法',
      says: { zh: '互不重叠的各部分之和等于总数。', en: 'Parts that do not overlap add up to the whole.' },
    },
  ],
  advice: { zh: '核对台账，改正总数或写错的分项。', en: 'Check the records, then correct the total or the part.' },
  fixable: 'choice',
  signs: Sign.digit | Sign.chineseNumeral,
  check: (line) => contradictions(line, 'sum'),
  examples: {
    wrong: [
      {
        wrong: '全年共受理纠纷⟦21起⟧（婚姻家庭8起，邻里6起，土地4起，其他2起）。',
        fixed: '全年共受理纠纷20起（婚姻家庭8起，邻里6起，土地4起，其他2起）。',
      },
      {
        wrong: '共办结行政处罚案件⟦36件⟧。其中，简易程序28件、普通程序9件、听证程序1件。',
        fixed: '共办结行政处罚案件38件。其中，简易程序28件、普通程序9件、听证程序1件。',
      },
      {
        wrong: '全年化解各类纠纷⟦77起⟧，包括家庭纠纷31起、邻里纠纷38起、其他纠纷18起。',
        fixed: '全年化解各类纠纷87起，包括家庭纠纷31起、邻里纠纷38起、其他纠纷18起。',
      },
      {
        wrong: '现有网格员⟦86名⟧，专职网格员40名、兼职网格员50名。',
        fixed: '现有网格员90名，专职网格员40名、兼职网格员50名。',
      },
      {
        wrong: '审核合同57份、纪要22份、文件1份，三类文件合计⟦81份⟧。',
        fixed: '审核合同57份、纪要22份、文件1份，三类文件合计80份。',
      },
      {
        wrong: '承接赋权事项⟦52项⟧，按领域分：自然资源7项、城市管理18项、农业农村41项。',
        fixed: '承接赋权事项66项，按领域分：自然资源7项、城市管理18项、农业农村41项。',
      },
      {
        wrong: '办理案件⟦10起⟧：按日计罚1起、查封扣押4起、限产停产4起。',
        fixed: '办理案件9起：按日计罚1起、查封扣押4起、限产停产4起。',
      },
      { wrong: '核定编制⟦12名⟧，实有11人，空编2名。', fixed: '核定编制13名，实有11人，空编2名。' },
    ],
    right: [
      '设立工作组3个：每组配备干部5名、联络员1名、司机1名。',
      '查处典型案件20起：甲案3起、乙案2起、丙案5起等。',
      '评查案卷600卷，其中优秀210卷、良好324卷、合格60卷、不合格6卷。',
      '选聘法律顾问12名，专职律师8名，兼职仲裁员5名参与调解；班子成员9名，男8名，女1名。',
      '开展主题活动120场，包括法治讲座31场、文艺演出28场、知识竞赛18场。',
      '全年共受理纠纷20起（婚姻家庭8起，邻里6起，土地4起，其他2起）。',
      '开展检查120次，其中联合检查15次、夜间检查9次。',
      '今年安排资金1350万元，比上年增加150万元，其中县级财政950万元，乡镇自筹400万元。',
      '处理工单1268件，其中办结884件、不予受理86件、满意197件。全年化解纠纷77起，包括家庭纠纷31起、邻里纠纷28起、其他纠纷18起。',
      '年末户籍人口46万人，其中城镇人口15万人，乡村人口31万人；男性人口24万人，女性人口22万人。核查噪音问题线索19起，其中餐饮检查8次、夜间投诉5件、工地噪音13件。',
      '公开信息380条，其中专项资金152条，预决算197条（政府32条、部门165条）、“三公”经费27条、债券4条。',
    ],
  },
});
