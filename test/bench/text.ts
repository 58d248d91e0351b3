/** Sentences of the kind that fills reports; numbers in them agree with each other. */
const paragraphs = [
  '坚持把学习宣传习近平法治思想作为首要政治任务，镇党委理论学习中心组开展专题学法6次，组织班子成员旁听庭审2次，推动领导干部带头尊法学法守法用法，法治意识和依法办事能力进一步增强。',
  '严格落实行政执法“三项制度”，全年共办理行政处罚案件31件，其中简易程序案件20件、普通程序案件11件，罚款12.6万元，未发生因执法不当引发的行政复议和行政诉讼案件。',
  '坚持和发展新时代“枫桥经验”，健全“一站式”矛盾纠纷多元化解机制，全年排查矛盾纠纷200件，成功化解196件，化解率98%，把问题解决在基层、化解在萌芽状态。',
  '认真贯彻《中华人民共和国政府信息公开条例》，主动公开政府信息312条，其中政策文件类24条、工作动态类203条、财政信息类37条、其他48条，群众的知情权、参与权得到保障。',
  '落实“谁执法谁普法”普法责任制，围绕“4·15”全民国家安全教育日、“12·4”国家宪法日等重要节点，开展主题宣传活动36场次，发放宣传资料5200余份，受众达1.3万人次。',
  '严格执行《重大行政决策程序暂行条例》，把公众参与、专家论证、风险评估、合法性审查和集体讨论决定作为必经程序，聘请法律顾问3名，审查合同、协议46份，提出法律意见57条。',
  '加强行政执法队伍建设，组织执法人员参加业务培训4期，23名执法人员全部持证上岗；完善执法全过程记录，配备执法记录仪12台，执法案卷实行一案一档、专人管理。',
  '自觉接受人大监督、民主监督和社会监督，办理人大代表建议11件、政协委员提案7件，办结率和满意率均为100%；畅通12345政务服务便民热线，受理群众诉求420件。',
];
const heads = [
  '强化政治引领',
  '规范行政执法',
  '化解矛盾纠纷',
  '推进政务公开',
  '加强普法宣传',
  '依法科学决策',
  '提升队伍素质',
  '自觉接受监督',
];
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八'];

/**
 * A report text of at least `bytes` bytes in UTF-8: whole reports one below the other, clean but for one contradiction and
 * one gap in each fourth of them, so that there is something to find at every size.
 */
export function reportOfSize(bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let number = 1; size < bytes; number++) {
    const report = oneReport(number, number % 4 === 1);
    parts.push(report);
    size += Buffer.byteLength(report);
  }
  return parts.join('');
}

function oneReport(number: number, faulty: boolean): string {
  const year = 2025;
  const lines = [
    `青石镇第${number}号${year}年法治政府建设年度报告`,
    `${year}年，青石镇坚持以习近平新时代中国特色社会主义思想为指导，扎实推进依法行政。现将${year}年法治政府建设情况报告如下：`,
    `一、${year}年推进法治政府建设的主要举措和成效`,
  ];
  for (const [index, paragraph] of paragraphs.entries()) {
    const ordinal = ordinals[faulty && index >= 4 ? index + 1 : index] ?? '九';
    lines.push(`（${ordinal}）${heads[index] ?? ''}`);
    const written = faulty && index === 1 ? paragraph.replace('普通程序案件11件', '普通程序案件12件') : paragraph;
    lines.push(`${written.slice(0, -1)}（见材料${number}之${index + 1}）。`);
  }
  lines.push(
    '二、存在的不足和原因',
    `一是第${number}片区执法力量比较薄弱，主要原因是编制少、任务重；二是普法形式不够新颖，原因在于线上平台建设起步较晚。`,
  );
  lines.push(
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    `主要负责人对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年研究第${number}片区法治建设工作4次。`,
  );
  lines.push(
    `四、${year + 1}年推进法治政府建设的主要安排`,
    `持续提升行政执法质量，开展案卷评查不少于2次；持续深化普法依法治理，打造第${number}处法治文化阵地。`,
    '',
  );
  return lines.join('\n');
}
