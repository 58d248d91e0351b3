import type { Line } from './line.js';

const openers = '《〈“‘（';
const closers = '》〉”’）';
/** How far a title may reach where no mark ends it. */
const longestTitle = 60;
/** A title of its own sentence is rarely longer; what is longer has its text in it. */
const longestSentence = 45;
/** Words that a heading ends with, for bodies whose line breaks were lost; the sure ones first. */
const lastWords = [
  /^.{0,30}?(?:情况|概述|总结|计划|思路|打算|问题|不足|举措|措施|成效|安排|原因|回顾|事项|统计表|目标|任务|要求)(?![的和与及、，者])/,
  /^.{0,30}?(?:职责|机制|渠道|形式|类型|类别|数量|信息公开|建设|工作|力度|服务)(?![的和与及、，者]|机制|力度|制度|职责|体系|方案)/,
];
/** A title's last word with the beginning of a sentence behind it. */
const lastWordBeforeSentence =
  /^.{0,30}?(?:情况|概述|总结|计划|思路|打算|问题|不足|措施|安排)(?=在|我|今年|本|根据|按照|为|通过|以|自|截至|虽)/;

/** Where the title that begins at `from` ends, before `stop` at the latest: at the first mark that ends a clause. */
export function titleEndOf(line: Line, from: number, stop: number, breaksLost: boolean): number {
  const text = line.view.text;
  let depth = 0;
  let index = from;
  for (; index < stop; index++) {
    const character = text.charAt(index);
    if (openers.includes(character)) depth++;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。：；！？'.includes(character)) break;
  }
  if (!breaksLost || (index === stop && stop - from <= longestTitle && stop < text.length)) return index;
  return lostEnd(line, from, index);
}

/** The likely end of a title that runs on into its text without a break. */
function lostEnd(line: Line, from: number, stop: number): number {
  const text = line.view.text;
  const gap = firstGap(line, from + 2, Math.min(stop, from + longestTitle));
  if (gap !== undefined) return gap;
  const title = text.slice(from, Math.min(stop, from + longestTitle));
  const words = /(?:(?:19|20)\d\d年|一是|第一，|（(?=[^）]{12}))/.exec(title.slice(2));
  const cuts = [stop - from, words === null ? Infinity : words.index + 2];
  cuts.push(lastWordBeforeSentence.exec(title)?.[0].length ?? Infinity);
  if (stop - from > longestSentence) {
    const endings = lastWords.map((pattern) => pattern.exec(title)?.[0].length);
    cuts.push(endings.find((length) => length !== undefined) ?? Infinity);
  }
  return from + Math.min(...cuts);
}

/** Where the raw text has white space that the clean view has not: often a line break that was lost. */
function firstGap(line: Line, from: number, to: number): number | undefined {
  for (let index = from; index < to; index++) {
    if (hasGapBefore(line, index)) return index;
  }
  return undefined;
}

/** Whether white space stands before view offset `index` in the raw text. */
export function hasGapBefore(line: Line, index: number): boolean {
  const at = line.view.toRaw(index, index + 1).start;
  return at > 0 && /\s/.test(line.raw.charAt(at - 1));
}
