import { perLine } from '../../document/line.js';
import { type Blemish, changeTo, gatherBlemishes, inBody, removeText } from '../mend.js';
import { reportRule } from '../rule.js';
import { custom } from '../standards.js';
import { dirtOf } from './dirt.js';

const htmlOf = dirtOf('html');

/** A space goes only where it parts two words of another language. */
const remnantsOf = perLine((line): readonly Blemish[] =>
  htmlOf(line).map((found) => {
    if (found.newText !== ' ') return found;
    const parts = /[A-Za-z]/.test(line.raw.charAt(found.start - 1)) && /[A-Za-z]/.test(line.raw.charAt(found.end));
    return parts ? found : { ...found, newText: '' };
  }),
);

const remnantsIn = inBody(remnantsOf);

/** In Markdown whole tags and comments are part of the language; only halves of them are remnants. */
const halvesIn = inBody(
  perLine((line): readonly Blemish[] => remnantsOf(line).filter(({ start }) => line.raw[start] === '/')),
);

export const markupRemnant = reportRule({
  id: 'text/markup-remnant',
  severity: 'warning',
  title: { zh: '网页代码残留', en: 'Remnants of markup' },
  explanation: {
    zh: '从网页复制时带进来的标签（<p>、/span>）、注释符号（-->）和实体（&nbsp;、&ldquo;）。标签可以放心删去，实体换成它代表的字符。旁边若有乱码，要对照原文补字。',
    en: 'Tags, comment marks and entities that came with a copy from a web page. Tags may safely be deleted and entities replaced by their character. Damaged characters beside them must be restored from the original.',
  },
  basis: [custom('公文常识', '正文里不应有网页代码。', 'Markup has no place in the text.')],
  advice: { zh: '删去标签，换掉实体。', en: 'Delete tags and replace entities.' },
  fixable: 'safe',
  examples: {
    wrong: [
      { wrong: '开展“法治进校园”活动⟦/span>⟧。', fixed: '开展“法治进校园”活动。' },
      { wrong: '⟦<p style="text-indent:2em">⟧法治政府建设⟦&nbsp;⟧情况⟦</p>⟧', fixed: '法治政府建设情况' },
      { wrong: 'R⟦&amp;⟧D经费增长5%', fixed: 'R&D经费增长5%' },
    ],
    right: ['R&D经费增长5%', 'PM2.5<35微克', '每户200元/月', '从严<治理>从优'],
  },
  *check(report) {
    yield* gatherBlemishes(report, report.context.languageId === 'markdown' ? halvesIn : remnantsIn, {
      one: (text) => ({ zh: `“${text}”是网页代码残留`, en: `“${text}” is a remnant of markup` }),
      all: (count, text) => ({
        zh: `全文有${count}处网页代码残留，如“${text}”`,
        en: `${count} remnants of markup, such as “${text}”`,
      }),
      fixOne: (text, { newText }) => (newText === '' ? removeText(text) : changeTo(newText)),
      fixAll: (count) => ({ zh: `清除全部网页代码（${count}处）`, en: `Clean all ${count}` }),
    });
  },
});
