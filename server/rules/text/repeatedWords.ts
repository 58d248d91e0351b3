import { type Line, perLine } from '../../document/line.js';
import { isHan } from '../../text/width.js';
import { findInView, removeText, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';
import { doubledCharactersOf, frequentWords } from './doubledCharacters.js';
import { clausesTwiceOf, nothingTwice, sentencesTwiceOf, type Surplus } from './saidTwice.js';

interface Repetition {
  readonly start: number;
  readonly length: number;
}

/** A short word must be a word by itself; a longer passage must stand between marks. */
const shortWord = 6;
const longest = 60;
const none: readonly Repetition[] = [];
/** Words of two characters whose doubling is never grammar nor the seam of two words (博士博士后, 产业创业创新). */
const doubled = new Set(
  '推进,加强,落实,开展,进行,提升,完善,全面,深入,持续,不断,积极,认真,切实,严格,以及,通过,坚持,实现,确保,强化,健全,有效,努力,情况,我们,同时,目前,工作,推动,做好,提高,增强,深化,巩固,拓展,优化,营造,氛围,充分,发挥,按照,根据,围绕,依托,为了,由于,因此,其中,共计,累计,截至,此外,并且,但是,仍然,不足,主要,重要,重大,专项,专题,分别,及时,全镇,全县,全区,全市,全乡,我镇,我局,我县,我区,我市,我乡,党委,会议,活动,精神,机制,体系,法治,纠纷,措施,任务,领域,水平,意识,明显,显著,依法,召开,组织,规范,举办,制定,印发,排查,化解,受理,办理,接受,建立,宣传,聚焦,压实,配备,聘请,参加,邀请,成立,修订,审查,发放,查处,整改,调解,征求,听取,部署,履行,带头,贯彻,统筹,协调,保障,促进,构建,打造,实施,执行,督促,检查,整治,清理,审核,引导,帮扶,管理,调查,处置,发布,解读,回应,反馈,提供,收集,汇总,纳入,作出,取得,获得,创建,加大,加快,存在,达到,超过,建设,能力,公开,干部,案件,问题,责任,服务,治理,普法,运用,利用,全部,已经,应当,必须,能够,继续,始终,着力,大力,牢固,深刻,定期,稳步,高度,率先,逐步,包括,涉及,扩大,增加,减少,降低,争取,鼓励,支持,各级,各类,各项,防范,遏制,维护,推送,更加'.split(
    ',',
  ),
);
/** Other words, whose doubling is none where a longer one may begin with the second: 社区社区民警. */
const doubledAlone = new Set(frequentWords);
/** What makes another word of a verb, so that two words meet: 组织调解调解员. */
const makesWord = /^[性员班组站部书证者室单册会处科所队栏用项]/;
/** Words whose doubling is none before these: 社会工作工作者, 全会会议室. */
const compounds: Readonly<Record<string, RegExp>> = {
  工作: /^[者站室组日量]/,
  会议: /^[室精纪记中]/,
  活动: /^[室中站场期]/,
  精神: /^[病文卫状面科障境]/,
};
/** A character twice in a row, which most lines do not have. */
const twice = /([\u4e00-\u9fff])\1/;
/** One character doubled, where no word has it twice. */
const doubledCharacter =
  /(?=[的了和与及对在共率万化元件次场名户份起条个家项人])(?:(?<=[\u4e00-\u9fff])(?<![目标有鹄])的的(?![确喀])|(?<![不罢明为除]|不得)了了(?![解结却断事案如])|(?<=^|[，。；：])(?:对对(?![口联方外内手比照接标称应策象子账])|在在(?![建岗职校线册逃押编家场位室朝野])|共共(?![建享治同产青和计有管商创赢]))|(?<=[\u4e00-\u9fff])(?:(?<![温饱共调中缓祥柔谐亲平总随融讲媾])和和(?![谐平气睦美解县田顺煦善约缓硕风])|(?<![参给赠赋授付])与与(?!会)|(?<![普波顾提触论旁遍危])及及(?![时格第早]))|率率(?![先领队部团])|(?<=\d(?:人|场|件|家|批|户|班|车|辆))次次(?=[，。；、）])|(?<=[\d万亿])元元(?=[，。；、）])|(?<=\d)万万(?=元|人|亩|吨|平方|份|次|件)|(?<=[\u4e00-\u9fff])化化(?=[，。；、）])|(?<=\d)人人(?=[，。；、）])|(?<=\d)([件次场名份户起条个家项])\1(?=[，。；、\u4e00-\u9fff])(?!.[数均外体性别庭目案诉草款例效列长牌额]))/g;
/** 要求，要求: the end of one clause said again at the beginning of the next. */
const acrossComma = /要求，(要求)/g;
/** 及时对…及时进行: an adverb before and behind what it is about. */
const adverbTwice =
  /(及时|全面|认真|积极|严格|切实|进一步)(?:对(?![接标照比口应])|将|把)(?:(?!进行|予以|加以|开展|并)[^，。；]){2,90}?(\1)(?=进行|予以|加以|开展)/g;

/** （三）（三）加强监管 */
const numberTwice =
  /^\s*(（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])(\1)(?!\d)/g;

/** Reduplication that is grammar: 一项一项, 逐条逐条, 很多很多. */
const numeral = /[一二两三四五六七八九十百千万几半每逐多很非十分许]/;

/** Where each character was last seen; positions of all lines count on, so that nothing need be cleared. */
const lastSeen = new Int32Array(0x10000).fill(-0x40000000);
let base = 0;
const largestBase = 0x70000000;

const repetitionsOf = perLine((line): readonly Repetition[] => {
  const { text } = line.view;
  let found: Repetition[] | undefined;
  let behind = 0;
  if (base + text.length > largestBase) {
    lastSeen.fill(-0x40000000);
    base = 0;
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const before = (lastSeen[code] ?? 0) - base;
    lastSeen[code] = base + index;
    const length = index - before;
    // In what is said twice some character occurs once a time, and its two places are one period apart.
    if (length < 2 || length > longest || before < behind) continue;
    const repetition = repetitionAt(line, before, length, behind);
    if (repetition === undefined) continue;
    (found ??= []).push(repetition);
    behind = repetition.start + 2 * repetition.length;
  }
  base += text.length + longest + 1;
  return found ?? none;
});

/** The repetition of period `length` that runs over `index` of the view, where it is one of whole words. */
function repetitionAt(line: Line, index: number, length: number, floor: number): Repetition | undefined {
  const { text } = line.view;
  const lowest = Math.max(floor, index - length);
  let start = index;
  while (start > lowest && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + length)) start--;
  let end = index + 1;
  while (end - start <= length && text.charCodeAt(end) === text.charCodeAt(end + length)) end++;
  // A run that goes on is no word said twice but a chain: 政务公开政府信息公开政府信息公开年报.
  if (end - start !== length || !isWord(text, start, length)) return undefined;
  const seam = line.view.toRaw(start + length - 1, start + length + 1);
  return seam.end - seam.start > 2 ? undefined : { start, length };
}

function isWord(text: string, start: number, length: number): boolean {
  const word = text.slice(start, start + length);
  const next = text.charCodeAt(start + 2 * length);
  if (length === 2) {
    const follower = String.fromCharCode(next);
    // 谁执法谁普法普法责任制
    if (word === '普法' && text.charAt(start - 1) === '谁') return false;
    if (doubled.has(word)) return !(compounds[word] ?? makesWord).test(follower);
    return doubledAlone.has(word) && (!isHan(next) || '的等和与'.includes(follower));
  }
  const characters = Array.from(word);
  const han = characters.filter((character) => isHan(character.charCodeAt(0))).length;
  if (length <= shortWord) return han === length && !numeral.test(word.charAt(0)) && new Set(characters).size > 2;
  const isBounded = !isHan(text.charCodeAt(start - 1)) && !isHan(next);
  return isBounded && han * 2 >= length && /^[\u4e00-\u9fff“《]/.test(word);
}

const smallRepetitionsOf = perLine((line): readonly Surplus[] => {
  const { text } = line.view;
  const found: Surplus[] = [];
  if (twice.test(text)) {
    for (const { 0: pair, index } of matchesIn(text, doubledCharacter))
      found.push({ start: index + 1, length: 1, word: pair.charAt(0) });
  }
  for (const pattern of [acrossComma, adverbTwice, numberTwice]) {
    for (const match of matchesIn(text, pattern)) {
      const word = match[2] ?? match[1] ?? '';
      found.push({ start: match.index + match[0].length - word.length, length: word.length, word });
    }
  }
  return found.length === 0 ? nothingTwice : found;
});

export const repeatedWords = lineRule({
  id: 'text/repeated-words',
  severity: 'warning',
  title: { zh: '词语连着重复', en: 'Words repeated' },
  explanation: {
    zh: '同一个词或者同一段话紧接着又写一遍（公开工作工作），多是修改时留下的。“一项一项”“研究研究”“一个项目一个项目地”是正常的叠用，“博士博士后”“产业创业创新”是碰巧相连，都不算。',
    en: 'The same words twice in a row are left over from editing. Reduplication such as 一项一项 is grammar, and words that happen to meet (博士博士后) are left alone.',
  },
  basis: [custom('公文常识', '行文应精炼，没有多余的字。', 'A text has no surplus words.')],
  advice: { zh: '删去重复的。', en: 'Delete the repetition.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '按照通知要求，⟦要求⟧各部门及时对案件信息⟦及时⟧进行公开',
        fixed: '按照通知要求，各部门及时对案件信息进行公开',
      },
      {
        wrong: '群众的⟦的⟧法治意识，办结案件36件⟦件⟧，联合司法所、⟦司法所、⟧派出所',
        fixed: '群众的法治意识，办结案件36件，联合司法所、派出所',
      },
      { wrong: '（三）⟦（三）⟧加强市场监管。', fixed: '（三）加强市场监管。' },
      { wrong: '推进政府信息公开⟦工作工作⟧', fixed: '推进政府信息公开工作' },
      {
        wrong: '二是留守老人多，普法宣传入户难；⟦二是留守老人多，普法宣传入户难；⟧三是装备不足。',
        fixed: '二是留守老人多，普法宣传入户难；三是装备不足。',
      },
      {
        wrong:
          '接待咨询126人次⟦次⟧，罚款27万⟦万⟧元，队伍老化⟦化⟧，代写文书84份，⟦代写文书84份，⟧请予审议。⟦请予审议。⟧',
        fixed: '接待咨询126人次，罚款27万元，队伍老化，代写文书84份，请予审议。',
      },
      { wrong: '⟦召开召开⟧党委会4次，宣传到每个⟦社区社区⟧。', fixed: '召开党委会4次，宣传到每个社区。' },
      {
        wrong: '全年召⟦召⟧开党委会4次，开展⟦展⟧普法宣传，落实⟦实⟧各项制度，发现问题和⟦和⟧不足。',
        fixed: '全年召开党委会4次，开展普法宣传，落实各项制度，发现问题和不足。',
      },
      {
        wrong: '举办⟦矛盾纠纷矛盾纠纷⟧排查，⟦聚焦新镇成立十周年专场新闻发布会聚焦新镇成立十周年专场新闻发布会⟧。',
        fixed: '举办矛盾纠纷排查，聚焦新镇成立十周年专场新闻发布会。',
      },
    ],
    right: [
      '以普法为目的的活动，为了了解情况，受理了了结的案件，的的确确，出庭率率先达标，12人人均，对对口单位',
      '一个项目一个项目地抓落地，一项一项落实，研究研究再定',
      '2.2.5亿元用于基层装备。',
      '已完成整改。已完成整改。已完成整改。针对针对性不强的问题，绿化化肥厂周边',
      '多多支持，好好学习，人人参与',
      '及时对问题进行核实、及时予以答复，全面对接标准全面开展自查',
      '工作，工作作风，社会工作工作者，人民调解调解员，城区社区社区民警，博士博士后，产业创业创新',
      '首页政务公开政府信息公开政府信息公开年报',
      '谁执法谁普法普法责任制，惠企企业政策，综治治理中心，案件件均用时，规定定密责任，组织织密网格',
      '柳湾村村民委员会，临泽市市场监管局，镇长王强强化责任，政府办办理件，扎扎实实推进，层层级级落实，人人员工参与，公开开放，开展展示活动，规范范围，加强强制执行，乡干部部分参加，学习习近平法治思想',
      '温和和平，和和美美，参与与会讨论，普及及时',
    ],
  },
  signs: 0,
  *check(line) {
    for (const { start, word } of doubledCharactersOf(line)) {
      const written = line.view.text.charAt(start);
      yield findInView(
        line,
        start,
        start + 1,
        { zh: `“${word}”多了一个“${written}”`, en: `${word} has one ${written} too many` },
        () => [replaceInView(line, start, start + 1, '', removeText(written))],
      );
    }
    for (const surplusOf of [smallRepetitionsOf, clausesTwiceOf, sentencesTwiceOf]) {
      for (const { start, length, word } of surplusOf(line)) {
        yield findInView(line, start, start + length, { zh: `“${word}”重复`, en: `“${word}” is repeated` }, () => [
          replaceInView(line, start, start + length, '', removeText(word)),
        ]);
      }
    }
    for (const { start, length } of repetitionsOf(line)) {
      const middle = start + length;
      const end = middle + length;
      const word = line.view.text.slice(start, middle);
      yield findInView(line, start, end, { zh: `“${word}”重复`, en: `“${word}” is repeated` }, () => [
        replaceInView(line, middle, end, '', removeText(word)),
      ]);
    }
  },
});
