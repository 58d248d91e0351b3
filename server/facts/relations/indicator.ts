import { lead, tail, type Statement, type Statements } from './statement.js';
import { Kind, kindOf } from '../quantities/characters.js';

/** Longest indicator that is told. */
const longest = 24;

/** What stands before the thing counted and is no part of its name. */
const opening =
  /^(?:其中|以及|并且|同时|此外|另外|另|以|和|及|与|并|目前|截至目前|截止目前|截至\S{0,4}底|今年以来|今年|去年|明年|上年|来年|每年|全年|年内|本年度?|当年|一年来|期间|先后|共计|合计|总计|累计|总共|共有|共|已经|已|现有|现|均|都|仅|其|我(?:乡|镇|街道|区|县|市|省|局|办)|全(?:乡|镇|街道|区|县|市|省|国)|辖区内?|\d{4}年度?|上半年|下半年|预计|力争|计划|新|再|又|还|各类|各级|各|对|为|向|将|把|在|从|由|有|是|按)+/;
const verbs =
  /^(?:排查调处|排查调出|排查|调查|查处|调处|调解|化解|办理|办结|处理|处置|受理|接待|接收|收到|收|发布|公开|公布|开展|组织开展|组织|举办|召开|印发|发放|张贴|悬挂|制作|解答|提供|完成|实施|建设|建成|新建|新增|培育|打造|设立|成立|审查|审核|审理|审结|制定|修订|出台|清理|废止|备案|报送|采集|出动|检查|巡查|整改|拆除|救助|帮扶|帮助|安排|投入|实现|达到|配备|培训|学习|引进|争取|推动|推进|解决|落实|处罚|作出|签订|聘请|选聘|下达|发出|推送|编制|改造|创建|开设)+(?:了|各类|各项|各种|的)*/;
const ending =
  /(?:数量|总数|总量|数|总额|总值|达到|达|为|共计|合计|总计|累计|共|有|约|近|超过|超|突破|完成|实现|是|了|至|到|：|“|”|的|各|均|已)+$/;
const shareEnding = /(?:达到|达|为|约|近|超过|超|是|至|到|的|均|：)+$/;

/**
 * The noun phrase that an amount counts, by the words around it alone: 新发案件 for 共排查调处新发案件20起. Taken before the
 * amount without the verb in front, or behind it where nothing stands before; empty where neither says what it is.
 */
export function indicatorOf(statements: Statements, statement: Statement): string {
  const { dimension } = statement.figure.measure;
  const words = lastPiece(lead(statements, statement));
  const trimmed = words.replace(dimension === 'share' || dimension === 'points' ? shareEnding : ending, '');
  const bare = strip(trimmed);
  if (bare.length >= 2) return bare.slice(-longest);
  const behind = firstPiece(tail(statements, statement));
  if (behind.length >= 2) return behind.slice(0, longest);
  return trimmed.length >= 2 ? trimmed.slice(-longest) : bare;
}

/** Takes adverbs and verbs off the front, as long as a noun of two characters is left. */
function strip(words: string): string {
  let rest = words;
  for (let round = 0; round < 3; round++) {
    const next = rest.replace(opening, '').replace(verbs, '');
    if (next === rest) break;
    if (next.length < 2) return rest.replace(opening, '').length >= 2 ? rest.replace(opening, '') : rest;
    rest = next;
  }
  return rest.replace(/^的/, '');
}

function lastPiece(words: string): string {
  let start = words.length;
  while (start > 0 && words.length - start < 2 * longest && !isBreak(words.charCodeAt(start - 1))) start--;
  return words.slice(start);
}

function firstPiece(words: string): string {
  const piece = words.replace(/^[的余]/, '');
  let end = 0;
  while (end < piece.length && end < longest && !isBreak(piece.charCodeAt(end))) end++;
  return piece.slice(0, end);
}

function isBreak(code: number): boolean {
  const kind = kindOf(code);
  return (
    kind === Kind.enumeration ||
    kind === Kind.comma ||
    kind === Kind.semicolon ||
    kind === Kind.stop ||
    kind === Kind.colon ||
    kind === Kind.open ||
    kind === Kind.close
  );
}
