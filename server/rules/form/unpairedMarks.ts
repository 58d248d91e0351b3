import { endBrokenOff } from '../../document/breakOff.js';
import { type Line, perLine } from '../../document/line.js';
import type { Report } from '../../document/report.js';
import { extraTitleMarks } from '../../facts/citations.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { changeTo, inBody, removeText } from '../mend.js';
import { type Finding, reportRule } from '../rule.js';
import { punctuationStandard } from '../standards.js';
import { damageOf } from '../text/damagedCharacters.js';
import { isOpener, type Mark, partnerOf, readMarks } from './marks.js';

/** Pairs that a broken line tore apart are looked for over so many lines. */
const reach = 6;
/** … and among so many that are open. */
const nearest = 10;
/** Two marks so far apart may still be the two ends of one quotation whose mark was mistyped. */
const longestMistyped = 40;
/** A quotation is no longer than this; within it damaged characters may have been the other half. */
const longestQuotation = 120;

const documentWord = /法$|法）|条例|纲要|规划|计划|方案|意见|办法|规定|通知|报告|草案/;

interface Placed extends Mark {
  readonly line: Line;
}

export const unpairedMarks = reportRule({
  id: 'form/unpaired-marks',
  severity: 'warning',
  title: { zh: '引号、括号、书名号不成对', en: 'Quotes, brackets or title marks without a partner' },
  explanation: {
    zh: '引号、括号、书名号成对使用。少了一半，多了一半，左右写反（”三审三校”），或者一头双引号一头单引号，读者就看不出引到哪里为止。跨行的一对算成对。',
    en: 'Quotes, brackets and title marks come in pairs. With one half missing, doubled, turned round or of another kind the reader cannot tell where the quotation ends. A pair over several lines counts as a pair.',
  },
  basis: [
    punctuationStandard(
      '4.8、4.9、4.15',
      '引号、括号、书名号由前后两个成对的符号组成。',
      'Quotation marks, brackets and title marks consist of two parts that belong together.',
    ),
  ],
  advice: {
    zh: '补上缺的一半，改正写反的，删去多余的。',
    en: 'Add the missing half, turn the wrong one, or delete the surplus one.',
  },
  fixable: 'choice',
  examples: {
    wrong: [
      { wrong: '培育专精特新⟦“⟧小巨人企业41家，“单项冠军”3家。' },
      { wrong: '通过⟦“⟧政务网站、⟦“⟧镇公众号公开。' },
      { wrong: '落实⟦”⟧三审三校”制度。', fixed: '落实“三审三校”制度。' },
      { wrong: '按照“四个最严⟦“⟧要求', fixed: '按照“四个最严”要求' },
      { wrong: '“十四五⟦’⟧时期', fixed: '“十四五”时期' },
      { wrong: '⟦“⟧规划纲要（草案）》提出的任务。', fixed: '《规划纲要（草案）》提出的任务。' },
      { wrong: '印发《云溪镇工作方案》⟦”⟧', fixed: '印发《云溪镇工作方案》' },
    ],
    right: [
      '开展“三审三校”（见附件）。',
      '1）健全制度；2）抓好落实。',
      '制定了《\n云溪镇普法规划\n》。',
      '“一是讲政治。\n“二是讲规矩。”',
      'China’s “rule of law”',
      '云溪镇2024年法治政府建设年度报告\n一、主要举措\n我镇全面规范执法，修订出台《云溪镇行政执法责任追究',
    ],
  },
  *check(report) {
    const lost = acrossLines(report).filter((mark) => !isOfOrdinal(report, mark));
    for (let index = 0; index < lost.length; index++) {
      const mark = lost[index];
      if (mark === undefined) continue;
      const next = lost[index + 1];
      const mistyped = next === undefined ? undefined : mistypedPair(mark, next);
      if (mistyped !== undefined) index++;
      yield mistyped ?? singleMark(mark);
    }
  },
});

/** Whether the mark is that of a heading's number, （三规范, of which the rule on these marks speaks. */
function isOfOrdinal({ headings }: Report, { line, offset }: Placed): boolean {
  return headings.some(
    ({ ordinal, range }) =>
      ordinal?.form.endsWith('Bracket') === true &&
      range.start.line === line.number &&
      line.view.toView(range.start.character) === offset,
  );
}

const unmatchedOf = perLine((line): readonly Mark[] | undefined => {
  const { unmatched } = readMarks(line);
  return unmatched.length === 0 ? undefined : unmatched;
});
const unmatchedIn = inBody(unmatchedOf);

/** The marks that have no partner on their own line nor on one of the next. */
function acrossLines(report: Report): readonly Placed[] {
  const lost: Placed[] = [];
  const open: Placed[] = [];
  for (const [line, marks] of unmatchedIn(report)) {
    const damage = damageOf(line);
    for (const mark of marks) {
      if (isBesideDamage(line, mark, damage) || isExtraTitleMark(line, mark)) continue;
      const placed = { ...mark, line };
      if (isOpener(mark.mark)) {
        open.push(placed);
        continue;
      }
      const last = open.slice(-nearest);
      const place = last.findLastIndex((each) => isPartner(report, each, placed));
      if (place >= 0) open.splice(place - last.length, 1);
      else lost.push(placed);
    }
  }
  const end = open.length === 0 ? undefined : endBrokenOff(report);
  lost.push(...open.filter((mark) => (mark.line !== end || isClosedBehind(mark)) && !opensParagraphs(report, mark)));
  return lost.sort((a, b) => a.line.number - b.line.number || a.offset - b.offset);
}

/** Whether the sentence of a mark comes to its end. */
function isClosedBehind({ line, offset }: Placed): boolean {
  return /[。！？；]/.test(line.view.text.slice(offset));
}

/** Whether the other half may be among the characters that a conversion lost nearby. */
function isBesideDamage(line: Line, { mark, offset }: Mark, damage: readonly Span[]): boolean {
  if (damage.length === 0) return false;
  const { start } = line.view.toRaw(offset, offset + 1);
  return damage.some((span) => {
    const distance = isOpener(mark) ? span.start - start : start - span.end;
    return distance >= -2 && distance <= longestQuotation;
  });
}

/** The rule on title marks that are too many speaks of 《《 and 》》. */
function isExtraTitleMark(line: Line, { mark, offset }: Mark): boolean {
  if (mark !== '《' && mark !== '》') return false;
  const { start, end } = line.view.toRaw(offset, offset + 1);
  return extraTitleMarks(line).some((extra) => start < extra.end && extra.start < end);
}

function isPartner({ text }: Report, open: Placed, close: Placed): boolean {
  if (open.mark !== partnerOf(close.mark)) return false;
  const distance = text.numberOf(close.line) - text.numberOf(open.line);
  return distance > 0 && distance <= reach;
}

/** In a quotation of several paragraphs each begins with “ and only the last ends with ”. */
function opensParagraphs(report: Report, { mark, offset, line }: Placed): boolean {
  if (mark !== '“' || offset !== 0) return false;
  const next = report.text.lineAt(line.number + 1);
  const following = next?.view.text === '' ? report.text.lineAt(line.number + 2) : next;
  return following?.view.text.startsWith('“') === true;
}

/** A pair of which one half was typed as another mark; the half that is likely wrong is the finding. */
function mistypedPair(first: Placed, second: Placed): Finding | undefined {
  const { line } = first;
  if (line !== second.line || second.offset - first.offset > longestMistyped) return undefined;
  if (line.view.text.slice(first.offset, second.offset).includes('。')) return undefined;
  if (!isOpener(first.mark))
    return first.mark === second.mark ? wrong(first, partnerOf(first.mark), second) : undefined;
  if (first.mark !== second.mark) {
    if (isOpener(second.mark)) return undefined;
    const inside = line.view.text.slice(first.offset + 1, second.offset);
    const isTitle = second.mark === '》' && documentWord.test(inside);
    return isTitle ? wrong(first, '《', second) : wrong(second, partnerOf(first.mark), first);
  }
  // “甲网站、“乙公众号: the second one opens a quotation of its own.
  if (/[，、。；：]$/.test(line.view.text.slice(0, second.offset))) return undefined;
  return second.offset === first.offset + 1 ? undefined : wrong(second, partnerOf(first.mark), first);
}

function wrong({ line, mark, offset }: Placed, right: string, partner: Placed): Finding {
  const range = rangeOnLine(line.number, line.view.toRaw(offset, offset + 1));
  return {
    range,
    message: { zh: `这里的“${mark}”应为“${right}”`, en: `${mark} should be ${right} here` },
    related: [{ range: rangeOf(partner), message: { zh: '与它配对的一半', en: 'The other half' } }],
    fixes: () => [{ title: changeTo(right), edits: [{ range, newText: right }] }],
  };
}

function singleMark(placed: Placed): Finding {
  const { mark } = placed;
  const range = rangeOf(placed);
  return {
    range,
    message: {
      zh: `“${mark}”没有与之配对的“${partnerOf(mark)}”`,
      en: `${mark} has no ${partnerOf(mark)} to go with it`,
    },
    fixes: () => [{ title: removeText(mark), edits: [{ range, newText: '' }] }],
  };
}

function rangeOf({ line, offset }: Placed) {
  return rangeOnLine(line.number, line.view.toRaw(offset, offset + 1));
}
