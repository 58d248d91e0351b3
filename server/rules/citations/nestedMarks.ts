import { citationsOnLine } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { innerTitleMarks } from './basis.js';

/** 书名号里的书名号没有改用单书名号。 */
export const nestedMarks = lineRule({
  id: 'citations/nested-marks',
  severity: 'warning',
  title: { zh: '书名号里又用了双书名号', en: 'Double title marks inside double title marks' },
  explanation: {
    zh: '题名里再引题名，里层应当用单书名号〈〉，否则看不出哪一个》是题名的结尾。',
    en: 'A title inside a title takes single marks 〈〉; otherwise one cannot tell which 》 ends the outer title.',
  },
  basis: [innerTitleMarks],
  advice: { zh: '里层的《》改为〈〉。', en: 'Change the inner 《》 to 〈〉.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '转发《关于贯彻⟦《纲要》⟧的通知》，逐条对照落实。',
        fixed: '转发《关于贯彻〈纲要〉的通知》，逐条对照落实。',
      },
      {
        wrong: '学习《⟦《关于全面推进政务公开工作的意见》⟧实施细则》。',
        fixed: '学习《〈关于全面推进政务公开工作的意见〉实施细则》。',
      },
    ],
    right: ['转发《关于贯彻〈纲要〉的通知》。', '学习《宪法》《民法典》。'],
  },
  signs: Sign.titleMark,
  *check(line) {
    for (const citation of citationsOnLine(line)) {
      if (citation.outer === undefined || citation.outer.outer !== undefined) continue;
      const { span, title } = citation;
      yield {
        span,
        message: {
          zh: `“${title}”在另一题名之内，应当用单书名号。`,
          en: `“${title}” stands inside another title and takes single marks.`,
        },
        fixes: () => [
          {
            title: { zh: `改为〈${title}〉`, en: `Change to 〈${title}〉` },
            edits: [
              { span: { start: span.start, end: span.start + 1 }, newText: '〈' },
              { span: { start: span.end - 1, end: span.end }, newText: '〉' },
            ],
          },
        ],
      };
    }
  },
});
