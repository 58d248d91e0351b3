import type { Line } from '../../document/line.js';
import type { ReportContext } from '../../document/report.js';
import { resolvedCitations } from '../../facts/citations.js';
import { WordFinder } from '../../text/wordFinder.js';
import { mistakeIn } from '../citations/titleMistake.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { type Confusion, confusions, rightWord } from './confusions.js';
import { misspellingsOf } from './setPhrases.js';

/** How much of the text around a word its context may need. */
const reach = 30;

const finder = new WordFinder(
  confusions.flatMap((confusion) => confusion.wrong.map((wrong) => [wrong, confusion] as const)),
);

function fits({ before, notBefore, behind, notBehind }: Confusion, text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  return (
    (before?.test(left) ?? true) &&
    notBefore?.test(left) !== true &&
    (behind?.test(right) ?? true) &&
    notBehind?.test(right) !== true
  );
}

/** Whether the rule on wrong titles puts right the whole title that the word stands in. */
function isInWrongTitle(line: Line, index: number, context: ReportContext): boolean {
  return resolvedCitations(line, context).some((cited) => {
    const { start, end } = cited.citation.view;
    return start <= index && index < end && mistakeIn(cited, context) !== undefined;
  });
}

export const confusedWords = lineRule({
  id: 'text/confused-words',
  severity: 'warning',
  title: { zh: '易混词、错别字', en: 'Confused words' },
  explanation: {
    zh: '一份很短的词表，只收这类报告里常见而且凭上下文几乎能断定的错误；还有四字以上的固定说法里写错一个同音字、形近字的（行政复意、矛盾纠份、法治建没），少写一个字的（法治政建设、习近法治思想）。如“截止目前”（截至）、“登陆网站”（登录）、“解决全责分歧”（权责）、“一本帐”（账）。两可的写法不收。各词的理由见每条提示。',
    en: 'A short list of errors that are common in this genre and near certain in their context. Usage that is merely disputed is not on it. Each finding gives its reason.',
  },
  basis: [
    {
      kind: 'custom',
      source: '《现代汉语词典》；《第一批异形词整理表》（GF 1001—2001）',
      says: { zh: '公文用词应规范、准确。', en: 'Words in official texts should be standard and exact.' },
    },
  ],
  advice: { zh: '改为正确的词。', en: 'Use the right word.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '⟦截止⟧2024年底，共受理36件；⟦截止⟧目前已办结。',
        fixed: '截至2024年底，共受理36件；截至目前已办结。',
      },
      { wrong: '每月⟦登陆⟧信息报送系统，解决⟦全责⟧分歧', fixed: '每月登录信息报送系统，解决权责分歧' },
      { wrong: '规范程度⟦残差不齐⟧，工作移交⟦不过⟧顺畅。', fixed: '规范程度参差不齐，工作移交不够顺畅。' },
      {
        wrong: '⟦法治建没⟧工作⟦深人推进⟧，⟦己完成⟧整改12处，全年⟦末发生⟧败诉案件；年初有计划，⟦年未⟧有考核。',
        fixed: '法治建设工作深入推进，已完成整改12处，全年未发生败诉案件；年初有计划，年末有考核。',
      },
      {
        wrong: '健全⟦工作机智⟧，持续⟦推近⟧⟦法冶建设⟧，⟦排察⟧风险，将有关⟦情矿⟧报告如下。',
        fixed: '健全工作机制，持续推进法治建设，排查风险，将有关情况报告如下。',
      },
      { wrong: '办理⟦行政复意⟧12件，排查⟦矛盾纠份⟧36起', fixed: '办理行政复议12件，排查矛盾纠纷36起' },
      {
        wrong:
          '深入⟦学习近平⟧法治思想，坚持以⟦习新时代⟧中国特色社会主义思想和⟦习近法治思想⟧为指导，推进⟦法治政建设⟧，落实⟦第责任人⟧职责',
        fixed:
          '深入学习习近平法治思想，坚持以习近平新时代中国特色社会主义思想和习近平法治思想为指导，推进法治政府建设，落实第一责任人职责',
      },
      {
        wrong: '以⟦中国特色社会主义思⟧为指导，发展⟦中国特色社会主⟧法治理论，完善⟦公共法服务⟧',
        fixed: '以中国特色社会主义思想为指导，发展中国特色社会主义法治理论，完善公共法律服务',
      },
      {
        wrong: '云溪镇2024年法治政府建设年度报告\n做到⟦一本帐⟧管到底',
        fixed: '云溪镇2024年法治政府建设年度报告\n做到一本账管到底',
      },
    ],
    right: [
      '分管领导为组织、相关负责人落实的工作格局',
      '推近郊开发，安排察看，大法冶炼，地基曾经加固，总监都到场，办公作为常态，社会义务，调整制度，规划解读，问题高发，社群重点，治安照片，国家强盛，职业操守，质问提出，负责认领，推近期工作，表现机智',
      '报名截止日期为12月31日，截至目前已有36人。',
      '台风登陆后及时登录系统填报',
      '应急反应群众满意，蚊帐、帐篷',
      '月末按时完成，自己经手',
      '创建全国文明城市，构建全面领导体系，新进人员参加培训，员工做好准备，如实拖欠的已付清',
      '措施到位，不过仍需深入；举措失当，不能自已。',
      '建设社会主义法治国家，推进污染溯源治理，落实整治责任，制定民生实施方案',
      '法制宣传，监督检察，重要做法，行政执罚，法治宣讲，社会自理',
      '学习新时代楷模，中小学习近平新时代读本，学习习近平法治思想，合法审查意见，其中共产党员36名，残疾人代表大会，第一任人大主席',
    ],
  },
  signs: 0,
  *check(line, context) {
    const { text } = line.view;
    const { year } = context;
    const phrases = misspellingsOf(line);
    for (const { start, phrase, written } of phrases) {
      const end = start + phrase.length;
      const message = { zh: `“${written}”应为“${phrase}”：音同或形近误写`, en: `“${written}” should be “${phrase}”` };
      yield findInView(line, start, end, message, () => [replaceInView(line, start, end, phrase, changeTo(phrase))]);
    }
    for (const { word: wrong, value: confusion, index } of finder.find(text)) {
      if (confusion.since !== undefined && (year === undefined || year < confusion.since)) continue;
      const end = index + wrong.length;
      if (!fits(confusion, text, index, end)) continue;
      if (phrases.some(({ start, phrase }) => start < end && index < start + phrase.length)) continue;
      if (isInWrongTitle(line, index, context)) continue;
      const right = rightWord(confusion, wrong);
      const message = { zh: `“${wrong}”应为“${right}”：${confusion.why}`, en: `“${wrong}” should be “${right}”` };
      yield findInView(line, index, end, message, () => [replaceInView(line, index, end, right, changeTo(right))]);
    }
  },
});
