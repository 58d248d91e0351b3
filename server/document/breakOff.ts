import type { Block } from './block.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import type { Report } from './report.js';

/** Fewer characters may be a name or a label at the foot of the report. */
const shortest = 12;

/**
 * The last line of a text that stops in the middle of a sentence: a page that was cut, an excerpt, a report that is
 * still being written. What ought to follow it is not missing, and what it opens need not be closed.
 */
export function brokenOff(report: Report): Line | undefined {
  return report.outline.length === 0 ? undefined : endBrokenOff(report);
}

/** The same of any text, such as an excerpt without headings. */
export function endBrokenOff(report: Report): Line | undefined {
  const { blocks, text } = report;
  const last = blocks.findLast(({ kind }) => kind !== 'blank' && kind !== 'furniture' && kind !== 'metadata');
  if (last === undefined || !holdText.includes(last.kind)) return undefined;
  const line = text.lineAt(last.endLine - 1);
  if (line === undefined) return undefined;
  return stopsInside(line) || isScrap(report, last) ? line : undefined;
}

/** A body that lost its line breaks stands in one line with the sentence that leads into it. */
const holdText: readonly Block['kind'][] = ['paragraph', 'heading', 'leadIn'];
/** 突出“两业: what is quoted goes on where the text stops. */
const opened = /^[^“《（‘”》）’]*[“《（‘][^“《（‘”》）’]*$/;
/** 无, 暂无: all that some sections have to say. */
const nothing = /^[无暂没]/;

/**
 * Whether `last` is a few characters without a mark right under a heading: 组建, where 组建综合执法队 was cut; or a few with
 * a quotation that does not end.
 */
function isScrap({ blocks, text }: Report, last: Block): boolean {
  const words = text.lineAt(last.endLine - 1)?.view.text.trim() ?? '';
  const before = blocks.findLast(({ kind, firstLine }) => kind !== 'blank' && firstLine < last.firstLine);
  if (words.length >= shortest || nothing.test(words) || before === undefined) return false;
  if (opened.test(words)) return true;
  const isAlone = last.kind === 'paragraph' && last.endLine - last.firstLine === 1;
  return isAlone && before.kind === 'heading' && /^[\u4e00-\u9fff]+$/.test(words);
}

function stopsInside(line: Line): boolean {
  const { role, start, end, closed } = lineShape(line);
  if ((closed && !/[：，、]$/.test(line.view.text.slice(start, end))) || end - start < shortest) return false;
  if (role !== 'text' && role !== 'short') return false;
  const body = line.view.text.slice(start, end);
  return /[，。；：“《]/.test(body.slice(0, -1)) && !/[”’）》】]$/.test(body);
}
