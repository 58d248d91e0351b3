import { isBreadcrumb } from '../../document/breadcrumb.js';
import { gather, type Gathered } from '../../document/gather.js';
import { type Line, perLine } from '../../document/line.js';
import { lineShape } from '../../document/lineShape.js';
import type { Report } from '../../document/report.js';
import { rangeOnLine, type Span } from '../../text/position.js';
import { removeText } from '../mend.js';
import { type Finding, reportRule, type Severity } from '../rule.js';
import { custom } from '../standards.js';
import { matchesIn } from '../../text/matches.js';

const label =
  '(?:微信|微博|QQ空间|QQ好友|朋友圈|打印(?:本页|正文)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?|字号|字体|大|中|小|浏览(?:次数|量)|点击(?:率|数|量)|责任编辑|全真版|文字版|文件下载|相关链接|返回顶部|上一篇|下一篇|无障碍|长者版)';
/** Labels of a page's buttons, at least three in a row: 微信 微博 QQ空间 打印 关闭. */
const buttons = new RegExp(
  `(?=[微Q朋打关收分字大中小浏点责全文相返上下无长])${label}(?:[\\s|：:【】\\[\\]\\d]{1,12}${label}){2,}[：:]?(?: ?\\d{1,7}(?!\\d*[年月]))?`,
  'g',
);
/** 【打印】【关闭】 behind the last words. */
const boxed =
  /【(?:打印(?:本页|正文)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回顶部|字体：[^】]{1,12})】(?:\s*【(?:打印(?:本页|正文)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回顶部)】)*/g;
/** A line that a page puts around or between the paragraphs, and nobody would write. */
const loneLine =
  /^(?:【?字[体号](?:大小)?[：:】].{0,16}|(?:【?(?:打印|关闭|收藏|分享)(?:本页|正文|窗口)?】?[\s|]*){2,}|浏览(?:次数|量)[：:].{0,24}|分享(?:到|至)[：:].{0,30}|扫一扫.{0,4}手机.{0,12}|[上下]一篇[：:].{0,60}|责任编辑[：:].{1,10}|版权所有[：:©].{2,40}|.{0,50}ICP备\s?\d.{0,40}|.{0,6}公网安备\s?\d.{0,30}|返回顶部|语音播报|[进退][入出]播报模式|语音合成中.{0,16}|打印本页.{0,10}|【打印正文】|关闭窗口)$/;
const longestLine = 100;
/** A shorter line may be a button that is not known here. */
const shortestOfBody = 6;

interface Remnant extends Span {
  readonly wholeLine: boolean;
}

/** A remnant on its line. */
interface Placed {
  readonly line: Line;
  readonly remnant: Remnant;
}

const remnantsOf = perLine((each: Line): readonly Remnant[] | undefined => {
  const text = each.raw.trim();
  if (text === '') return undefined;
  const start = each.raw.indexOf(text);
  if (text.length <= longestLine && (loneLine.test(text) || isBreadcrumb(text)))
    return [{ start, end: start + text.length, wholeLine: true }];
  const found = Array.from([...matchesIn(each.raw, buttons), ...matchesIn(each.raw, boxed)], ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    wholeLine: words.length === text.length,
  }));
  return found.length === 0 ? undefined : found;
});

export const webRemnant = reportRule({
  id: 'text/web-remnant',
  severity: 'warning',
  title: { zh: '网页上的按钮、导航文字', en: 'Buttons and navigation of a web page' },
  explanation: {
    zh: '从网页复制时带进来的“微信 微博 打印 关闭”“浏览次数”“上一篇”“责任编辑”一类文字。混在正文里的逐处指出；在正文前后成行的，全文只提示一次。',
    en: 'Words such as 微信 微博 打印 关闭, 浏览次数, 上一篇 that came with a copy from a web page. Those in the text are shown one by one, lines before and behind the text by one hint.',
  },
  basis: [custom('公文常识', '正文里不应有网页的按钮和导航。', 'Buttons and navigation have no place in the text.')],
  advice: { zh: '删去。', en: 'Delete them.' },
  fixable: 'choice',
  examples: {
    wrong: [
      {
        wrong: '⟦微信 微博 QQ空间 打印 关闭⟧ 现将2024年工作情况报告如下。',
        fixed: ' 现将2024年工作情况报告如下。',
      },
      {
        wrong: '一、主要举措\n扎实推进法治建设。\n⟦上一篇：关于开展普法宣传的通知⟧\n规范行政执法。',
        fixed: '一、主要举措\n扎实推进法治建设。\n\n规范行政执法。',
      },
    ],
    right: [
      '语音播报设备更新，开通微信、微博，推行大、中、小型企业分类监管。',
      '打印店、收藏品市场、关闭窗口3个',
      '责任编辑部',
    ],
  },
  *check(report) {
    const lines = remnantLines(report.text);
    if (lines.length === 0) return;
    const body = bodyOf(report, lines);
    const around: Placed[] = [];
    for (const { line: gathered, value } of lines) {
      // A finding quotes the line.
      const line = report.text.lineAt(gathered.number) ?? gathered;
      const isAround = line.number < body.first || line.number > body.last;
      for (const remnant of value) {
        if (isAround && (remnant.wholeLine || isFurniture(line))) around.push({ line, remnant });
        else yield deletion([{ line, remnant }], remnant.wholeLine ? 'information' : undefined);
      }
    }
    if (around.length > 0) yield deletion(around, 'hint');
  },
});

/** A line that a page prints about the report: 来源：… 发布日期：… 浏览次数：… */
function isFurniture(line: Line): boolean {
  const { role } = lineShape(line);
  return role === 'furniture' || role === 'metadata';
}

const remnantLines = gather(remnantsOf);

/** The first and the last line of the report's own text. */
function bodyOf(
  { blocks, text }: Report,
  lines: readonly Gathered<readonly Remnant[]>[],
): { first: number; last: number } {
  const alone = new Set(
    lines.filter(({ value }) => value.some(({ wholeLine }) => wholeLine)).map(({ line }) => line.number),
  );
  let first = Infinity;
  let last = -1;
  for (const { kind, firstLine, endLine } of blocks) {
    if (kind !== 'heading' && kind !== 'paragraph') continue;
    for (let number = firstLine; number < endLine; number++) {
      if (alone.has(number) || (text.lineAt(number)?.raw.trim().length ?? 0) < shortestOfBody) continue;
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
  }
  return { first, last };
}

function deletion(places: readonly Placed[], severity: Severity | undefined): Finding {
  const ranges = places.map(({ line, remnant }) => rangeOnLine(line.number, remnant));
  const [range] = ranges;
  const [place] = places;
  if (range === undefined || place === undefined) throw new Error('nothing to delete');
  const words = place.line.raw.slice(place.remnant.start, place.remnant.end);
  const count = places.length;
  return {
    range,
    ...(severity === undefined ? {} : { severity }),
    message:
      count === 1
        ? { zh: `“${words}”是网页上的文字`, en: `“${words}” is from the web page` }
        : {
            zh: `正文前后有${count}行网页上的文字，如“${words}”`,
            en: `${count} lines from the web page, such as “${words}”`,
          },
    fixes: () => [
      {
        title: count === 1 ? removeText(words) : { zh: `全部删去（${count}行）`, en: `Delete all ${count}` },
        edits: ranges.map((each) => ({ range: each, newText: '' })),
      },
    ],
  };
}
