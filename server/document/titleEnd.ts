import type { Line } from './line.js';

const openers = '《〈“‘（';
const closers = '》〉”’）';
/** How far a title may reach where no mark ends it. */
const longestTitle = 60;
/** Words that a heading ends with, for bodies whose line breaks were lost. */
const lastWords =
  /^.{0,30}?(?:情况|概述|总结|计划|思路|打算|问题|不足|举措|措施|成效|安排|职责|机制|渠道|形式|类型|数量|原因|回顾|目标|任务|要求|事项|统计表|信息公开|建设|工作|力度|服务)(?![的和与及、，者])/;

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
  const words = /(?:(?:19|20)\d\d年|一是|第一，)/.exec(title.slice(2));
  const ending = lastWords.exec(title);
  const cuts = [stop - from, words === null ? Infinity : words.index + 2];
  if (stop - from > 25 || title.includes('，')) cuts.push(ending?.[0].length ?? Infinity);
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
