import { citationsOnLine, type Citation } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import type { Localized } from '../../text/localized.js';
import { lineRule } from '../rule.js';
import { notForTitleMarks } from './basis.js';

const certificate =
  /(?:许可证|采伐证|资格证|合格证|身份证|不动产权证|所有权证|使用权证|残疾证|残疾人证|登记证|执法证|居住证|老年证|优待证|结婚证|生育证|健康证|从业证|驾驶证|行驶证|证书|营业执照)$/;
const programme = /^“?[一二三四五六七八九十]{1,2}五”?(?:普法)?规划(?:纲要)?$/;
const courses = /^(?:[、和]?《[^《》]{1,60}》){0,9}等?(?:线上|网络|在线|公开)?(?:课程|考试)/;
/** What ends so is a document or a book, also where there are courses or examinations on it. */
const document =
  /(?:法|典|条例|规定|办法|细则|意见|决定|通知|纲要|规划|计划|方案|准则|规则|章程|解释|清单|读本|手册|教材|文选|选编|汇编|要点|讲话|报告)$/;

/** 证照、课程、规划通称放进了书名号。 */
export const notATitle = lineRule({
  id: 'citations/not-a-title',
  severity: 'hint',
  title: { zh: '证照、课程、规划通称不用书名号', en: 'Title marks around what is no title' },
  explanation: {
    zh: '书名号标文件、书籍、作品的题名。证照、课程的名称不是作品，用引号或不加标点；“八五”普法规划是通称，不是文件的题名，给“八五”加引号就够了。',
    en: 'Title marks are for titles of documents and works. Certificates and courses are none and take quotes or nothing; “八五”普法规划 is what a plan is commonly called, not its title.',
  },
  basis: [notForTitleMarks],
  advice: { zh: '去掉书名号，需要突出的加引号。', en: 'Drop the title marks, or use quotes.' },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '发放⟦《林木采伐许可证》⟧35份。', fixed: '发放林木采伐许可证35份。' },
      { wrong: '认真落实⟦《“八五”普法规划》⟧。', fixed: '认真落实“八五”普法规划。' },
      {
        wrong: '参加⟦《依法治国理论》⟧⟦《法治思维与领导力》⟧等考试。',
        fixed: '参加“依法治国理论”“法治思维与领导力”等考试。',
      },
    ],
    right: [
      '组织《民法典》《行政处罚法》等考试。',
      '执行《排污许可管理条例》。',
      '学习《习近平法治思想学习纲要》。',
      '落实《清溪镇“八五”普法规划》。',
    ],
  },
  signs: Sign.titleMark,
  *check(line) {
    const { text } = line.view;
    for (const citation of citationsOnLine(line)) {
      const kind = kindOf(citation, text);
      if (kind === undefined) continue;
      const raw = line.raw.slice(citation.titleSpan.start, citation.titleSpan.end);
      const newText = kind.quoted ? `“${raw}”` : raw;
      yield {
        span: citation.span,
        message: kind.message,
        fixes: () => [
          {
            title: { zh: `改为${newText}`, en: `Change to ${newText}` },
            edits: [{ span: citation.span, newText }],
          },
        ],
      };
    }
  },
});

function kindOf({ title, view }: Citation, text: string): { message: Localized; quoted: boolean } | undefined {
  if (certificate.test(title) && title.length <= 14) {
    return { quoted: false, message: { zh: `“${title}”是证照，不用书名号。`, en: `“${title}” is a certificate.` } };
  }
  if (programme.test(title)) {
    return {
      quoted: false,
      message: { zh: `“${title}”是通称，不是文件题名，不用书名号。`, en: `“${title}” is no title of a document.` },
    };
  }
  if (!document.test(title) && courses.test(text.slice(view.end, view.end + 160))) {
    return {
      quoted: true,
      message: { zh: `“${title}”是课程或考试科目，不用书名号。`, en: `“${title}” is a course or an examination.` },
    };
  }
  return undefined;
}
