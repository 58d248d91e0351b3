import { blockIndexAt, type Block } from '../../document/block.js';
import { endBrokenOff } from '../../document/breakOff.js';
import { gather } from '../../document/gather.js';
import { perLine, type Line } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { rangeOnLine, type Range, type Span } from '../../text/position.js';
import { changeTo } from '../mend.js';
import { reportRule, type Finding } from '../rule.js';

/** A shorter line may be a caption, a name or a heading without a number. */
const shortest = 45;
const shortestSentences = 20;
/** A comma at the end leaves no doubt that words were meant to follow, but in an address. */
const shortestWithComma = 12;

/** More lines without a full stop between paragraphs are lines of a broken text. */
const mostBetweenParagraphs = 2;
const holdSentences: readonly Block['kind'][] = ['paragraph', 'heading', 'leadIn'];
const isPause = /[，、]/;

/** 主办单位：… and the cells of a row. */
const fieldOrRow = /^\s*[^，。]{2,10}：|[|\t]/;

/** A few characters behind the last mark: the text was cut, or a page turned, in the middle of a sentence. */
const cutShort = /[，。；：、][^，。；：、]{1,3}$|[“《（][^”》）]*$/;

/** …。青石镇人民政府2025年12月30日: who signs and when, where the line break before it was lost. */
const signature = /[。！？][^，。；：、]{0,40}(?:[12]\d{3}年\d{1,2}月\d{1,2}日|政府|办事处|委员会|党组|局|厅|办公室)$/;

/** A paragraph that ends without a mark. */
export const missingFullStop = reportRule({
  id: 'structure/missing-full-stop',
  severity: 'information',
  title: { zh: '段末缺句号', en: 'A paragraph ends without a full stop' },
  explanation: {
    zh: '成句的段落末尾应有句号，不用逗号、顿号。只查后面紧接标题、隔着空行或已到文末的段落；行被切断的文稿（下一行接着写）不报。',
    en: 'A paragraph of sentences ends with a full stop. Only paragraphs before a heading, before an empty line or at the end of the report are looked at, so that lines which were broken in mid-sentence raise nothing.',
  },
  basis: [
    {
      kind: 'standard',
      source: '《标点符号用法》（GB/T 15834—2011）4.1',
      says: { zh: '句号表示陈述句的结尾。', en: 'A full stop ends a declarative sentence.' },
    },
  ],
  advice: { zh: '在段末补上句号。', en: 'Add the full stop.' },
  fixable: 'safe',
  examples: {
    wrong: [
      {
        wrong: '一、工作情况\n全镇依法行政工作扎实推进⟦，⟧\n二、下一步打算\n抓好培训。',
        fixed: '一、工作情况\n全镇依法行政工作扎实推进。\n二、下一步打算\n抓好培训。',
      },
      {
        wrong:
          '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力不断提⟦高⟧\n二、下一步打算\n抓好培训。',
        fixed:
          '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力不断提高。\n二、下一步打算\n抓好培训。',
      },
      {
        wrong:
          '一、案件情况\n全年共收到行政复议申请36件，其中依法受理27件，占收到申请总数的75%；告知向其他机关申请9件，占收到申请总数的25⟦%⟧\n二、打算\n抓好培训。',
        fixed:
          '一、案件情况\n全年共收到行政复议申请36件，其中依法受理27件，占收到申请总数的75%；告知向其他机关申请9件，占收到申请总数的25%。\n二、打算\n抓好培训。',
      },
      {
        wrong:
          '（二）规范行政执法。贯彻行政执法监督条例，全年开展案卷评查不少于两⟦次⟧\n（三）化解矛盾纠纷。健全联动机制。',
        fixed:
          '（二）规范行政执法。贯彻行政执法监督条例，全年开展案卷评查不少于两次。\n（三）化解矛盾纠纷。健全联动机制。',
      },
      {
        wrong:
          '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力不断提高⟦，⟧\n\n村级法律顾问全年下村服务36次，解答群众法律咨询，参与调解矛盾纠纷，协助村民委员会修订村规民约，受到群众欢迎。',
        fixed:
          '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力不断提高。\n\n村级法律顾问全年下村服务36次，解答群众法律咨询，参与调解矛盾纠纷，协助村民委员会修订村规民约，受到群众欢迎。',
      },
    ],
    right: [
      '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，\n规范自由裁量。\n二、下一步打算\n抓好培训。',
      '一、坚持以新时代法治思想为指引，围绕中心、服务大局，扎实推进依法行政，努力推动全镇法治政府建设在新起点上实现新的跨越\n（一）加强学习。组织学法。\n（二）规范执法。严格程序。',
      '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，全年没有发生行政复议纠错案件，11月召开全镇依法行政大会，传\n\n达上级会议精神，总结五年来的依法行政工作。',
      '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力不断提高，干部',
      '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，全年没有发生行政复议纠错案件。青石镇人民政府2025年12月30日',
      '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，规范自由裁量，全年没有发生行政复议纠错案件，依法行政能力\n不断提高。\n二、下一步打算',
      '一、工作情况\n全镇落实行政执法三项制度，公开执法结果，全年没有发生行政复议纠错案件。（责任单位：司法所、综合执法队、党政办）\n二、打算',
    ],
  },
  *check(report) {
    const { blocks, text } = report;
    const lines = unstopped(text);
    // Where many end so, the text was broken into lines by its width.
    const isRare = lines.length <= mostBetweenParagraphs;
    for (const { line, value } of lines) {
      const index = blockIndexAt(blocks, line.number);
      const block = blocks[index];
      if (block?.endLine !== line.number + 1 || !holdSentences.includes(block.kind)) continue;
      let next = index + 1;
      while (blocks[next]?.kind === 'blank') next++;
      const follower = blocks[next]?.kind;
      const mayFollow = follower === undefined || follower === 'heading' || follower === 'signOff';
      if (!mayFollow && !(follower === 'paragraph' && isRare && next > index + 1)) continue;
      if (block.kind === 'heading' && standsAboveOthers(report, line)) continue;
      if (!isWhole(report, line) || (follower === undefined && isCutOff(report))) continue;
      const last = rangeOnLine(line.number, value.span);
      yield value.isPause ? pauseFor(last) : lackFor(last);
    }
  },
});

/** A long title without a sentence behind it, with headings of its own below. */
function standsAboveOthers({ headings }: Report, line: Line): boolean {
  const heading = headings.find(({ range }) => range.start.line === line.number);
  return heading !== undefined && !heading.runIn && heading.children.length > 0;
}

function lackFor(last: Range): Finding {
  return {
    range: last,
    message: { zh: '段末缺句号。', en: 'The paragraph ends without a full stop.' },
    fixes: () => [
      {
        title: { zh: '补上句号', en: 'Add the full stop' },
        edits: [{ range: { start: last.end, end: last.end }, newText: '。' }],
      },
    ],
  };
}

function pauseFor(range: Range): Finding {
  return {
    range,
    message: { zh: '段末应为句号。', en: 'The paragraph should end with a full stop.' },
    fixes: () => [{ title: changeTo('。'), edits: [{ range, newText: '。' }] }],
  };
}

/** Whether the text ends before the report does: in a sentence, and before a section on what is to come. */
function isCutOff(report: Report): boolean {
  return endBrokenOff(report) !== undefined && !report.headings.some(({ kind }) => kind === 'plan');
}

/** The last character of a line that lacks its full stop; raw offsets. */
interface LastCharacter {
  readonly span: Span;
  readonly isPause: boolean;
}

const unstopped = gather((line): LastCharacter | undefined => {
  if (!lacksStop(line)) return undefined;
  const { end } = lineShape(line);
  return { span: line.view.toRaw(end - 1, end), isPause: isPause.test(line.view.text.charAt(end - 1)) };
});

function lacksStop(line: Line): boolean {
  const { role, start, end, closed } = lineShape(line);
  if (closed || (role !== 'text' && role !== 'short')) return false;
  const { text } = line.view;
  const comma = text.charAt(end - 1) === '，';
  if (end - start < (comma ? shortestWithComma : shortestSentences)) return false;
  const own = text.slice(start, end);
  // Where one sentence has its full stop, what stands behind it is one too.
  if (end - start < shortest && !comma && !/。[^。]{8,}$/.test(own)) return false;
  if (signature.test(own.slice(-80)) || cutShort.test(own.slice(-30))) return false;
  return /[\u4e00-\u9fff，、%]/.test(text.charAt(end - 1)) && own.includes('，') && !fieldOrRow.test(text);
}

/** Whether the line before it ends where a sentence does: else the text was broken into lines by its width. */
function isWhole(report: Report, line: Line): boolean {
  for (let number = line.number - 1; number >= 0; number--) {
    const ends = report.text.ask(number, endsWhole);
    if (ends !== undefined) return ends;
  }
  return true;
}

/** Undefined for a blank line. */
const endsWhole = perLine((line: Line): boolean | undefined => {
  const { role, closed, marks } = lineShape(line);
  return role === 'blank' ? undefined : closed || role === 'short' || marks.length > 0;
});
