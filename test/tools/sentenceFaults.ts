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
    ['subset', /^figures\/subset$/, '组织法治培训18场，其中专题讲座5场。', '组织法治培训18场，其中专题讲座50场。'],
    [
      'change',
      /^figures\/change$/,
      '行政处罚案件由60件增加到75件，增长25%。',
      '行政处罚案件由60件增加到75件，增长52%。',
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
    ['markup', /^text\/markup-remnant$/, '规范执法行为。', '规范执法&nbsp;行为。'],
    ['mojibake', /^text\/damaged-characters$/, '提升执法水平，规范执法行为。', '提升执法水平，锟斤拷规范执法行为。'],
    ['lost 日', /^time\/lost-date-word$/, '截至12月31日，共办结案件12件。', '截至12月31，共办结案件12件。'],
    ['doubled mark', /^form\/repeated-marks$/, '健全制度，规范执法。', '健全制度，，规范执法。'],
    ['法制政府', /^terms\/|^text\/confused-words$/, '推进法治政府建设走深走实。', '推进法制政府建设走深走实。'],
  ].map(([kind, rules, right, wrong]) => ({ kind, rules, right, wrong }) as SentenceFault);
}
