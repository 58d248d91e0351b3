import type { ReportText } from '../../document/reportText.js';
import type { Citation } from '../../facts/citations.js';
import { matchesIn } from '../../text/matches.js';

const before = /(?:原|旧|老|曾|当时|此前|过去|历史|废止|取代|代替|替代|清理|以前的?|修订前的?|失效的?)[^。；]{0,8}$/;
const behind =
  /^[^。；，]{0,6}(?:废止|失效|取代|代替|替代|被|已由|期满|收官|届满|修订为|升格|上升为|以来|颁布|印发|出台|发布|公布)/;
const retrospect =
  /(?:五年来|几年来|近年来|多年来|自[^。；]{0,8}以来|过去五年|[一二三四五六七八九十]{1,3}五”?(?:时期|期间|以来)|总结评估|终期|验收|收官|圆满完成|全面完成)/;

/** Whether the words around a citation speak of it as something past, so that its no longer holding is no mistake. */
export function speaksOfPast({ view }: Citation, line: number, text: ReportText, lastYear: number): boolean {
  const { start, end } = view;
  return pastAround(text.lineAt(line)?.view.text ?? '', start, end, lastYear);
}

/** Whether the words around a stretch of a clean view speak of what ended with `lastYear` as something past. */
export function pastAround(view: string, start: number, end: number, lastYear: number): boolean {
  if (before.test(view.slice(Math.max(0, start - 20), start)) || behind.test(view.slice(end, end + 16))) return true;
  const sentence = view.slice(sentenceStart(view, start), start);
  if (retrospect.test(sentence) || retrospect.test(view.slice(end, end + 40))) return true;
  for (const [, year] of matchesIn(sentence, /((?:19|20)\d\d)年/g)) if (Number(year) <= lastYear) return true;
  return false;
}

/** Where the sentence around `offset` begins, at most 200 characters before it. */
function sentenceStart(text: string, offset: number): number {
  const stop = text.lastIndexOf('。', offset - 1);
  return Math.max(stop + 1, offset - 200);
}
