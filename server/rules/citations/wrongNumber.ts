import type { Line } from '../../document/line.js';
import { resolvedCitations, type Citation } from '../../facts/citations.js';
import type { ReportContext } from '../../document/report.js';
import { resolveTitle, type Resolution } from '../../knowledge/documentIndex.js';
import type { CitedDocument } from '../../knowledge/knowledge.js';
import { Sign } from '../../text/signs.js';
import { changeTo, findInView, replaceInView } from '../mend.js';
import { type LineFinding, lineRule } from '../rule.js';
import { citingDocuments } from './basis.js';

const order = /^（国务院(?:令第?|第)(\d{1,4})号令?/;
const notice = /关于(?:印发|公布)[〈《<]([^〈〉《》<>]{4,80})[〉》>]的通知$/;
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
          '清溪镇2024年政府信息公开工作年度报告\n根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（⟦国办公开办函〔2021〕61号⟧）编制。',
        fixed:
          '清溪镇2024年政府信息公开工作年度报告\n根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
      },
      {
        wrong:
          '清溪镇2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第⟦492⟧号）编制。',
        fixed: '清溪镇2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
      },
    ],
    right: [
      '清溪镇2024年政府信息公开工作年度报告\n根据《县政府办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（云政办函〔2021〕61号）编制。',
      '清溪镇2018年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。',
      '清溪镇2024年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
      '贯彻《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）。',
      '贯彻《关于严格规范涉企行政检查的意见》（川办发〔2025〕3号）。',
    ],
  },
  signs: Sign.titleMark,
  *check(line, context) {
    for (const { citation, resolution } of resolvedCitations(line, context)) {
      const named = resolution ?? promulgated(citation, context);
      if (named?.kind !== 'title' && named?.kind !== 'short') continue;
      const { document } = named;
      const found = [wrongOrder(line, citation, document, context.year), wrongSerial(line, citation, document)];
      for (const finding of found) if (finding !== undefined) yield finding;
    }
  },
});

/** The document that a notice was written to issue, whose number it bears: 《关于印发〈……格式〉的通知》. */
function promulgated({ title }: Citation, { knowledge, year }: ReportContext): Resolution | undefined {
  const inner = notice.exec(title)?.[1];
  return inner === undefined ? undefined : resolveTitle(inner, knowledge, year);
}

/** （国务院令第492号） behind a regulation that another order has promulgated. */
function wrongOrder(
  line: Line,
  { view }: Citation,
  document: CitedDocument,
  year: number | undefined,
): LineFinding | undefined {
  const behind = order.exec(line.view.text.slice(view.end, view.end + 16));
  const [whole = '', written] = behind ?? [];
  const right = orderOf(document, year);
  if (right === undefined || written === undefined || Number(written) === Number(right)) return undefined;
  const start = view.end + whole.indexOf(written);
  const end = start + written.length;
  const message = {
    zh: `公布现行《${document.title}》的是${document.number ?? ''}。`,
    en: `《${document.title}》 as it stands was promulgated by ${document.number ?? ''}.`,
  };
  return findInView(line, start, end, message, () => [replaceInView(line, start, end, right, changeTo(right))]);
}

/** （国办发〔2025〕54号） where the same issuer's number has another year or serial. */
function wrongSerial(line: Line, { number, view }: Citation, document: CitedDocument): LineFinding | undefined {
  const known = document.number;
  if (number === undefined || known === undefined || document.confidence === 'low') return undefined;
  const written = parts.exec(number);
  const right = parts.exec(known);
  if (written === null || right === null || written[1] !== right[1]) return undefined;
  if (written[2] === right[2] && written[3] === right[3]) return undefined;
  const at = line.view.text.indexOf(number, view.end);
  const span = line.view.toRaw(at, at + number.length);
  return {
    span,
    message: {
      zh: `《${document.title}》的文号是${known}。`,
      en: `The number of 《${document.title}》 is ${known}.`,
    },
    fixes: () => [{ title: { zh: `改为${known}`, en: `Change to ${known}` }, edits: [{ span, newText: known }] }],
  };
}

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
