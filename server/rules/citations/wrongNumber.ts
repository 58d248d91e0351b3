import { resolvedCitations } from '../../facts/citations.js';
import { Sign } from '../../text/signs.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

const parts = /^(\p{Script=Han}+)[〔［[（(](\d{4})[〕］\]）]第?0*(\d+)号$/u;

/** 题名后的发文字号与已知的不符。 */
export const wrongNumber = lineRule({
  id: 'citations/wrong-number',
  severity: 'warning',
  title: { zh: '发文字号与题名不符', en: 'The document number is not that of the title' },
  explanation: {
    zh: '题名是已知文件的全称，后面的发文字号代字相同而年份或序号不同，多半抄错。代字不同的可能是转发文件的字号，不报。',
    en: 'The full title of a known document is followed by a number of the same issuer with another year or serial. Another issuer’s number may be that of the forwarding document and is left alone.',
  },
  basis: [citingDocuments],
  advice: { zh: '对照原件核对文号。', en: 'Check the number against the original.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '贯彻《国务院办公厅关于严格规范涉企行政检查的意见》（⟦国办发〔2025〕54号⟧）。',
        fixed: '贯彻《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）。',
      },
    ],
    right: [
      '贯彻《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）。',
      '贯彻《关于严格规范涉企行政检查的意见》（川办发〔2025〕3号）。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, resolution } of resolvedCitations(line, context)) {
      const known = resolution?.document.number;
      if (citation.number === undefined || known === undefined || resolution?.document.confidence === 'low') continue;
      if (resolution?.kind !== 'title' && resolution?.kind !== 'short') continue;
      const written = parts.exec(citation.number);
      const right = parts.exec(known);
      if (written === null || right === null || written[1] !== right[1]) continue;
      if (written[2] === right[2] && written[3] === right[3]) continue;
      const at = line.view.text.indexOf(citation.number, citation.view.end);
      const span = line.view.toRaw(at, at + citation.number.length);
      yield {
        span,
        message: {
          zh: `《${resolution.document.title}》的文号是${known}。`,
          en: `The number of 《${resolution.document.title}》 is ${known}.`,
        },
        fixes: () => [{ title: { zh: `改为${known}`, en: `Change to ${known}` }, edits: [{ span, newText: known }] }],
      };
    }
  },
});
