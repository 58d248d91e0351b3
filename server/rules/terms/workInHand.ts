import type { TermUse } from '../../facts/terms.js';
import { pastAround } from '../citations/history.js';

const atWork =
  /(?:推进|实施|落实|贯彻|开展|围绕|按照|依据|根据|结合|抓好|做好|推动|深化|执行|对照|加强|强化)[^，。；：、]{0,10}$/;
/** What is said of a programme with an ordinal in force; a campaign like 扫黑除恶专项斗争 lives on in such phrases. */
const asMeans = /(?:加大|(?:^|[，。；：、])以)“?$/;
const underWay = /^”?(?:普法)?(?:规划|工作|宣传)*(?:扎实|深入|有序|稳步|全面|持续|纵深)(?:推进|开展|实施)/;
const lookingBack =
  /总结|验收|收官|评估|成果|成效|经验|衔接|圆满|完成|期间|以来|表彰|先进|巩固|常态化|届满|期满|结束|末期|回顾/;

/**
 * Whether the words around the use of a term in the clean view of a line write of it as work in hand, and nothing in the
 * sentence looks back or beyond. `last` is the last year of what the term names.
 */
export function isWorkInHand(view: string, { term, view: { start, end } }: TermUse, last: number): boolean {
  const before = view.slice(Math.max(0, start - 16), start);
  const isAtWork =
    atWork.test(before) ||
    (/五(?:普法)?$/.test(term.term) && (asMeans.test(before) || underWay.test(view.slice(end, end + 20))));
  if (!isAtWork) return false;
  const from = Math.max(view.lastIndexOf('。', start), view.lastIndexOf('；', start), start - 200) + 1;
  const stop = /[。；]/.exec(view.slice(end, end + 120));
  const sentence = view.slice(from, end + (stop?.index ?? 120));
  return !lookingBack.test(sentence) && !pastAround(view, start, end, last);
}
