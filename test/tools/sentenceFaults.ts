/** A sentence with one fault, and the same sentence without it. */
export interface SentenceFault {
  readonly kind: string;
  /** The rules that may speak of the fault. */
  readonly rules: RegExp;
  readonly right: string;
  readonly wrong: string;
}

const sum = /^figures\/sum$/;
const rate = /^figures\/rate$/;
const counted = /^figures\/(?:list-count|announced-count)$/;
const title = /^citations\/|^time\//;

/** Sentences for a report on `year`, which fit into any of its paragraphs. */
export function sentenceFaults(year: number): readonly SentenceFault[] {
  const plan = (period: string) => `深入落实《法治政府建设实施纲要${period}》各项任务。`;
  return [
    [
      'wrong total',
      sum,
      '全年共受理信访事项86件，其中来信21件、来访40件、网上投诉25件。',
      '全年共受理信访事项76件，其中来信21件、来访40件、网上投诉25件。',
    ],
    [
      'wrong total',
      sum,
      '共发放法治读本1650册（村级1120册，学校380册，企业150册）。',
      '共发放法治读本1850册（村级1120册，学校380册，企业150册）。',
    ],
    [
      'wrong total',
      sum,
      '办理行政许可事项314件，其中即办件205件，承诺件109件。',
      '办理行政许可事项341件，其中即办件205件，承诺件109件。',
    ],
    [
      'wrong part',
      sum,
      '全年化解各类纠纷77起，包括婚姻家庭纠纷31起、邻里纠纷28起、其他纠纷18起。',
      '全年化解各类纠纷77起，包括婚姻家庭纠纷31起、邻里纠纷38起、其他纠纷18起。',
    ],
    [
      'wrong part',
      sum,
      '开展行政检查156次，其中日常巡查98次、专项检查41次、联合检查17次。',
      '开展行政检查156次，其中日常巡查98次、专项检查47次、联合检查17次。',
    ],
    [
      'wrong part',
      sum,
      '主动公开信息240条，其中政策文件类36条、工作动态类170条、其他34条。',
      '主动公开信息240条，其中政策文件类36条、工作动态类107条、其他34条。',
    ],
    [
      'wrong rate',
      rate,
      '排查矛盾纠纷160件，成功化解152件，化解率95%。',
      '排查矛盾纠纷160件，成功化解152件，化解率98%。',
    ],
    [
      'wrong rate',
      rate,
      '受理群众投诉举报250件，已办结240件，办结率达96%。',
      '受理群众投诉举报250件，已办结240件，办结率达100%。',
    ],
    [
      'wrong rate',
      rate,
      '在册执法人员40人，其中持证38人，持证率为95%。',
      '在册执法人员40人，其中持证38人，持证率为100%。',
    ],
    [
      'wrong rate',
      rate,
      '全年接到热线工单1200件，按期办结1176件，按期办结率98%。',
      '全年接到热线工单1200件，按期办结1176件，按期办结率99.8%。',
    ],
    ['closing total', sum, '审核合同57份、纪要22份，两类合计79份。', '审核合同57份、纪要22份，两类合计97份。'],
    [
      'closing total',
      sum,
      '发放低保金286万元、残疾人补贴74万元、救助金40万元，合计400万元。',
      '发放低保金286万元、残疾人补贴74万元、救助金40万元，合计410万元。',
    ],
    [
      'parts behind a colon',
      sum,
      '办理案件69起：按日计罚11起、查封扣押34起、限产停产24起。',
      '办理案件69起：按日计罚11起、查封扣押43起、限产停产24起。',
    ],
    [
      'parts by 按…分',
      sum,
      '承接赋权事项52项，按领域分：自然资源7项、城市管理18项、农业农村27项。',
      '承接赋权事项52项，按领域分：自然资源7项、城市管理18项、农业农村72项。',
    ],
    [
      'what is left',
      sum,
      '包案化解信访积案35件，已办结34件，剩余1件正在推进。',
      '包案化解信访积案35件，已办结34件，剩余2件正在推进。',
    ],
    ['vacant posts', sum, '核定编制12名，实有11人，空编1名。', '核定编制12名，实有11人，空编2名。'],
    [
      'wrong rate',
      rate,
      '行政执法人员213人，通过资格考试的208人，通过率97.7%。',
      '行政执法人员213人，通过资格考试的208人，通过率99.7%。',
    ],
    [
      'wrong rate',
      rate,
      '抽查企业240户，发现问题36户，问题发现率15%。',
      '抽查企业240户，发现问题36户，问题发现率25%。',
    ],
    ['wrong rate', rate, '45所学校全部聘请法治副校长，聘请率100%。', '45所学校全部聘请法治副校长，聘请率98%。'],
    ['wrong share', rate, '现有执法人员27人，50岁以上15人，占55.6%。', '现有执法人员27人，50岁以上15人，占65.6%。'],
    ['subset', /^figures\/subset$/, '组织法治培训18场，其中专题讲座5场。', '组织法治培训18场，其中专题讲座50场。'],
    [
      'change',
      /^figures\/change$/,
      '行政处罚案件由60件增加到75件，增长25%。',
      '行政处罚案件由60件增加到75件，增长52%。',
    ],
    [
      'change',
      /^figures\/change$/,
      '受理信访事项80件，与上年的100件相比，下降20%。',
      '受理信访事项80件，与上年的100件相比，下降30%。',
    ],
    [
      'change',
      /^figures\/change$/,
      '罚没收入420万元，同比增长40%（上年为300万元）。',
      '罚没收入420万元，同比增长30%（上年为300万元）。',
    ],
    ['change turned', /^figures\/change$/, '审批时限由3天压缩至1天。', '审批时限由1天压缩至3天。'],
    [
      'declared count',
      counted,
      '开展“法律六进”（进机关、进乡村、进社区、进学校、进企业、进单位）活动。',
      '开展“法律七进”（进机关、进乡村、进社区、进学校、进企业、进单位）活动。',
    ],
    [
      'declared count',
      counted,
      '重点抓好三个方面工作：一是健全机制；二是强化培训；三是严格考核。',
      '重点抓好四个方面工作：一是健全机制；二是强化培训；三是严格考核。',
    ],
    [
      'declared count',
      counted,
      '从以下四个方面发力：一是完善制度，二是充实力量，三是加强监督，四是公开结果。',
      '从以下三个方面发力：一是完善制度，二是充实力量，三是加强监督，四是公开结果。',
    ],
    ['declared count', counted, '构建“自治、法治、德治”三个体系。', '构建“自治、法治、德治”四个体系。'],
    [
      'enumeration',
      /^numbering\/enumeration/,
      '一是加强领导，二是充实力量，三是严格考核。',
      '一是加强领导，三是充实力量，四是严格考核。',
    ],
    [
      'enumeration',
      /^numbering\/enumeration/,
      '一是加强领导。健全工作机制。二是充实力量。配齐执法人员。三是严格考核。',
      '一是加强领导。健全工作机制。三是充实力量。配齐执法人员。',
    ],
    [
      'enumeration',
      /^numbering\/enumeration/,
      '一是加强领导；二是充实力量；三是严格考核。',
      '一是加强领导；二是充实力量；二是严格考核。',
    ],
    [
      'list in a line',
      /^numbering\/enumeration/,
      '主要不足有：（1）力量薄弱；（2）经费不足；（3）培训不够。',
      '主要不足有：（1）力量薄弱；（3）经费不足；（3）培训不够。',
    ],
    [
      'list in a line',
      /^numbering\/enumeration/,
      '成效有：①纠纷减少；②满意度提升。',
      '成效有：①纠纷减少；③满意度提升。',
    ],
    ['wrong period', title, plan('（2021—2025年）'), plan('（2020—2025年）')],
    ['missing 年', title, plan('（2021—2025年）'), plan('（2021—2025）')],
    ['lost dash', /^citations\/|^text\/lost-characters$/, plan('（2021—2025年）'), plan('（20212025年）')],
    [
      'lost dash',
      /^citations\/|^text\/lost-characters$/,
      '推进“八五”普法规划（2021—2025年）落实。',
      '推进“八五”普法规划（20212025年）落实。',
    ],
    [
      'wrong title',
      title,
      '贯彻《法治政府建设与责任落实督察工作规定》要求。',
      '贯彻《法治政府建设与责任落实督查工作规定》要求。',
    ],
    [
      'wrong title',
      title,
      '落实《党政主要负责人履行推进法治建设第一责任人职责规定》。',
      '落实《党政主要负责人履行推进法制建设第一责任人职责规定》。',
    ],
    ['expired title', title, `严格执行《信访工作条例》有关规定。`, `严格执行《信访条例》有关规定。`],
    [
      'title in title',
      /^citations\//,
      '转发《关于印发〈行政执法三年行动方案〉的通知》到各站所。',
      '转发《关于印发《行政执法三年行动方案》的通知》到各站所。',
    ],
    ['余 behind digits', /^form\/surplus-yu$/, '开展法治宣传活动十余次。', '开展法治宣传活动15余次。'],
    [
      'doubled bound',
      /^form\/doubled-approximation$/,
      '每季度至少开展2次集中学法。',
      '每季度至少开展2次以上集中学法。',
    ],
    ['doubled bound', /^form\/doubled-approximation$/, '发放宣传资料约3000份。', '发放宣传资料约3000余份。'],
    [
      'padded date',
      /^form\/date-padding$/,
      `${year}年1月6日召开法治建设专题会议。`,
      `${year}年01月06日召开法治建设专题会议。`,
    ],
    ['unpaired', /^form\/unpaired-marks$/, '落实“三项制度”要求。', '落实“三项制度要求。'],
    ['unpaired', /^form\/unpaired-marks$/, '推动“一站式”服务。', '推动一站式”服务。'],
    ['unpaired', /^form\/unpaired-marks$/, '在各村（社区）设立联络点。', '在各村（社区设立联络点。'],
    ['unpaired', /^form\/unpaired-marks$/, '学习《行政处罚法》等法律。', '学习《行政处罚法等法律。'],
    ['doubled word', /^text\/repeated-words$/, '扎实推进法治建设各项工作落实。', '扎实推进法治建设各项工作工作落实。'],
    ['doubled word', /^text\/repeated-words$/, '进一步规范行政执法行为。', '进一步进一步规范行政执法行为。'],
    ['截止目前', /^text\/confused-words$/, '截至目前，没有发生行政败诉案件。', '截止目前，没有发生行政败诉案件。'],
    ['pinyin residue', /^text\/pinyin-residue$/, '加强组织领导和统筹协调。', '加强组织领(lǐng)导(dǎo)和统筹协调。'],
    ['zero-width', /^text\/invisible-characters$/, '规范执法行为。', '规范执\u200b法行为。'],
    ['placeholder', /^text\/placeholder$/, '组织专题学习6次。', '组织专题学习*次。'],
    ['placeholder', /^text\/placeholder$/, '组织专题学习6次，培训8人。', '组织专题学习XX次，培训8人。'],
    ['placeholder', /^text\/placeholder$/, '队员平均年龄35岁，发放资料2万份。', '队员平均年龄XX岁，发放资料XX万份。'],
    ['placeholder', /^text\/placeholder$/, '新招录执法人员4名。', '新招录执法人员（待补充）名。'],
    ['doubled word', /^text\/repeated-words$/, '接待群众咨询126人次。', '接待群众咨询126人次次。'],
    [
      'doubled clause',
      /^text\/repeated-words$/,
      '代写法律文书84份，效果良好。',
      '代写法律文书84份，代写法律文书84份，效果良好。',
    ],
    ['digits of two widths', /^text\/compatibility-characters$/, '办结案件126件。', '办结案件１26件。'],
    ['markup', /^text\/markup-remnant$/, '规范执法行为。', '规范执法&nbsp;行为。'],
    ['mojibake', /^text\/damaged-characters$/, '提升执法水平，规范执法行为。', '提升执法水平，锟斤拷规范执法行为。'],
    ['lost 日', /^time\/lost-date-word$/, '截至12月31日，共办结案件12件。', '截至12月31，共办结案件12件。'],
    ['doubled mark', /^form\/repeated-marks$/, '健全制度，规范执法。', '健全制度，，规范执法。'],
    ['法制政府', /^terms\/|^text\/confused-words$/, '推进法治政府建设走深走实。', '推进法制政府建设走深走实。'],
  ].map(([kind, rules, right, wrong]) => ({ kind, rules, right, wrong }) as SentenceFault);
}
