import { phraseLosses } from './phraseLosses.js';

/** One confusion: the wrong words, the context in which they are wrong for sure, and what belongs there. */
export interface Confusion {
  readonly wrong: readonly string[];
  readonly right: string;
  readonly why: string;
  /** What must stand right before the wrong word; ends with `$`. */
  readonly before?: RegExp;
  /** What must not stand right before it; ends with `$`. */
  readonly notBefore?: RegExp;
  /** What must follow; begins with `^`. */
  readonly behind?: RegExp;
  /** What must not follow; begins with `^`. */
  readonly notBehind?: RegExp;
  /** The wrong word was standard usage in texts of years before this one. */
  readonly since?: number;
}

type Context = Partial<Omit<Confusion, 'wrong' | 'right'>>;

function confusion(wrong: string, right: string, context: Context = {}): Confusion {
  return { wrong: wrong.split('|'), right, why: `《现代汉语词典》作“${right}”`, ...context };
}

const clauseStart = /(?:^|[，。；：、（])$/;
const site =
  /^(?:国家|全国|省|市|县)?[^，。；、后时前]{0,12}(?:网站|网址|网页|官网|门户|系统|平台|账号|邮箱|小程序|客户端|APP|App|app|公众号)/;

/** Near-certain confusions of the genre, each with the context that makes it certain. */
export const confusions: readonly Confusion[] = [
  ...phraseLosses,
  confusion('习新时代|近平新时代', '习近平新时代', { before: /(?:^|[以照彻持绕行用，。、“])$/, why: '漏了字' }),
  confusion('中国特色主义', '中国特色社会主义', { why: '漏了字' }),
  confusion('中国特色社会主', '中国特色社会主义', { behind: /^(?:思想|法治|制度|道路|事业|理论)/, why: '漏了字' }),
  confusion('中国特色社会主义思', '中国特色社会主义思想', { behind: /^[为和，。、]/, why: '漏了字' }),
  confusion('习近平总书', '习近平总书记', { notBehind: /^记/, why: '漏了字' }),
  confusion('学习近平', '学习习近平', {
    notBefore: /[中小大]$/,
    behind: /^(?:新时代|法治思想|总书记|同志|关于|经济|生态|文化|外交|强军)/,
    why: '漏了字',
  }),
  confusion('截止', '截至', {
    before: clauseStart,
    behind:
      /^(?:到|至)?(?:目前|现在|日前|当前|年[底末]|月[底末]|发稿|[今本去上当][年月周]|\d{4}年|\d{1,2}月|[一二三四上下]?[半季][年度])/,
    why: '后面带时间时用“截至”；“截止”表示到期停止，后面不带时间',
  }),
  confusion('登陆', '登录', {
    notBefore: /(?:台风|风暴|海岸|沿海)$/,
    behind: site,
    why: '进入网站、系统用“登录”；“登陆”是上岸、着陆',
  }),
  confusion('全责', '权责', {
    behind: /^(?:分歧|清单|事项|边界|划分|一致|明晰|统一|不清|不明|不符|脱节|交叉|对等)/,
    why: '指权力和责任',
  }),
  confusion('执规责任制', '执法责任制', { why: '名称为行政执法责任制' }),
  confusion('一本帐|台帐|记帐|做帐|建帐|总帐|细帐|欠帐|查帐|对帐|转帐|报帐|付帐|清帐|坏帐|挂帐', '', {
    why: '财物往来的记载用“账”；“帐”指帐篷、蚊帐',
    since: 2005,
  }),
  confusion('帐户|帐号|帐目|帐单|帐簿|帐款|帐本', '', { why: '财物往来的记载用“账”；“帐”指帐篷、蚊帐', since: 2005 }),
  confusion('不过', '不够', {
    before: /[\u4e00-\u9fff]$/,
    behind: /^(?:顺畅|完善|深入|到位|规范|健全|及时|全面|紧密|扎实|充分|均衡)(?:[，。；、]|$)/,
    why: '表示程度不足',
  }),
  confusion('体质', '体制', {
    before: /(?:管理|行政|执法|经济|政治|机构|司法|审批|监管|财税|教育)$/,
    behind: /^(?:改革|机制)/,
  }),
  confusion('残差不齐|参次不齐', '参差不齐'),
  confusion('秸杆', '秸秆'),
  confusion('按步就班', '按部就班'),
  confusion('不径而走', '不胫而走'),
  confusion('穿流不息', '川流不息'),
  confusion('一愁莫展', '一筹莫展'),
  confusion('迫不急待', '迫不及待'),
  confusion('走头无路', '走投无路'),
  confusion('再接再励', '再接再厉'),
  confusion('一如继往', '一如既往'),
  confusion('重蹈复辙', '重蹈覆辙'),
  confusion('挺而走险', '铤而走险'),
  confusion('直接了当', '直截了当'),
  confusion('名列前矛', '名列前茅'),
  confusion('有持无恐', '有恃无恐'),
  confusion('应接不遐', '应接不暇'),
  confusion('人才倍出', '人才辈出'),
  confusion('部暑|布署', '部署'),
  confusion('防犯', '防范', { notBehind: /^罪/ }),
  confusion('既使', '即使', { behind: /^[^，。]{1,20}，?[^，。]{0,6}也/ }),
  confusion('即要|即有|即能|即符合|即提升|即提高|即保证|即保障|即维护|即解决|即注重|即做到|即强化|即推动|即促进', '', {
    notBefore: /[立随当旋迅亦抑]$/,
    behind:
      /^[^，。；即]{0,16}，(?:又|也|更)(?:要|有|能|符合|提升|提高|保证|保障|维护|解决|注重|做到|强化|推动|促进|突|规|增)/,
    why: '“既……又……”表示并列；“即”是“就是”',
  }),
  confusion('按排|安牌', '安排'),
  confusion('坐谈会|座淡会', '座谈会'),
  confusion('部属', '部署', { behind: /^(?:全年|重点|相关|落实|推进|法治|各项|年度)/, notBefore: /[任旧老]$/ }),
  confusion('自已', '自己', { notBefore: /不能$|[不难]$/ }),
  confusion('签定', '签订', { behind: /^(?:了)?[^，。；]{0,12}(?:合同|协议|责任书|承诺书|责任状|协定|书)/ }),
  confusion('做用', '作用'),
  confusion('做为', '作为', { before: clauseStart }),
  confusion('充份', '充分', { notBefore: /补$/, notBehind: /^[额数]/ }),
  confusion('供献', '贡献'),
  confusion('相较与', '相较于'),
  confusion('矛盾不上缴', '矛盾不上交', { why: '“枫桥经验”的表述为“矛盾不上交”' }),
  confusion('出庭应拆', '出庭应诉'),
  confusion('法律援肋', '法律援助'),
  confusion('法治宣专', '法治宣传'),
  confusion('培洲', '培训'),
  confusion('即然', '既然', { notBefore: /[立随当旋]$/ }),
  confusion('松驰', '松弛'),
  confusion('幅射', '辐射'),
  confusion('追朔', '追溯'),
  confusion('震憾', '震撼'),
  confusion('亲睐', '青睐'),
  confusion('坐阵', '坐镇'),
  confusion('水笼头', '水龙头'),
  confusion('措失', '措施', { notBehind: /^(?:良机|当)/ }),
  confusion('通迅', '通讯'),
  confusion('枫侨经验', '枫桥经验', { why: '浙江枫桥的经验' }),
  confusion('营商环镜|营商坏境', '营商环境'),
  confusion('行政复仪|行政复义', '行政复议'),
  confusion('行政诉颂', '行政诉讼'),
  confusion('合法性审察', '合法性审查', { why: '《重大行政决策程序暂行条例》称“合法性审查”' }),
  confusion('规范性文伴', '规范性文件'),
  confusion('矛盾纠分', '矛盾纠纷'),
  confusion('贯切落实|惯彻落实|贯彻落时', '贯彻落实'),
  confusion('法律愿助|法律援住', '法律援助'),
  confusion('反应', '反映', {
    notBefore: /(?:化学|应急|不良|连锁|快速|强烈|积极)$/,
    behind: /^(?:群众|居民|村民)(?:意见|诉求|呼声|的)|^社情民意/,
    why: '向上级报告情况用“反映”',
  }),
  confusion('行政权利', '行政权力', { behind: /^(?:运行|事项|清单)/, why: '国家机关行使的是“权力”' }),
  confusion('权利寻租', '权力寻租', { why: '国家机关行使的是“权力”' }),
  confusion('必需', '必须', { behind: /^(?:坚持|做到|严格|按照|加强|依法|认真)/ }),
  confusion('以经', '已经', { behind: /^(?:开展|完成|建成|实现|形成|达到|基本|全部)/ }),
  confusion('己经', '已经', { notBefore: /[自知律克异]$/, notBehind: /^[营济验历手]/ }),
  confusion('在次', '再次', { behind: /^(?:强调|召开|明确|部署|提升)/ }),
  confusion('按装', '安装', { notBefore: /依$/, notBehind: /^[备置载配机修潢订]/ }),
  confusion('拔付', '拨付', { notBefore: /[选提海挺]$/ }),
  confusion('拔款', '拨款', { notBefore: /[选提海挺]$/ }),
  confusion('建全', '健全', {
    notBefore: /[创新改扩续已在构搭共组筹援承修兴]$/,
    behind: /^(?:完善|工作|制度|机制|体系|组织|机构|长效|责任|各项|相关)/,
  }),
  confusion('复盖', '覆盖', { notBefore: /[修恢]$/ }),
  confusion('竟争|竟赛|竟选|竟价', '', { why: '比赛、争胜用“竞”；“竟”是终了、居然' }),
  confusion('座落', '坐落', { behind: /^(?:在|于)/ }),
  confusion('从新', '重新', { before: clauseStart, behind: /^(?:修订|制定|梳理|调整|组建|核定|评估)/ }),
  confusion('因该', '应该', { behind: /^(?:加强|看到|进一步|认真|积极|坚持|注意|依法|做到)/ }),
  confusion('名符其实', '名副其实'),
  confusion('因地治宜', '因地制宜'),
  confusion('责无旁代', '责无旁贷'),
  confusion('深人', '深入', {
    notBefore: /[情心精高]$/,
    behind:
      /^(?:学习|贯彻|推进|开展|实施|落实|宣传|群众|基层|一线|农户|企业|社区|农村|村组|排查|了解|研究|推动|践行|细致)/,
    why: '形近误认，“人”应为“入”',
  }),
  confusion('纳人', '纳入', {
    behind: /^(?:年度|考核|绩效|重要|全年|议事|法治|规划|预算|日常|目标|党委|学习|全镇|全县|网格)/,
    why: '形近误认，“人”应为“入”',
  }),
  confusion('投人', '投入', { behind: /^(?:资金|经费|使用|财政|专项|\d)/, why: '形近误认，“人”应为“入”' }),
  confusion('进人', '进入', {
    behind: /^(?:新|全面|实质|攻坚|社区|常态|高质量)/,
    notBefore: /[引推]$/,
    why: '形近误认，“人”应为“入”',
  }),
  confusion('人户', '入户', {
    before: /(?:^|[，。；：、]|进村|上门|开展|逐户|走访)$/,
    behind: /^(?:宣传|走访|调查|排查|讲解|摸排|核查)/,
    why: '形近误认，“人”应为“入”',
  }),
  confusion(
    '末发生|末出现|末完成|末收到|末办理|末发现|末产生|末落实|末整改|末达到|末开展|末引发|末造成|末取得|末形成|末建立',
    '',
    { before: /(?:^|[，。；：、]|全年|均|尚|从|至今)$/, why: '形近误认：“未”是没有，“末”是末尾' },
  ),
  confusion('未端', '末端', { before: /(?:最|打通|治理|执行|落实|管网|执法)$/, why: '形近误认：“末端”是尽头' }),
  confusion(
    '己完成|己建成|己办结|己整改|己落实|己形成|己实现|己化解|己建立|己全部|己基本|己发放|己达到|己覆盖|己取得',
    '',
    { before: /(?:^|[，。；：、]|目前|现|均|都|业|早)$/, why: '形近误认：“已”是已经，“己”是自己' },
  ),
  confusion('冶安|冶理', '', { notBefore: /[陶冶]$/, why: '形近误认：“治”是治理，“冶”是冶炼' }),
  confusion('侍遇', '待遇'),
  confusion('揭暮|开暮式|闭暮式', '', { why: '形近误认：“幕”是帷幕，“暮”是傍晚' }),
  confusion('汇抱', '汇报'),
  confusion('规犯', '规范', { notBehind: /^(?:罪|法)/ }),
  confusion('工做', '工作', {
    notBefore: /[手木化员职民加人军分]$/,
    behind: /^(?:落实|机制|要点|总结|方案|人员|开展|会议|[，。；、])/,
  }),
  confusion('督捉', '督促'),
  confusion('隐串', '隐患'),
  confusion('措旋', '措施'),
  confusion('指寻', '指导', { notBefore: /手$/ }),
  confusion('宜传', '宣传', {
    behind: /^(?:教育|活动|资料|手册|单|栏|标语|工作|力度|周|月|[，。；、\d])/,
    notBefore: /[不适便制]$/,
    why: '形近误认：“宣”是宣布',
  }),
  confusion('年未', '年末', { before: /[，。；、]$/, why: '形近误认：“未”是没有，“末”是末尾' }),
  confusion('推近', '推进', { notBehind: /^[日代年期来邻似道郊景处]/ }),
  confusion('完擅', '完善'),
  confusion('落时', '落实', {
    notBefore: /[村院部坠段角]$/,
    behind: /^(?:各|责任|到位|上级|中央|县委|市委|省委|区委|党中央|行政|法治|“|《)/,
  }),
  confusion('提生', '提升', { notBefore: /[前]$/, behind: /^(?:执法|服务|能力|水平|依法|治理|质量|法治|群众|干部)/ }),
  confusion('情矿', '情况'),
  confusion('公作', '工作', { notBefore: /[办因为]$/, notBehind: /^[为用出业]/ }),
  confusion('宣船', '宣传'),
  confusion('会义', '会议', { notBefore: /[社]$/, notBehind: /^[务工演诊]/ }),
  confusion('纠份', '纠纷'),
  confusion('整制', '整治', { notBefore: /[调完平]$/, notBehind: /^[度定作约]/ }),
  confusion('划解', '化解', { notBefore: /[规计策]$/, behind: /^(?:矛盾|纠纷|风险|各类|信访)/ }),
  confusion('排察', '排查', { notBefore: /安$/, notBehind: /^看/ }),
  confusion('研就', '研究', { notBefore: /[调科教]$/ }),
  confusion('统酬', '统筹'),
  confusion('衔结', '衔接'),
  confusion('安照', '按照', {
    notBefore: /[治保公]$/,
    behind: /^(?:要求|上级|县委|市委|省委|区委|中央|规定|国家|《|“)/,
  }),
  confusion('法冶', '法治', { notBehind: /^[炼金]/ }),
  confusion('协条', '协调', { notBehind: /^[款例件]/ }),
  confusion('保章', '保障', { notBefore: /[环]$/, notBehind: /^程/ }),
  confusion('题高', '提高', {
    notBefore: /[问主课专标]$/,
    behind: /^(?:执法|认识|站位|能力|水平|依法|服务|政治|思想|干部)/,
  }),
  confusion('群重', '群众', { notBefore: /[社集]$/, notBehind: /^[点要大视量]/ }),
  confusion('基曾', '基层', { notBefore: /地$/, notBehind: /^经/ }),
  confusion('监都', '监督', { notBefore: /[总全纪]$/, notBehind: /^[到是在要应能会有]/ }),
  confusion('绝策', '决策', { notBefore: /[拒杜]$/ }),
  confusion('宗合', '综合', { notBefore: /[一大]$/, behind: /^(?:执法|治理|整治|行政|施策)/ }),
  confusion('机智', '机制', {
    before:
      /(?:工作|长效|联动|协调|健全|完善|建立|预警|调解|保障|监督|考核|协作|会商|衔接|推进|响应|领导|激励|提醒|决策)$/,
  }),
  confusion('家强', '加强', {
    notBefore: /[国大专全一万商农厂]$/,
    behind: /^(?:组织领导|队伍|执法|宣传|监督|行政|法治|普法|培训)/,
  }),
  confusion('责认', '责任', { notBefore: /[负]$/, notBehind: /^[真为定识领可]/ }),
  confusion('问提', '问题', { notBefore: /[质询访提]$/, notBehind: /^[出升高供请交示案及到前级]/ }),
  confusion('陪训', '培训', { notBefore: /[奉失]$/, notBehind: /^练/ }),
  confusion('接授', '接受', { notBehind: /^[权予课业]/, notBefore: /[衔对交]$/ }),
  confusion('书纪', '书记', { notBefore: /[秘文]$/, behind: /^(?:[，。；、）]|带头|主持|亲自|任|为|$)/ }),
  confusion('萌牙', '萌芽'),
  confusion('有代提高|有代加强|有代改进|有代完善|有代提升|有代增强', '', { why: '“有待”是还需要' }),
  confusion('关健少数|关健环节|关健领域|关健作用|关健小事|关健岗位|关健时刻|关健节点', '', {
    why: '“键”是锁上的机件，比喻要紧的部分',
  }),
  confusion('常态话|制度话|规范话|信息话|精细话|法治话|专业话|标准话|智能话|数字话|网格话|多元话', '', {
    notBehind: /^[语题筒费术]/,
    why: '“化”表示变成',
  }),
  confusion('两个确定', '两个确立', { behind: /^”?的决定性意义/, why: '固定提法' }),
  confusion('两个拥护|两个维持', '两个维护', { before: /做到“?$/, why: '固定提法' }),
  confusion('四种意识', '四个意识', { before: /(?:增强|树牢)“?$/, why: '固定提法' }),
  confusion('法制', '法治', { before: /自治、$/, behind: /^、德治/, why: '乡村治理体系是自治、法治、德治相结合' }),
  confusion('遵法学法守法用法|遵法、学法、守法、用法', '', { why: '提法是“尊法学法守法用法”', since: 2015 }),
  confusion('监督执记', '监督执纪'),
  confusion('折除', '拆除', { behind: /^(?:违|临时|旧|非法|围|老旧|危)/, why: '形近误认：拆卸用“拆”' }),
  confusion('讲受', '讲授', { behind: /^(?:法治|专题|党)/ }),
  confusion('参于', '参与', { notBefore: /[海丹人党苦]$/ }),
  confusion('发辉', '发挥'),
  confusion('分岐', '分歧'),
  confusion('互连网', '互联网'),
  confusion('据绝', '拒绝'),
  confusion('倾刻', '顷刻'),
  confusion('趋使', '驱使'),
  confusion('推委', '推诿', { behind: /^(?:扯皮|责任|塞责|[，。；、”])/ }),
  confusion('隐换', '隐患'),
  confusion('制做', '制作'),
  confusion('公式栏', '公示栏'),
  confusion('承但', '承担'),
  confusion('贯切', '贯彻'),
  confusion('编篡', '编纂'),
  confusion('公幵|召幵', '', { why: '形近误认' }),
  confusion('能カ|努カ|人カ|压カ|有カ|大カ|动カ|潜カ|合カ|活カ|效カ|权カ', '', { why: '“カ”是日文假名' }),
  confusion('人ロ|窗ロ|出ロ|入ロ|路ロ', '', { why: '“ロ”是日文假名' }),
  confusion('エ作|エ程|エ业|职エ|员エ|施エ', '', { why: '“エ”是日文假名' }),
  confusion('全而', '全面', { behind: /^(?:推进|落实|加强|深化|提升|贯彻)/ }),
];

/** What belongs in a wrong word whose entry names no right one. */
const rightCharacter: Readonly<Record<string, string>> = {
  话: '化',
  カ: '力',
  ロ: '口',
  エ: '工',
  遵: '尊',
  代: '待',
  健: '键',
  幵: '开',
  帐: '账',
  竟: '竞',
  暮: '幕',
  冶: '治',
  末: '未',
  己: '已',
  即: '既',
};

/** The right word for `wrong`: 账 for 帐, 既 for 即 in words that hold it. */
export function rightWord({ right }: Confusion, wrong: string): string {
  return right === ''
    ? wrong.replace(/[帐竟暮冶末己代健幵话遵カロエ]|^即/, (character) => rightCharacter[character] ?? character)
    : right;
}
