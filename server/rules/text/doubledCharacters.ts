import { type Line, perLine } from '../../document/line.js';
import { mayBeginWord, mayEndWord } from '../../text/seams.js';
import { isHan } from '../../text/width.js';
import { WordFinder } from '../../text/wordFinder.js';

/** Words of two characters that reports are full of, of which one character is easily typed twice: 召召开, 开展展. */
export const frequentWords: readonly string[] =
  '召开,开展,组织,加强,推进,落实,完善,健全,提升,强化,规范,严格,举办,制定,印发,排查,化解,受理,办理,接受,建立,学习,宣传,深化,优化,提高,推动,坚持,聚焦,压实,配备,聘请,参加,邀请,成立,修订,审查,公开,发放,查处,整改,调解,评查,征求,听取,研究,部署,履行,带头,工作,情况,机制,制度,建设,能力,水平,意识,活动,会议,群众,案件,纠纷,政府,法治,执法,行政,人员,服务,问题,责任,监督,社区,企业,信息,培训,法律,年度,全年,司法,普法,决策,治理,贯彻,围绕,统筹,协调,保障,发挥,促进,实现,构建,打造,巩固,拓展,增强,营造,氛围,积极,认真,深入,切实,全面,持续,不断,扎实,及时,有效,进行,实施,执行,指导,督促,检查,整治,清理,审核,备案,宣讲,引导,帮扶,救助,满意,需求,诉求,矛盾,风险,隐患,安全,生产,应急,管理,调查,处置,报告,总结,计划,方案,措施,举措,成效,不足,困难,原因,目标,任务,重点,领域,基层,基础,队伍,业务,素质,素养,思维,方式,理念,思想,精神,决定,规定,办法,条例,意见,通知,文件,合同,协议,顾问,律师,调研,座谈,讲座,资料,手册,咨询,解答,援助,矫正,信访,投诉,举报,平台,窗口,审批,许可,处罚,强制,复议,诉讼,应诉,裁量,证件,考核,督察,督查,督导,通报,问责,履职,担当,领导,书记,班子,成员,党委,党组,支部,机关,部门,单位,街道,农村,村民,居民,学校,学生,教育,环境,生态,土地,项目,资金,财政,预算,经济,发展,产业,投资,市场,主体,监管,质量,食品,药品,消防,交通,公安,联合,协作,配合,衔接,移送,评估,论证,集体,讨论,程序,标准,流程,清单,台账,档案,数据,系统,运行,维护,更新,发布,公示,公告,解读,回应,反馈,办结,答复,新增,累计,共计,达到,超过,增长,下降,提供,收集,汇总,上报,传达,纳入,作出,取得,获得,创建,示范,试点,典型,经验,模式,特色,存在,薄弱,环节,短板,差距,加大,力度,加快,步伐,进度'.split(
    ',',
  );

/** 层层, 人人, 天天: characters that are said twice to say “each”; one with a word behind it is none twice. */
const reduplicated = '人年天时事件条层点步面项行通常个家村户环代乡校字句样处多大小高满真实切生方重总平';

/** Characters that names of places and bodies end with, so that 柳湾村村民 and 临泽市市场监管局 are no word typed wrongly. */
const kinds = '村市乡镇县区街道组部队会办院局所站校厅处科委室省州盟旗港路河山江湖岛店厂场园馆库业员工';
/** An official's name stands before what he did: 镇长王强强化. */
const official = /(?:书记|长|主任|同志|主席|委员|代表|经理|律师|民警|干警)[\u4e00-\u9fff]{1,2}$/;

interface Words {
  /** The second characters of the words that begin with the doubled one. */
  readonly seconds: string;
  /** The first characters of the words that end with it. */
  readonly firsts: string;
}

export interface DoubledCharacter {
  /** Where the surplus character stands in the line's view. */
  readonly start: number;
  readonly word: string;
}

const none: readonly DoubledCharacter[] = [];
let finder: WordFinder<Words> | undefined;

/** Finds each character twice that a word begins or ends with; hardly a line has one. */
function pairs(): WordFinder<Words> {
  const found = new Map<string, { seconds: string; firsts: string }>();
  const at = (character: string) => {
    const known = found.get(character + character) ?? { seconds: '', firsts: '' };
    found.set(character + character, known);
    return known;
  };
  for (const word of frequentWords) {
    at(word.charAt(0)).seconds += word.charAt(1);
    at(word.charAt(1)).firsts += word.charAt(0);
  }
  return new WordFinder(found);
}

/** The characters of a line that are typed twice: the first or the last of a word. */
export const doubledCharactersOf: (line: Line) => readonly DoubledCharacter[] = perLine((line) => {
  const { text } = line.view;
  finder ??= pairs();
  let found: DoubledCharacter[] | undefined;
  for (const { value, word: pair, index } of finder.find(text)) {
    const word = wordTwice(text, index, pair.charAt(0), value);
    if (word !== undefined) (found ??= []).push({ start: index + 1, word });
  }
  return found ?? none;
});

/** The word whose first or last character stands twice at `index`; undefined where two words may meet there. */
function wordTwice(text: string, index: number, character: string, { seconds, firsts }: Words): string | undefined {
  const [previous, next] = [text.charAt(index - 1), text.charAt(index + 2)];
  const isEach = reduplicated.includes(character);
  // 扎扎实实
  if (next !== '' && next === text.charAt(index + 3)) return undefined;
  if (previous !== '' && previous === text.charAt(index - 2)) return undefined;
  if (next !== '' && seconds.includes(next)) {
    const alone = opensClause(text, index)
      ? !isEach
      : !mayEndWord(previous, character) &&
        !kinds.includes(character) &&
        !official.test(text.slice(Math.max(0, index - 4), index));
    if (alone) return character + next;
  }
  if (previous !== '' && firsts.includes(previous)) {
    const alone = isHan(next.charCodeAt(0)) ? !mayBeginWord(character, next) : !isEach;
    if (alone) return previous + character;
  }
  return undefined;
}

/** Nothing but a mark, a figure, or 一是 stands before `index`. */
function opensClause(text: string, index: number): boolean {
  return (
    !isHan(text.charCodeAt(index - 1)) || /[一二三四五六七八九十]是$/.test(text.slice(Math.max(0, index - 2), index))
  );
}
