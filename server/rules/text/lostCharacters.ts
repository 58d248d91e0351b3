import type { Line } from '../../document/line.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { type LineFinding, lineRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const joinedYears = /(?<![\d.])((?:19|20)\d\d)((?:19|20)\d\d)(?=年|[）》])/g;
/** `word` before one of `followers`, behind one of `contexts`: the word is looked for first, since a context may be many. */
function behind(contexts: string, word: string, followers: string): string {
  return `${word}(?=${followers})(?<=(?:${contexts})${word})`;
}

/** 共条, 累计人次, 余份, 满意度达%, 投入资金万元, 2024年月: a figure that is gone. */
const lostNumbers = [
  '(?:共计|合计|总计|累计|共(?<=[，、。；]共))余?(?:人次|场次|条|件|起|份|户|家|个|次)(?=[，。；、）])',
  '余(?<=[\\u4e00-\\u9fff]余)(?<![一二两三四五六七八九十百千万亿几数业剩其盈富年月日天岁米里斤吨元亩人个倍名件]余)(?:(?:人次|场次|件|份|起|户|次|条|场)(?=[，。；、\\u4e00-\\u9fff])|家(?=[，。；、]|企业|单位|商户|商家|门店|店铺|公司|机构|场所|经营|农户|合作社))',
  '%(?=[，。；、以]|$)(?<=[率度达到为至占]%)(?<=(?:率|度|比例|占比)[\\u4e00-\\u9fff]{0,3}%)',
  behind('(?:资金|投资|金额|经费|罚款|收入|产值)(?:共计|共|达)?', '(?:万元|亿元)', '[，。；]'),
  behind(
    '会议|培训|检查|讲座|宣讲|学习|学法|联合执法|应诉|办公会|党委会|党组会|联席会|专题会|常务会|巡查|调研|演练|排查|督查|督导|座谈|研判|走访|约谈|听取汇报|法治工作',
    '余?次',
    '[，；。]',
  ),
  behind('资料|协议|合同|文书|意见书|建议书|决定书|责任书|通知书|告知书|手册|问卷|读本|材料', '余?份', '[，；。]'),
  behind('矛盾纠纷|纠纷化解|案件|违法行为|事故|隐患|投诉|行政诉讼', '余?[起宗]', '[，；。]'),
  behind(
    '行政案件|处罚案件|案件办理|程序|工单|作品|信访事项|行政复议|行政诉讼|行政许可|信息公开申请|(?:处罚|许可|强制)决定|案件|规范性文件|政策措施|合同审查|批示|督办',
    '余?件',
    '[，；。]',
  ),
  behind('事项|工作任务|政策措施|整改措施|改革任务', '项', '[，；。]'),
  behind('位列|位居|排名|排|列|居|(?:位列|位居|排名|列|居)全[国省市县区]', '第[名位]', '[，；。]'),
  behind('实有|现有|配备|选聘|聘请|核定编制', '[名人]', '[，；。]'),
  behind('讲座|宣讲|演出|培训|宣传活动|主题活动|普法活动|招聘会|座谈会|法治课', '余?场', '[，；。]'),
  behind('执法人员|工作人员|调解员|志愿者|网格员|明白人|法律顾问|领导干部|法治副校长', '余?名', '[，；。]'),
  behind('意见建议|整改意见|法律意见|公开信息|政府信息|问题线索', '余?条', '[，；。]'),
  behind('群众|师生|学员|干部|居民|村民|职工|咨询', '余?人次', '[，；。]'),
  behind('(?:收入|工资|产值|补助|标准|资金)(?:达到|达|为|共)', '元', '[，。；、]'),
  behind('项目|工程|示范点|服务站|工作室|调解室|工作专班', '余?个', '[，。；]'),
  behind('\\d', '年月', '[，。日底]'),
  behind('[于在至从自]', '月日', '[，。召组开起印]|$'),
];
const lostNumber = new RegExp(`(?=[共合总累余%万亿次份起宗件场名条人项第全年月元个])(?:${lostNumbers.join('|')})`, 'g');
/** 办结率为97，: a share that has lost its sign, and its number. */
const lostPercent =
  /(?<![\d.])[1-9]\d{0,2}(?:\.\d+)?(?=[，。；、）]|以上)(?<=(?:结案|办结|审结|执结|化解|调解|调处|调处成功|调解成功|答复|回复|满意|合格|参与|覆盖|普及|知晓|整改|达标|查处|参保|持证|应诉|出庭)率(?:均|已|都)?(?:达到|达|为|约为|约)?\d{1,3}(?:\.\d+)?)/g;
/** 资金.52亿元: the digits before the decimal point are gone. */
const lostWhole = /\.(?<=[\u4e00-\u9fff、，：]\.)\d+(?=[%亿万元])/g;
/** A count that the same word follows in the next item with its figure: 企业资质条、施工许可证76条. */
const listed =
  /(?=[条件份起户家次]、)(?<=[\u4e00-\u9fff]{2})(条|件|份|起|户|家|次)、[\u4e00-\u9fff]{2,12}\d+(?:余|多)?\1/g;
/** … and one behind an item with its figure: 结果维持1件、结果纠正件. */
const listedBehind = /(?=[条件份起次][，；。])(?<=\d(条|件|份|起|次)、[\u4e00-\u9fff]{2,10})\1(?=[，；。])/g;
/** … and what ends with that word by itself: 文件、条件, 身份, 层次. */
const word =
  /(?:[一二两三四五六七八九十百千万亿几数半余多][条件份起户家次]|[办访求]件|[面链线枝金信教萧一每]条|[案文条证要信邮软硬事部附元零稿来急物快配原组构一每]件|[身月年省股县备一每]份|[一引发掀兴唤提想建撑架担扛负每]起|[账门窗农商住客用储落大贫困每]户|[国专商厂大每一]家|[层批档名首依其多屡历每此上下两一二三再初今场人]次)$/;
/** 202512月31日 */
const joinedMonth = /(?<!\d)(20[0-3]\d)(1[0-2]|[1-9])月(?=\d|底|末|份|[，。；、])/g;

/** 《…方案（年）》, 〔〕号: the digits of a year or of a document number are gone. */
const emptyBrackets = /（年）(?=》)|[〔（[]\s*[〕）\]]\s*\d*号(?<=[\u4e00-\u9fff][〔（[]\s*[〕）\]]\s*\d*号)/g;

export const lostCharacters = lineRule({
  id: 'text/lost-characters',
  severity: 'warning',
  title: { zh: '疑似转换时丢了数字或者连接号', en: 'Digits or a dash probably lost in conversion' },
  explanation: {
    zh: '网页和文档转换时，数字旁的连接号、数字本身容易丢失：2021—2025年变成20212025年，共12条变成“共条”。软件不知道原来的数，只在能断定时给出改法。',
    en: 'Conversions tend to lose dashes beside digits, and digits. A fix is offered only where the original is certain.',
  },
  basis: [
    custom(
      '公文常识',
      '起止年份之间用连接号；数量应写出数字。',
      'Years of a period are joined by a dash; a count has a number.',
    ),
  ],
  advice: { zh: '对照原文补上。', en: 'Restore it from the original.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '落实八五普法规划（⟦20212025⟧年）', fixed: '落实八五普法规划（2021—2025年）' },
      { wrong: '落实《云溪县法治政府建设方案⟦（年）⟧》（云法委⟦〔〕号⟧）' },
      { wrong: '结果维持1件、结果纠正⟦件⟧；核定编制15人，现有⟦人⟧，综合评估位列全省⟦第名⟧，取消证明事项⟦项⟧。' },
      { wrong: '审查合同、协议⟦份⟧，排查矛盾纠纷⟦起⟧，开展联合执法⟦次⟧，举办法治讲座⟦场⟧，接待群众⟦人次⟧。' },
      { wrong: '主动公开信息，⟦共条⟧，其中规范性文件3条' },
      { wrong: '办结65件，结案率为⟦97⟧，化解6宗，化解率⟦86⟧；', fixed: '办结65件，结案率为97%，化解6宗，化解率86%；' },
      { wrong: '实到资金⟦.52⟧亿元，实施产业项目⟦个⟧，人均纯收入达⟦元⟧。' },
      { wrong: '公开企业资质⟦条⟧、施工许可证76条，群众满意度达⟦%⟧，发放资料⟦余份⟧。' },
    ],
    right: [
      '《法治政府建设实施纲要（20212025年）》由题名的规则管',
      '（2021—2025年）',
      '编号20212025',
      '共3条',
      '“共建共治共享”',
      '公共条件',
      '审结刑事案件16件、民事案件近百件，数百件、行政12件，印发方案3份、实施文件，受理12件、信访要件，产权共有人，排名第一',
      '法治宣传场次，按程序件办理，12起、信访件，印发文件，台风引起，会议层次，优秀作品件数，',
      '万山区余家镇人民政府、余家村，',
      '败诉率为0，结案率为97%，参与率、满意率均达95%以上，知晓率达九成，资金1.52亿元，附件.1，重点项目个数，张达元，',
      '上报文件、批复36件，分层次、抓落实12次，其余件数，剩余户，占比为5%，单位：万元',
    ],
  },
  signs: Sign.digit | Sign.fullWidthMark | Sign.bracket | Sign.titleMark,
  *check(line) {
    const { text } = line.view;
    if ((line.signs & Sign.digit) !== 0 && /\d{8}/.test(text)) {
      for (const match of matchesIn(text, joinedYears)) {
        const [whole, from = '', to = ''] = match;
        if (Number(from) >= Number(to)) continue;
        const end = match.index + whole.length;
        if (isPeriodOfTitle(text, match.index, end)) continue;
        const right = `${from}—${to}`;
        const message = { zh: `“${whole}”疑似丢了连接号`, en: `“${whole}” has probably lost its dash` };
        yield findInView(line, match.index, end, message, () => [
          replaceInView(line, match.index, end, right, changeTo(right)),
        ]);
      }
    }
    for (const pattern of [lostNumber, emptyBrackets]) yield* without(line, pattern);
    if ((line.signs & Sign.digit) !== 0) {
      yield* without(line, lostWhole);
      for (const { 0: whole, 1: year = '', 2: month = '', index } of matchesIn(text, joinedMonth)) {
        const right = `${year}年${month}月`;
        const message = { zh: `“${whole}”疑似丢了“年”字`, en: `“${whole}” has probably lost 年` };
        yield findInView(line, index, index + whole.length, message, () => [
          replaceInView(line, index, index + whole.length, right, changeTo(right)),
        ]);
      }
      for (const { 0: number, index } of matchesIn(text, lostPercent)) {
        const right = `${number}%`;
        const message = { zh: `“${number}”疑似丢了“%”`, en: `“${number}” has probably lost its %` };
        yield findInView(line, index, index + number.length, message, () => [
          replaceInView(line, index, index + number.length, right, changeTo(right)),
        ]);
      }
    }
    for (const { 1: measure = '', index } of [...matchesIn(text, listed), ...matchesIn(text, listedBehind)]) {
      if (!word.test(text.slice(index - 1, index + 1))) yield lost(line, index, measure);
    }
  },
});

function* without(line: Line, pattern: RegExp): Generator<LineFinding> {
  for (const { 0: whole, index } of matchesIn(line.view.text, pattern)) yield lost(line, index, whole);
}

function lost(line: Line, index: number, whole: string): LineFinding {
  const message = { zh: `“${whole}”疑似丢了数字`, en: `“${whole}” has probably lost its number` };
  return findInView(line, index, index + whole.length, message);
}

/** The rule on the periods of cited titles speaks of these. */
function isPeriodOfTitle(text: string, start: number, end: number): boolean {
  return /[（(]$/.test(text.slice(0, start)) && /^年?[）)]》/.test(text.slice(end));
}
