import { type Line, perLine } from '../../document/line.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { Sign } from '../../text/signs.js';
import { inBody } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const counted =
  '(?:次|场次|人次|名|人|件|条|份|户|起|家|个|场|项|%|万元|亿元|元|镇|乡|县|区|市|街道|局|村|社区|月|日|年|岁|例|宗|批次|册|所|亩|公里|平方米|吨|篇|期|天|小时|课时|个百分点|万(?:份|人次|人|亩|册|余))';
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![A-Za-z0-9*×○])(?:\\*{1,4}|×{1,4}|○{2,4}|[xXⅹⅩ]{1,4})(?=(?:余|多)?${counted})`, 'g'),
  new RegExp(`(?<![一二三四五六七八九十百千零〇])〇{2,4}(?=${counted})(?!年|月|日)`, 'g'),
  /A(?=法治思想|新时代中国特色)/g,
  /20(?:\d[xX×*]|[xX×*]{2})(?=年)/g,
  /(?=_)(?<=[\u4e00-\u9fff，：、])_{2,}(?=[\u4e00-\u9fff，。；、]|$)/g,
  /(?=[【（#N〇])(?<=(?:会议|活动|培训|宣传|案件|纠纷|资料|群众|开展|召开|举办|办理|受理|共|达|为))(?:【[ Xx×*]?】|（ ?）|[#N〇])(?=(?:余|多)?(?:人次|场次|次|场|件|份|人|名|户|起|条|项|个|万元))/g,
  /(?=[×xX*某])(?<=书记|镇长|乡长|局长|主任|县长|区长|市长|部长|同志)(?:[×xX*]{2,3}|某某)(?=同志|主持|带队|主任|任|亲自|带头|率|出席|作|[，、])/g,
  /\{\{[^{}]{1,30}\}\}/g,
  /[（[【](?:单位名称|填报单位|单位全称|姓名|日期|年份|数字|具体数字|镇名|乡镇名称|主要负责人姓名)[）\]】]/g,
  /[（[【](?:此处|请在此|请)(?:填写|补充|插入|输入)[^（）[\]【】]{0,20}[）\]】]/g,
  /[（[【](?:此处|数据|内容|情况)?(?:待|需)(?:补充|填写|核实|确认|完善|统计)[^（）[\]【】]{0,8}[）\]】]/g,
  /(?<=[：，。]|^)待(?:补充|填写)(?=[。；，]|$)/g,
  /\$\{\d+(?::[^{}]{0,40})?\}/g,
];
/** 以总书记新时代…: the name was taken out by a site of sample texts. */
const namelessThought = /(?<=[以学贯彻用习，践行])总书记(?=新时代中国特色社会主义思想|法治思想)/g;
/** What is counted and never anonymous. */
const countedOnly = /^(?:余|多)?(?:人次|场次|次|场|件|起|份|条|户|项|%|万元|亿元)(?!案|[镇乡村])/;
/** A case or a person made anonymous on purpose. */
const anonymous = /[案诉涉][^，。]{0,6}$|^[^，。]{0,4}(?:公司|案|诉|企业)/;

interface Placeholder extends Span {
  readonly text: string;
}

const few = 5;
const none: readonly Placeholder[] = [];

/** The placeholders of a line, in offsets of its clean view. */
const placeholdersOf = perLine((line): readonly Placeholder[] => {
  const { text } = line.view;
  const found: Placeholder[] = [];
  const add = ({ 0: whole, index }: RegExpExecArray) =>
    void found.push({ start: index, end: index + whole.length, text: whole });
  if (text.includes('总书记新') || text.includes('总书记法'))
    for (const match of matchesIn(text, namelessThought)) add(match);
  if ((line.signs & (Sign.placeholder | Sign.latin | Sign.bracket)) === 0 && !/[〇#ⅹⅩ]|某某/.test(text))
    return found.length === 0 ? none : found;
  for (const pattern of patterns) {
    for (const match of matchesIn(text, pattern)) {
      const end = match.index + match[0].length;
      if (match[0].startsWith('*') && isEmphasis(text, match.index)) continue;
      if (/^[×xX*]{2,}$/.test(match[0]) && isAnonymous(text, match.index, end)) continue;
      add(match);
    }
  }
  return found.length === 0 ? none : found.sort((a, b) => a.start - b.start);
});
const placeholdersIn = inBody(placeholdersOf);

export const placeholder = reportRule({
  id: 'text/placeholder',
  severity: 'warning',
  title: { zh: '模板占位没有填', en: 'Placeholder of a template' },
  explanation: {
    zh: '范文里用“*次”“x镇”“20XX年”“A法治思想”代替数字和名称，抄进正式稿却没有填。案件里隐去姓名的“××公司”不在检查之列。',
    en: 'Sample texts put *次, x镇, 20XX年 in place of numbers and names; here one was copied and not filled in. Parties made anonymous in a case are left alone.',
  },
  basis: [custom('公文常识', '正式稿的数字、名称应当写全。', 'Numbers and names of a final text are written out.')],
  advice: { zh: '填上真实的数字或者名称。', en: 'Fill in the real number or name.' },
  fixable: 'none',
  examples: {
    wrong: [
      { wrong: '开展专题学习研讨⟦*⟧次，⟦x⟧镇持续规范执法' },
      { wrong: '深入学习贯彻习近平⟦A⟧法治思想，权重提升至⟦*⟧%' },
      { wrong: '办理案件⟦XX⟧起，咨询⟦××⟧余人次，培训5期、⟦____⟧人次。' },
      { wrong: '⟦20XX⟧年，全镇共有⟦××⟧名执法人员' },
      { wrong: '⟦**⟧年召开会议*次，培训*人次，发放资料*份，走访*户，化解纠纷*件，办结*件。' },
      { wrong: '召开会议⟦【】⟧次，镇党委书记⟦XXX⟧主持，⟦{{unit}}⟧落实，开展宣传⟦（）⟧场次。' },
      { wrong: '平均年龄⟦XX⟧岁，发放资料⟦XX⟧万份，公开信息⟦***⟧条，化解纠纷⟦〇〇⟧起，招录⟦（待补充）⟧名。' },
      { wrong: '以⟦总书记⟧新时代中国特色社会主义思想为指导' },
    ],
    right: [
      '开展2×35万千瓦机组检修，PX项目投产',
      '习近平总书记新时代中国特色社会主义思想论述',
      '依法审结××公司诉行政处罚案',
      '优化法治环境，4A级景区5个',
      '**人员保障**',
      '**三是**条块结合，人员力量有待补充，二〇〇条，一〇〇天',
    ],
  },
  *check(report) {
    const isMarkdown = report.context.languageId === 'markdown';
    const found: { line: Line; span: Placeholder }[] = [];
    let count = 0;
    for (const [line, spans] of placeholdersIn(report)) {
      for (const span of spans) {
        if (isMarkdown && span.text.startsWith('*')) continue;
        count++;
        if (found.length <= few) found.push({ line, span });
      }
    }
    // A site that masks figures leaves hundreds of asterisks; they are one thing to say.
    const shown = count <= few ? found : found.slice(0, 1);
    for (const { line, span } of shown) {
      const more = count <= few ? undefined : count;
      yield {
        range: rangeOnLine(line.number, line.view.toRaw(span.start, span.end)),
        message: {
          zh:
            more === undefined
              ? `“${span.text}”像是模板的占位，没有填`
              : `全文有${more}处像是占位或者被隐去的数字、名称，如“${span.text}”`,
          en:
            more === undefined
              ? `“${span.text}” looks like a placeholder that was not filled in`
              : `${more} placeholders or masked figures, such as “${span.text}”`,
        },
      };
    }
  },
});

/** Whether the asterisks at `start` open or close emphasis: another run of them stands on the line. */
function isEmphasis(text: string, start: number): boolean {
  let end = start;
  while (text.charAt(end) === '*') end++;
  return text.startsWith('**', start) && (text.includes('**', end) || text.slice(0, start).includes('**'));
}

function isAnonymous(text: string, start: number, end: number): boolean {
  if (countedOnly.test(text.slice(end, end + 4))) return false;
  return anonymous.test(text.slice(Math.max(0, start - 8), start)) || anonymous.test(text.slice(end, end + 8));
}
