import { type Line, perLine } from '../../document/line.js';
import { lookAlike } from '../../text/lookAlike.js';
import { soundAlike } from '../../text/pinyin.js';
import { mayBeginWord, mayEndWord } from '../../text/seams.js';
import { isHan } from '../../text/width.js';
import { WordFinder } from '../../text/wordFinder.js';

/**
 * Set phrases of the genre, of four characters and more. One of them with a single character replaced by another of the
 * same sound is what an input method made of it (行政复意, 矛盾纠份, 政治占位), by another of like shape what a scan made
 * of it (法治建没). A phrase that is sound with such a
 * character (法治 and 法制, 监督检查 and 监督检察) is not among them, or is named in {@link sound}.
 */
const phrases =
  '习近平新时代,习近平法治思想,习近平总书记,习近平同志,习近平文化思想,中国特色社会主义,中国共产党,两个确立,两个维护,四个意识,四个自信,法治思想,法治政府,法治建设,法治宣传,法治思维,法治观念,法治意识,法治素养,法治氛围,法治轨道,法治保障,法治教育,依法行政,依法治国,依法治县,依法治镇,依法决策,依法履职,行政执法,行政处罚,行政许可,行政强制,行政复议,行政诉讼,行政应诉,行政决策,行政裁量,行政机关,行政审批,行政检查,人民政府,人民调解,人民法院,人民检察院,人民群众,人民代表大会,矛盾纠纷,矛盾化解,矛盾排查,合法性审查,合法性审核,备案审查,公平竞争,公平正义,规范性文件,法律顾问,法律援助,法律服务,法律意识,法律知识,法律法规,法律明白人,公共法律服务,社区矫正,安置帮教,村规民约,枫桥经验,扫黑除恶,平安建设,基层治理,社会治理,综合治理,源头治理,诉源治理,防范化解,隐患排查,安全隐患,安全生产,消防安全,食品安全,信息公开,政务公开,政务服务,公共服务,便民服务,营商环境,生态环境,人居环境,乡村振兴,简政放权,优化服务,知识产权,诚信建设,信用体系,贯彻落实,贯彻执行,决策部署,安排部署,工作部署,组织领导,组织协调,组织实施,统筹推进,扎实推进,持续推进,全面推进,深入推进,有序推进,稳步推进,不断提升,不断提高,不断完善,不断增强,不断深化,全面提升,有效提升,显著提升,明显提升,切实加强,充分发挥,发挥作用,重要作用,积极作用,带头作用,示范作用,表率作用,担当作为,积极作为,履职尽责,责任落实,责任担当,责任体系,齐抓共管,上下联动,协调联动,联动机制,工作机制,长效机制,工作格局,工作方案,实施方案,工作要点,工作总结,工作计划,工作安排,工作情况,工作成效,目标任务,重点任务,薄弱环节,良好氛围,浓厚氛围,因地制宜,以案释法,亮证执法,持证上岗,应审尽审,出庭应诉,群众诉求,群众满意,群众路线,合法权益,政治站位,政治责任,思想认识,理论学习,重要讲话,讲话精神,会议精神,指示批示,重要论述,队伍建设,能力建设,制度建设,作风建设,阵地建设,党风廉政,廉洁自律,意识形态,精神文明,从严治党,民主决策,科学决策,风险评估,集体讨论,监督检查,督促整改,问题整改,专题会议,专项行动,专项整治,执法监督,执法人员,执法检查,执法水平,全过程记录,三项制度,三重一大,示范创建,教育培训,宣传教育,宣传活动,宣传资料,年度报告,年度计划,责任清单,权责清单,问题清单,述职述法,第一责任人,主要负责人,干部职工,民生实事,应急管理,应急预案,突发事件,矛盾调处,调解成功率,有效衔接,有机衔接,体制机制,工作人员,坚强领导,领导干部,各项工作,基础设施,义务教育,医疗卫生,生态保护,环境保护,绿色低碳,招商引资,认真落实,全面落实,严格落实,深入贯彻,全面贯彻,认真贯彻,学习贯彻,深入学习,深入开展,扎实开展,持续开展,广泛开展,积极开展,深入实施,全面实施,加快推进,积极推进,大力推进,协同推进,纵深推进,持续深化,持续提升,持续优化,持续加强,持续巩固,稳步提升,全面加强,大力加强,建立健全,探索建立,健全完善,高度重视,紧紧围绕,牢固树立,自觉接受,人大代表,政协委员,民主监督,社会监督,舆论监督,审计监督,行政监督,严厉打击,违法犯罪,电信网络,网络诈骗,社会稳定,和谐稳定,社会治安,信访工作,调解工作,普法工作,法治工作,司法行政,司法救助,社会救助,社会保障,养老保险,医疗保险,困难群众,退役军人,妇女儿童,未成年人,农民工资,劳动保障,空气质量,污染防治,耕地保护,粮食安全,食品药品,产品质量,特种设备,交通运输,道路交通,自然资源,城乡建设,市场监管,文化旅游,退休人员,事业单位,国有资产,民营企业,小微企业,公平公正,公开透明,规范有序,严格规范,严格执行,严格控制,依法依规,依法处理,依法查处,立案查处,案卷评查,案件审核,行政争议,行政赔偿,败诉案件,信息公示,执法公示,执法证件,执法装备,执法队伍,执法能力,执法行为,执法程序,执法文书,执法案件,法治文化,法治培训,法治讲座,法治副校长,普法责任,普法教育,普法活动,普法宣传,普法规划,学法用法,尊法学法,守法用法,合同审查,重大决策,重大事项,重点领域,重点工作,重点行业,突出问题,存在问题,主要任务,主要措施,政策措施,工作措施,整改措施,整改落实,反馈问题,督察反馈,排查整治,风险隐患,风险防控,防灾减灾,应急演练,值班值守,信用监管,失信行为,清单管理,动态管理,动态调整,网格管理,基层组织,村民委员会,居民委员会,群众工作,服务水平,服务能力,服务群众,管理水平,管理制度,工作制度,工作任务,工作责任,工作能力,工作水平,工作力度,工作实效,工作流程,协调机制,考核机制,激励机制,保障机制,监督机制,运行机制,调解机制,化解机制,解决问题,困难问题,实际问题,意见建议,广泛征求,征求意见,专家论证,公众参与,集中学习,专题学习,专题培训,专题研究,专题部署,专题调研,调查研究,督促检查,督导检查,考核评价,绩效考核,年终考核,目标考核,综合考核,述职述廉,民主评议,民主生活会,组织生活,理想信念,政治理论,政治建设,思想建设,党的领导,全面领导,核心地位,统筹协调,统筹谋划,统筹安排,统筹兼顾,上级部门,有关部门,相关部门,职能部门,行业部门,责任部门,责任单位,责任人员,具体措施,具体任务,取得成效,明显成效,显著成效,初步成效,积极成效,良好成效,良好环境,坚实基础,坚实保障,有力保障,有力支撑,法治环境,社会环境,市场环境,网络安全,数据共享,信息共享,资源共享,厉行节约,克服困难,明察暗访,墨守成规,实事求是,未雨绸缪,无微不至,相辅相成,义不容辞,有条不紊,众所周知,责无旁贷,迫在眉睫,群防群治,联防联控,一票否决,一网统管,一网通办,落到实处,走深走实,接诉即办,未诉先办,脱颖而出,层出不穷,息息相关,行之有效,卓有成效,富有成效,扎实有效,有章可循,有法可依,有法必依,执法必严,违法必究,全力以赴,持之以恒,常抓不懈,久久为功'.split(
    ',',
  );

/** Sound phrases that differ from one of these by a single character of the same sound. */
const soundPhrases = new Set(['溯源治理', '整治责任', '整治站位', '民生实施', '以法治国']);
/** What may stand right before a phrase whose first character is wrong; other words may end in that character. */
const lead = /(?:^|[^\u4e00-\u9fff]|[的和及与]|全面|加强|推进|开展|规范|强化|落实|坚持|提升|深化|完善|做好|抓好|严格)$/;
/** What may follow a phrase whose last character is wrong; other words may begin with that character. */
const follower =
  /^(?:$|[^\u4e00-\u9fff]|[的和及与等]|工作|机制|建设|能力|水平|职责|制度|案件|情况|活动|人员|部门|责任|体系|服务|意识|事项)/;

/** Pairs of characters of one sound that each make sense in these phrases: 法治 and 法制, 检查 and 检察, 执法 and 执罚. */
const sound = new Set(['治制', '查察', '法罚', '像象', '作做']);
/** … but a mistake in these. */
const certain = /^(?:行政处罚|.{2}作用|.{4}作为|备案审查|合法性审查|隐患排查|矛盾排查|.{2}作为)$/;

interface Piece {
  readonly phrase: string;
  /** Where the two characters stand in the phrase. */
  readonly at: number;
}

export interface Misspelling {
  readonly start: number;
  readonly phrase: string;
  readonly written: string;
}

const none: readonly Misspelling[] = [];
let pieces: WordFinder<readonly Piece[]> | undefined;

/** The first and the last two characters of each phrase: one wrong character leaves one of the pairs as it is. */
function piecesOfPhrases(): WordFinder<readonly Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const phrase of phrases) {
    for (const at of [0, phrase.length - 2]) {
      const pair = phrase.slice(at, at + 2);
      const others = found.get(pair);
      if (others === undefined) found.set(pair, [{ phrase, at }]);
      else others.push({ phrase, at });
    }
  }
  return new WordFinder(found);
}

/** Set phrases of a line, in offsets of its view, that have one character of the right sound and the wrong form. */
export const misspellingsOf: (line: Line) => readonly Misspelling[] = perLine((line) => {
  const { text } = line.view;
  pieces ??= piecesOfPhrases();
  let found: Misspelling[] | undefined;
  for (const { value, index } of pieces.find(text)) {
    for (const { phrase, at } of value) {
      const start = index - at;
      if (start < 0 || found?.at(-1)?.start === start || !isMisspelt(text, start, phrase)) continue;
      (found ??= []).push({ start, phrase, written: text.slice(start, start + phrase.length) });
    }
  }
  return found ?? none;
});

function isMisspelt(text: string, start: number, phrase: string): boolean {
  let wrong = -1;
  for (let offset = 0; offset < phrase.length; offset++) {
    if (text.charCodeAt(start + offset) === phrase.charCodeAt(offset)) continue;
    if (wrong >= 0) return false;
    wrong = offset;
  }
  if (wrong < 0 || soundPhrases.has(text.slice(start, start + phrase.length))) return false;
  if (wrong === 0 && !lead.test(text.slice(Math.max(0, start - 2), start))) return false;
  const end = start + phrase.length;
  // 负责人落实 is no 责任落实: what stands before and behind the wrong character belongs to other words.
  if (wrong === 1 && start > 0 && mayEndWord(text.charAt(start - 1), phrase.charAt(0), false)) return false;
  if (wrong === phrase.length - 2 && mayBeginWord(phrase.slice(-1), text.charAt(end), false)) return false;
  if (wrong === phrase.length - 1 && !follower.test(text.slice(end, end + 2))) return false;
  const code = text.charCodeAt(start + wrong);
  const right = phrase.charCodeAt(wrong);
  if (!isHan(code)) return false;
  if (!soundAlike(code, right)) return lookAlike(code, right);
  const pair = String.fromCharCode(right, code);
  const reversed = String.fromCharCode(code, right);
  return !(sound.has(pair) || sound.has(reversed)) || certain.test(phrase);
}
