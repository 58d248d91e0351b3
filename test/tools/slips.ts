/** A slip within one line: where it can be made, and what is then written. */
export interface Slip {
  readonly kind: string;
  /** The rules that may speak of it. */
  readonly rules: RegExp;
  /** Global: each match is a place. */
  readonly at: RegExp;
  /** What is written instead of `written`. */
  readonly write: (written: string) => string;
}

const repeated = /^text\/repeated/;
const misspelt = /^text\/confused-words$|^terms\/|^text\/mixed-script$/;
const unpaired = /^form\/(?:unpaired-marks|nested-quotes|half-width-marks)$|^citations\//;
const half = /^form\/(?:half-width-marks|straight-quotes|unpaired-marks)$/;
const blank = /^text\/(?:placeholder|lost-characters)$|^structure\/(?:unfilled-blank|template-words)$/;
const days = /^time\//;

/** Words that reports are full of. */
const verbs =
  '召开|开展|组织|加强|推进|落实|完善|健全|提升|强化|规范|严格|举办|制定|印发|排查|化解|受理|办理|接受|建立|学习|宣传|深化|优化|提高|推动|坚持|聚焦|压实|配备|聘请|参加|邀请|成立|修订|审查|公开|发放|查处|整改|调解|评查|征求|听取|研究|部署|履行|带头';
const nouns =
  '工作|情况|机制|制度|建设|能力|水平|意识|活动|会议|干部|群众|案件|纠纷|政府|法治|执法|行政|人员|服务|问题|责任|监督|社区|企业|信息|培训|法律|年度|全年|司法|普法|决策|治理';

/** Right words, and what comes of them by a wrong choice among words of one sound or shape. */
const typos: readonly (readonly [string, string])[] = [
  ['部署', '布署'],
  ['安排', '按排'],
  ['培训', '陪训'],
  ['座谈会', '坐谈会'],
  ['推进', '推近'],
  ['完善', '完擅'],
  ['落实', '落时'],
  ['提升', '提生'],
  ['情况', '情矿'],
  ['工作', '公作'],
  ['加强', '家强'],
  ['规范', '规犯'],
  ['监督', '监都'],
  ['宣传', '宣船'],
  ['会议', '会义'],
  ['纠纷', '纠份'],
  ['制度', '治度'],
  ['机制', '机智'],
  ['责任', '责认'],
  ['执法', '只法'],
  ['行政', '行正'],
  ['决策', '绝策'],
  ['服务', '服物'],
  ['综合', '宗合'],
  ['整治', '整制'],
  ['化解', '划解'],
  ['排查', '排察'],
  ['研究', '研就'],
  ['贯彻', '惯彻'],
  ['健全', '建全'],
  ['统筹', '统酬'],
  ['衔接', '衔结'],
  ['已经', '以经'],
  ['截至', '截止'],
  ['按照', '安照'],
  ['人员', '人圆'],
  ['复议', '复义'],
  ['应诉', '应拆'],
  ['未发生', '末发生'],
  ['深入', '深人'],
  ['法治', '法冶'],
  ['协调', '协条'],
  ['保障', '保章'],
  ['提高', '题高'],
  ['问题', '问提'],
  ['群众', '群重'],
  ['基层', '基曾'],
];

const traditional = new Map(
  Object.entries({
    会: '會',
    执: '執',
    设: '設',
    对: '對',
    实: '實',
    机: '機',
    众: '眾',
    导: '導',
    发: '發',
    党: '黨',
  }),
);

/** How often each of the many places in a line is taken: a slip that may be made at any character is tried at some. */
const anywhere = '(?<=^(?:.{17})+)';

const made: readonly (readonly [string, RegExp, string, (written: string) => string])[] = [
  ['first character twice', repeated, verbs, (word) => word.charAt(0) + word],
  ['last character twice', repeated, `${verbs}|${nouns}`, (word) => word + word.slice(-1)],
  ['word twice', repeated, `${verbs}|${nouns}`, (word) => word + word],
  ['的的', repeated, '(?<=[\\u4e00-\\u9fff])的(?=[\\u4e00-\\u9fff])', () => '的的'],
  ['了了', repeated, '(?<=[\\u4e00-\\u9fff])了(?=[\\u4e00-\\u9fff\\d])', () => '了了'],
  ['和和', repeated, '(?<=[\\u4e00-\\u9fff])[和与及](?=[\\u4e00-\\u9fff])', (word) => word + word],
  ['measure twice', repeated, '(?<=\\d)[件次场名份户起条个家项人](?=[，。；、])', (word) => word + word],
  ['clause twice', repeated, '(?<=[，。；])[\\u4e00-\\u9fff]{6,30}，', (clause) => clause + clause],
  ['two clauses twice', repeated, '(?<=[。；])[^。；]{6,60}，[^。；]{6,60}[。；]', (clause) => clause + clause],
  ['stop lost', /^structure\/missing-full-stop$/, '(?<=[\\u4e00-\\u9fff\\d]{2})。\\s*$', () => ''],
  ['comma for stop', /^structure\/missing-full-stop$|^form\//, '(?<=[\\u4e00-\\u9fff\\d]{2})。\\s*$', () => '，'],
  ['mark of a pair lost', unpaired, '[“”《》（）]', () => ''],
  ['mark of a pair twice', unpaired, '[“”《》（）]', (mark) => mark + mark],
  ['mark of a pair turned', unpaired, '[“”]', (mark) => (mark === '“' ? '”' : '“')],
  ['half-width mark', half, '[，；：]', (mark) => ({ '，': ',', '；': ';', '：': ':' })[mark] ?? mark],
  ['half-width brackets', half, '（[^（）]{2,40}）', (words) => `(${words.slice(1, -1)})`],
  ['half-width stop', half, '(?<=[\\u4e00-\\u9fff]{6})。', () => '.'],
  ['straight quotes', half, '“[^“”]{2,20}”', (words) => `"${words.slice(1, -1)}"`],
  ['mark twice', /^form\/repeated-marks$/, '[，。；、：]', (mark) => mark + mark],
  ['marks of two kinds', /^form\/repeated-marks$/, '[，。；]', (mark) => (mark === '。' ? '，。' : `${mark}。`)],
  ['space in a word', /^text\/odd-spaces$/, `${verbs}|${nouns}`, (word) => `${word.charAt(0)} ${word.slice(1)}`],
  ['space before a mark', /^text\/odd-spaces$/, '(?<=[\\u4e00-\\u9fff])[，。；]', (mark) => ` ${mark}`],
  ['pinyin residue', /^text\/pinyin-residue$/, '导|设', (word) => `${word}(${word === '导' ? 'dǎo' : 'shè'})`],
  ['tag left', /^text\/(?:markup-remnant|web-remnant)$/, anywhere, () => '<br/>'],
  ['tag left', /^text\/(?:markup-remnant|web-remnant)$/, anywhere, () => '</span>'],
  ['entity left', /^text\/(?:markup-remnant|web-remnant)$/, anywhere, () => '&nbsp;'],
  ['invisible character', /^text\/invisible-characters$/, anywhere, () => '\u200b'],
  ['invisible character', /^text\/invisible-characters$/, anywhere, () => '\ufeff'],
  ['private character', /^text\/private-use$/, anywhere, () => '\ue011'],
  ['figure left blank', blank, '\\d+(?=余?[件次场名份户起条个家项人])', () => 'XX'],
  ['figure left blank', blank, '\\d+(?=余?[件次场名份户起条个家项人])', () => '*'],
  ['figure left blank', blank, '\\d+(?=余?[件次场名份户起条个家项人])', () => '____'],
  ['figure left blank', blank, '\\d+(?=余?[件次场名份户起条个家项人])', () => '××'],
  ['figure lost', blank, '(?<=[\\u4e00-\\u9fff]{2}|，)\\d+(?=[件次场名份户起条家项人][，。；])', () => ''],
  ['to be filled in', blank, '(?<=[\\u4e00-\\u9fff])。\\s*$', (stop) => `（此处填写具体情况）${stop}`],
  ['to be filled in', blank, '(?<=[\\u4e00-\\u9fff])。\\s*$', (stop) => `【请补充数据】${stop}`],
  [
    'traditional character',
    /^text\/mixed-script$/,
    '[会执设对实机众导发党]',
    (character) => traditional.get(character) ?? '',
  ],
  ['impossible day', days, '\\d{1,2}月\\d{1,2}日', () => '2月30日'],
  ['impossible day', days, '(?<=月)\\d{1,2}日', () => '32日'],
  ['impossible month', days, '(?<![\\d])\\d{1,2}月(?=\\d|，|底|份)', () => '13月'],
  ['padded month', /^form\/date-padding$/, '(?<!\\d)\\d月(?=\\d|，|底|份)', (month) => `0${month}`],
  ['dot of a feast', /^form\/festival-dot$/, '(?<=[“])\\d+·\\d+(?=[”])', (day) => day.replace('·', '.')],
  ['word lost behind 日', /^time\/lost-date-word$/, '(?<=\\d月\\d{1,2})日', () => ''],
  ['date turned round', /^time\//, '(?<!\\d)\\d{1,2}月(?:\\d{1,2}日)?[至—]\\d{1,2}月(?:\\d{1,2}日)?', turned],
];

export const slips: readonly Slip[] = [
  ...made.map(([kind, rules, at, write]) => ({ kind, rules, at: new RegExp(at, 'g'), write })),
  ...typos.map(([right, wrong]) => ({
    kind: 'wrong character',
    rules: misspelt,
    at: new RegExp(right, 'g'),
    write: () => wrong,
  })),
];

/** 1月至10月 as 10月至1月. */
function turned(period: string): string {
  const [from = '', to = ''] = period.split(/[至—]/);
  return to + period.charAt(from.length) + from;
}
