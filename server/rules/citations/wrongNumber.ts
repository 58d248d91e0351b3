import { resolvedCitations } from '../../facts/citations.js';
import type { CitedDocument } from '../../knowledge/knowledge.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

const order = /^（国务院(?:令第?|第)(\d{1,4})号令?/;
const parts = /^(\p{Script=Han}+)[〔［[（(](\d{4})[〕］\]）]第?0*(\d+)号$/u;

/** 题名后的发文字号与已知的不符。 */
export const wrongNumber = lineRule({
  id: 'citations/wrong-number',
  severity: 'warning',
  title: { zh: '发文字号与题名不符', en: 'The document number is not that of the title' },
  explanation: {
    zh: '题名是已知文件的全称，后面的发文字号代字相同而年份或序号不同，多半抄错。代字不同的可能是转发文件的字号，不报。行政法规的国务院令号，修订前后不同，按报告年度判断。',
    en: 'The full title of a known document is followed by a number of the same issuer with another year or serial. Another issuer’s number may be that of the forwarding document and is left alone. The order that promulgates a regulation changes when it is revised, so it is judged by the report’s year.',
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
      {
        wrong:
          '清溪镇2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第⟦492⟧号）编制。',
        fixed: '清溪镇2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
      },
    ],
    right: [
      '清溪镇2018年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。',
      '清溪镇2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
      '贯彻《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）。',
      '贯彻《关于严格规范涉企行政检查的意见》（川办发〔2025〕3号）。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, resolution } of resolvedCitations(line, context)) {
      if (resolution?.kind === 'title' || resolution?.kind === 'short') {
        const behind = order.exec(line.view.text.slice(citation.view.end, citation.view.end + 16));
        const right = orderOf(resolution.document, context.year);
        const written = behind?.[1];
        if (behind !== null && right !== undefined && written !== undefined && Number(written) !== Number(right)) {
          const start = citation.view.end + behind[0].indexOf(written);
          yield findInView(
            line,
            start,
            start + written.length,
            {
              zh: `公布现行《${resolution.document.title}》的是${resolution.document.number ?? ''}。`,
              en: `《${resolution.document.title}》 as it stands was promulgated by ${resolution.document.number ?? ''}.`,
            },
            () => [replaceInView(line, start, start + written.length, right, changeTo(right))],
          );
        }
      }
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

/**
 * The number of the State Council's order that promulgated the document as it held throughout `year`. A document revised
 * more than once has orders of which only some are known.
 */
function orderOf(
  { number, revisions, confidence, effective }: CitedDocument,
  year: number | undefined,
): string | undefined {
  if (confidence !== 'high' || effective === undefined || year === undefined || revisions.length > 1) return undefined;
  if (revisions.some((revision) => revision.effective === undefined)) return undefined;
  return year > Number(effective.slice(0, 4)) ? /^国务院令第(\d+)号$/.exec(number ?? '')?.[1] : undefined;
}
