/** One confusion: where the wrong word stands for sure, and what belongs there. */
export interface Confusion {
  /** Matches the wrong word alone; its neighbours stand in look-arounds. */
  readonly pattern: RegExp;
  readonly right: string;
  readonly why: string;
  /** The confusion was standard usage in texts of years before this one. */
  readonly since?: number;
}

const dictionary = '《现代汉语词典》';

function word(wrong: string, right: string, why = `${dictionary}作“${right}”`): Confusion {
  return { pattern: new RegExp(wrong, 'g'), right, why };
}

/** Near-certain confusions of the genre, each with the context that makes it certain. */
export const confusions: readonly Confusion[] = [
  {
    pattern:
      /(?<=^|[，。；：、（])截止(?=目前|现在|日前|年底|[今本去上当]年|\d{4}年|\d{1,2}月|[一二三四上下]?[半季][年度])/g,
    right: '截至',
    why: '后面带时间时用“截至”；“截止”表示到期停止，后面不带时间',
  },
  {
    pattern:
      /(?<!台风|风暴|海岸|沿海)登陆(?=[^，。；、后时前]{0,6}(?:网站|网址|网页|官网|门户|系统|平台|账号|邮箱|小程序|客户端|APP|App|app|公众号))/g,
    right: '登录',
    why: '进入网站、系统用“登录”；“登陆”是上岸、着陆',
  },
  word('全责(?=分歧|清单|事项|边界|划分|一致|明晰|统一)', '权责', '指权力和责任'),
  word('执规责任制', '执法责任制', '行政执法责任制'),
  {
    pattern: /(?<=[一本台记做算建立总细欠查对转报付清公私坏挂])帐(?![篷幕幔蓬户号])|帐(?=[户号目单簿款本])/g,
    right: '账',
    why: '财物往来的记载用“账”；“帐”指帐篷、蚊帐',
    since: 2005,
  },
  word('残差不齐|参次不齐|餐差不齐', '参差不齐'),
  word(
    '(?<=[\\u4e00-\\u9fff])不过(?=(?:顺畅|完善|深入|到位|规范|健全|及时|全面|紧密|扎实|充分|均衡)(?:[，。；、]|$))',
    '不够',
    '表示程度不足',
  ),
  word('秸杆', '秸秆'),
  word('(?<=(?:管理|行政|执法|经济|政治|机构|司法|审批|监管|财税|医药卫生|教育))体质(?=改革|机制)', '体制'),
  word('(?<=习近平)法制(?=思想)|法制(?=政府建设|中国建设)', '法治', '名称为“法治”'),
  word('按步就班', '按部就班'),
  word('不径而走', '不胫而走'),
  word('穿流不息', '川流不息'),
  word('一愁莫展', '一筹莫展'),
  word('迫不急待', '迫不及待'),
  word('走头无路', '走投无路'),
  word('再接再励', '再接再厉'),
  word('一如继往', '一如既往'),
  word('重蹈复辙', '重蹈覆辙'),
  word('挺而走险', '铤而走险'),
  word('直接了当', '直截了当'),
  word('变本加利', '变本加厉'),
  word('名列前矛', '名列前茅'),
  word('有持无恐', '有恃无恐'),
  word('应接不遐', '应接不暇'),
  word('人才倍出', '人才辈出'),
  word('部暑|布署', '部署'),
  word('防犯(?!罪)', '防范'),
  word('(?<!迫)既使(?=[^，。]{1,20}也)', '即使'),
  word('(?<![立随当旋])即然', '既然'),
  word('松驰', '松弛'),
  word('幅射', '辐射'),
  word('追朔', '追溯'),
  word('震憾', '震撼'),
  word('亲睐', '青睐'),
  word('坐阵', '坐镇'),
  word('水笼头', '水龙头'),
  word('措失(?!良机)', '措施'),
  word('通迅', '通讯'),
  word('枫侨经验', '枫桥经验'),
  word('营商环镜|营商坏境|营商环竟', '营商环境'),
  word('行政复仪|行政复义', '行政复议'),
  word('行政诉颂', '行政诉讼'),
  word('合法性审察', '合法性审查'),
  word('规范性文伴', '规范性文件'),
  word('矛盾纠分', '矛盾纠纷'),
  word('贯切落实|惯彻落实|贯彻落时', '贯彻落实'),
  word('扫黒除恶', '扫黑除恶'),
  word('法律愿助|法律援住', '法律援助'),
  word('(?<!化学|应急|不良|连锁|快速|强烈|积极)反应(?=群众|居民|村民|社情民意)', '反映', '向上级报告情况用“反映”'),
  word('行政权利(?=运行|事项|清单|行使|监督|制约)|权利(?=寻租|下放)', '权力', '国家机关行使的是“权力”'),
  word('必需(?=坚持|做到|严格|按照|加强|依法|认真)', '必须'),
  word('以经(?=开展|完成|建成|实现|形成|达到|基本|全部)', '已经'),
  word('己(?=经(?!营|济|验|历))(?<!自己|知己)', '已'),
  word('在次(?=强调|召开|明确|部署|提升)', '再次'),
  word('全而(?=推进|落实|加强|深化|提升|贯彻)', '全面'),
  word('(?<![周月年季期岁本端始毫粉上旬底之])末(?=按|经批准|经授权|及时|依法|发现|落实到位|发生)', '未'),
];
