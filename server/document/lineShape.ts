import { Sign } from '../text/signs.js';
import { isBreadcrumb } from './breadcrumb.js';
import { perLine, type Line } from './line.js';
import { innerMarks } from './innerMarks.js';
import { markAt, type Mark } from './mark.js';
import { titleEndOf } from './titleEnd.js';

/** What a line looks like by itself, before its neighbours are asked. */
export type LineRole =
  | 'blank'
  | 'marker'
  | 'metadata'
  | 'furniture'
  | 'dateline'
  | 'date'
  | 'salutation'
  | 'table'
  | 'dash'
  | 'attachment'
  | 'closing'
  | 'short'
  | 'text';

/** A mark with the title behind it. All offsets are those of the clean view. */
export interface MarkedTitle {
  readonly mark: Mark;
  readonly titleEnd: number;
  /** Where the text that belongs to the mark ends: the next mark or the line's end. */
  readonly end: number;
  /** `row`: label and figures of a table row; `label`: a few words, no mark, no figure; `prose`: anything else. */
  readonly look: 'row' | 'label' | 'prose';
}

export interface LineShape {
  readonly role: LineRole;
  /** The first character that is not white space, and the place behind the last. */
  readonly start: number;
  readonly end: number;
  readonly marks: readonly MarkedTitle[];
  /** Ends with 。！？ or another mark that ends a sentence or introduces what follows. */
  readonly closed: boolean;
  /** The line is one short sentence with its full stop. */
  readonly isSentence: boolean;
}

const none: readonly MarkedTitle[] = [];
/** Longer lines are running text, whatever they begin with. */
const longestShortLine = 80;
/** A heading that is a sentence is not longer. */
const longestSentence = 36;

const metadataKeys = new Set(
  '索引号|信息分类名称|信息分类|信息类别|发布机构|发布单位|发文机关|发文单位|公开机构|机构名称|所属机构|生成日期|生成时间|公文生成日期|发布日期|发布时间|发文日期|发文时间|成文日期|成文时间|公开日期|名称|标题|文号|文件编号|发文字号|主题词|主题分类|体裁分类|体裁|关键词|公开形式|公开方式|公开目录|公开范围|公开类别|是否有效|有效性|效力状态|时效|时效性|公文时效|备注|备注/文号|所属类目|文件分类|栏目|原文链接|本地目录|公开责任部门|文件名称'.split(
    '|',
  ),
);
/** 索引号：…, with a list's mark or a table's bar in front, or [索引号]… as some pages print it. */
const metadataOpening = /^(?:[-·•|]\s*)?(?:[[【]([^\]】]{2,6})[\]】]|([^：|\t]{2,6})[：|\t])/;
const furnitureLine =
  /^(?:当前位置|首页|来源：|信息来源|稿源|作者：|责任编辑|编辑：|责编|浏览(?:次数|量)|点击(?:率|数|量)|阅读(?:次数|量)|字体|字号|【字体|\[字体|【打印|打印本页|打印|关闭窗口|关闭|分享到?|收藏|扫一扫|下载|附件下载|返回顶部|语音播报|语音合成中|[进退][入出]播报模式|上一篇|下一篇|相关链接|相关附件|无障碍|长者版|繁体|简体|[=*#]{4,}|页面链接)/;
const dateOnly =
  /^[(（]?(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日[)）]?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\d{1,2}：?\d{2})?$/;
const sessionLine =
  /^(?:[—–―-]+)?(?:（)?[12]\d{3}年\d{1,2}月\d{1,2}日.{0,12}在.{2,50}(?:上|会议)(?:的讲话|的报告)?）?$/;
const salutationLine =
  /^(?!现将).{0,56}(?:代表|委员|同志们|同志|县委|区委|市委|省委|州委|旗委|党委|党工委|党组|委员会|政府|政府办|办公室|办|局|厅|部门|单位|管委会)(?:、|，)?(?:各位.{2,6})?[：！]$/;
const attachmentLine = /^附(?:件|表)\d{0,2}(?:$|[：\d\s《]|.{0,30}$)/;
const closingLine = /^(?:特此(?:报告|汇报|总结)|专此报告|以上报告|以上(?:报告)?.{0,4}请审阅)/;
const markerLine = /^(?:<[!！]--\s*baogao[:：]|【报告助手)/;

/** How a line looks by itself. */
export const lineShape: (line: Line) => LineShape = perLine((line) => {
  const text = line.view.text;
  const start = firstVisible(text, 0);
  if (start === text.length) return { role: 'blank', start, end: start, marks: none, closed: true, isSentence: false };
  let end = text.length;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  const marks = readMarks(line, text, start, end);
  return {
    role: roleOf(line, text.slice(start, Math.min(end, start + 120)), end - start),
    start,
    end,
    marks,
    closed: isClosed(text, end),
    isSentence: isShortSentence(text, start, end),
  };
});

function firstVisible(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 9 || (code >= 0x2000 && code <= 0x200a) || code === 0xa0;
}

function isClosed(text: string, end: number): boolean {
  let index = end - 1;
  while (index > 0 && '”’）》'.includes(text.charAt(index))) index--;
  return '。！？：；…'.includes(text.charAt(index));
}

function isShortSentence(text: string, start: number, end: number): boolean {
  if (end - start > longestSentence || end - start < 6 || text.charAt(end - 1) !== '。') return false;
  return text.indexOf('。', start) === end - 1 && !/[：；！？]/.test(text.slice(start, end));
}

function readMarks(line: Line, text: string, start: number, end: number): readonly MarkedTitle[] {
  const openers = Sign.chineseNumeral | Sign.digit | Sign.bracket;
  const first = markAt(text, start);
  const inner = end - start > 300 && (line.signs & openers) !== 0 ? innerMarks(line, first) : chained(text, first, end);
  if (inner.length === 0) return none;
  const collapsed = inner.length > 1;
  return inner.map((mark, index) => {
    const stop = inner[index + 1]?.start ?? end;
    return {
      mark,
      titleEnd: titleEndOf(line, mark.end, stop, collapsed),
      end: stop,
      look: lookOf(text.slice(mark.end, Math.min(stop, mark.end + 200)), stop - mark.end),
    };
  });
}

/** 一、工作开展情况（一）加强领导: two headings whose line break was lost. */
function chained(text: string, first: Mark | undefined, end: number): readonly Mark[] {
  if (first === undefined) return [];
  const found = [first];
  if (first.form !== 'chinese' || end - first.end > 80) return found;
  const at = text.indexOf('（一）', first.end + 2);
  if (at < 0 || /[。；：第条款]/.test(text.slice(first.end, at))) return found;
  const second = markAt(text, at);
  if (second !== undefined && second.end < end) found.push(second);
  return found;
}

function lookOf(text: string, length: number): MarkedTitle['look'] {
  if (length > 200 || /[。！？]/.test(text)) return 'prose';
  if (/^[^\d|\t]{1,60}[\d|\t][\d\s.%|\t/—-]*$/.test(text)) return 'row';
  return length <= 24 && !/[\d，；]/.test(text) ? 'label' : 'prose';
}

function roleOf(line: Line, text: string, length: number): LineRole {
  if (markerLine.test(text)) return 'marker';
  if (isMetadata(text)) return 'metadata';
  if ((line.signs & Sign.columnMark) !== 0 && isTableRow(line.raw)) return 'table';
  if (length > longestShortLine) return 'text';
  if (furnitureLine.test(text) || isBreadcrumb(text)) return 'furniture';
  if (dateOnly.test(text)) return 'date';
  if (sessionLine.test(text)) return 'dateline';
  if (/^[—–―-]{2}/.test(text)) return 'dash';
  if (attachmentLine.test(text)) return 'attachment';
  const last = text.charAt(text.length - 1);
  if ('：！'.includes(last) && salutationLine.test(text)) return 'salutation';
  if (closingLine.test(text)) return 'closing';
  if (/^[\d\s.,%/—-]+$/.test(text)) return 'table';
  return '。！？：；，、'.includes(last) || length > 60 ? 'text' : 'short';
}

function isMetadata(text: string): boolean {
  const found = metadataOpening.exec(text);
  return found !== null && metadataKeys.has(found[1] ?? found[2] ?? '');
}

function isTableRow(raw: string): boolean {
  return (
    raw
      .trim()
      .split(/[|\t｜]+/)
      .filter((cell) => cell.trim() !== '').length > 1 || /^\s*\|.*\|\s*$/.test(raw)
  );
}
