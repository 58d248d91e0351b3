import type { Range } from '../text/position.js';
import type { Line } from './line.js';
import { lineShape } from './lineShape.js';
import { isPartTitle } from './unnumbered.js';

/** What stands before the report's text. */
export interface Front {
  /** The first line behind the title and all that belongs to it. */
  readonly bodyStart: number;
  readonly title: string | undefined;
  readonly titleRange: Range | undefined;
  /** Lines that print the title. */
  readonly titleLines: readonly number[];
  /** The first line that no part of this was read from. */
  readonly readUntil: number;
  /** 发布机构 and the like: key and value as printed. */
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
}

/** How many lines a page may print before its report begins. */
const longestFront = 60;
const strongTitle = /(?:报告|总结|汇报|年报)(?:（.{1,14}）)?$|》.{0,6}解读(?:材料|问答)?$/;
const weakTitle = /(?:[12]\d{3}年).{0,40}(?:情况|要点|思路|计划|安排|打算|公报|白皮书)(?:（.{1,14}）)?$/;
/** The name of a site's column, which says neither what nor whose the report is. */
const column = /^(?:工作|年度)(?:报告|总结)$/;
const dateBehind =
  /(?:[12]\d{3}[-年.\/]\d{1,2}[-月.\/]\d{1,2}日?(?:\d{1,2}：\d{2}(?:：\d{2})?)?|（[12]\d{3}年\d{1,2}月\d{1,2}日）)$/;
const leadIn = /现将.{0,60}(?:如下|报告|汇报)|请予审议|请予审查|向大会(?:报告|作)/;

/** Reads what stands before the text of the report. */
export function readFront(lines: readonly Line[]): Front {
  const { textStart, candidate, metadata, readUntil } = scan(lines);
  if (candidate === undefined) {
    const bodyStart = textStart ?? firstOwnLine(lines);
    return { ...metadataTitle(lines, metadata), bodyStart, readUntil: Math.max(longestFront, bodyStart + 1), metadata };
  }
  const first = firstTitleLine(lines, candidate);
  const start = candidate.line.number;
  const parts = lines.slice(first, start).filter((line) => lineShape(line).role !== 'blank');
  const title = parts.map((line) => line.view.text.trim()).join('') + candidate.text;
  const titleLines = [...parts.map((line) => line.number), start];
  let body = start + 1;
  while (body < lines.length && lines[body]?.view.text.trim() === candidate.text) titleLines.push(body++);
  const firstLine = parts[0] ?? candidate.line;
  const firstOffset = firstLine === candidate.line ? candidate.start : lineShape(firstLine).start;
  const titleRange = {
    start: { line: firstLine.number, character: firstLine.view.toRaw(firstOffset, firstOffset + 1).start },
    end: { line: start, character: candidate.line.view.toRaw(candidate.end - 1, candidate.end).end },
  };
  const bodyStart = Math.max(textStart ?? body, body);
  return { bodyStart, title, titleRange, titleLines, metadata, readUntil: Math.max(readUntil, body + 1) };
}

/** Goes over the first lines up to the first heading or the salutation. `textStart` is where running text begins. */
function scan(lines: readonly Line[]): {
  textStart: number | undefined;
  candidate: TitleLine | undefined;
  metadata: { key: string; value: string }[];
  readUntil: number;
} {
  const metadata: { key: string; value: string }[] = [];
  let textStart: number | undefined;
  let candidate: TitleLine | undefined;
  let readUntil = 0;
  for (const [number, line] of lines.slice(0, longestFront).entries()) {
    const { role, marks, closed } = lineShape(line);
    readUntil = number + 1;
    if (role === 'metadata') readMetadata(line, metadata);
    if (role === 'salutation') textStart ??= number;
    if (role === 'salutation' || marks.length > 0) break;
    if (candidate !== undefined && line.view.text.startsWith('#')) break;
    if (candidate !== undefined && isPartTitle(line)) {
      textStart ??= number;
      break;
    }
    if (role === 'text' && closed && textStart === undefined) {
      textStart = number;
      if (candidate !== undefined || leadIn.test(line.view.text)) break;
    }
    if (candidate === undefined && (role === 'short' || role === 'text')) {
      candidate = titleOn(line);
      if (candidate !== undefined && lastWord.test(candidate.text) && firstTitleLine(lines, candidate) === number)
        candidate = undefined;
      if (candidate !== undefined) textStart = undefined;
    }
  }
  return { textStart, candidate, metadata, readUntil };
}

/** The first line that is neither metadata nor furniture of the page. */
function firstOwnLine(lines: readonly Line[]): number {
  const own = lines.findIndex(
    (line) => !['blank', 'marker', 'metadata', 'furniture', 'dateline', 'date', 'table'].includes(lineShape(line).role),
  );
  return Math.max(own, 0);
}

interface TitleLine {
  readonly line: Line;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function titleOn(line: Line): TitleLine | undefined {
  const shape = lineShape(line);
  let start = shape.start;
  if (line.view.text.startsWith('#')) start = /^#+\s*/.exec(line.view.text)?.[0].length ?? start;
  let text = line.view.text.slice(start, shape.end);
  const date = dateBehind.exec(text);
  if (date !== null && date.index > 4) text = text.slice(0, date.index);
  text = text.trimEnd();
  if ((text.length < 4 && !lastWord.test(text)) || text.length > 80 || /[。；！？|\t]/.test(text)) return undefined;
  if ((!strongTitle.test(text) && !weakTitle.test(text)) || column.test(text)) return undefined;
  return leadIn.test(text) ? undefined : { line, text, start, end: start + text.length };
}

/** What a title starts with whose issuer or beginning is on the lines above: 关于, the year, or a word from its middle. */
const inMiddle =
  /^(?:关于|[12]\d{3}年|的|法治|政府(?!工作报告)|建设|情况|工作|年度|依法|行政|推进|落实|履行|职责|第一责任人|报告$|总结$)/;
/** How the lines above a title end where it goes on from them. */
const unfinished =
  /(?:委员会|党委|党组|党工委|政府|办事处|管委会|局|厅|办公室|街道|镇|乡|区|县|市|委|年|年度|情况|建设|工作|法治|依法|行政|推进|落实|履行|职责|的)$|^关于/;
/** No title by itself. */
const lastWord = /^的?(?:报告|总结|汇报)$/;

/** The first line of the title that ends with `candidate`. */
function firstTitleLine(lines: readonly Line[], candidate: TitleLine): number {
  let first = candidate.line.number;
  if (!inMiddle.test(candidate.text)) return first;
  for (let number = first - 1, joined = 0; number >= 0 && joined < 3; number--) {
    const line = lines[number];
    if (line === undefined) break;
    const shape = lineShape(line);
    if (shape.role === 'blank') continue;
    const text = line.view.text.slice(shape.start, shape.end);
    if (shape.role !== 'short' || !unfinished.test(text)) break;
    first = number;
    joined++;
  }
  return first;
}

function readMetadata(line: Line, into: { key: string; value: string }[]): void {
  const cells = line.view.text
    .replace(/^[-·•]\s*/, '')
    .replace(/[[【]([^\]】]{2,8})[\]】]/g, '|$1：')
    .split(/[|\t]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    const pair = /^([^：]{2,8})：(.*)$/.exec(cell);
    if (pair === null) {
      if (cells.length > 1 && index === 0) into.push({ key: cell, value: cells[1] ?? '' });
      continue;
    }
    const value = (pair[2] ?? '') === '' ? (cells[index + 1] ?? '') : (pair[2] ?? '');
    into.push({ key: pair[1] ?? '', value: /^.{2,8}：$/.test(value) ? '' : value.trim() });
  }
}

function metadataTitle(
  lines: readonly Line[],
  metadata: Front['metadata'],
): Pick<Front, 'title' | 'titleRange' | 'titleLines'> {
  const nothing = { title: undefined, titleRange: undefined, titleLines: [] };
  const title = metadata.find(({ key, value }) => ['标题', '名称', '文件名称'].includes(key) && value !== '')?.value;
  if (title === undefined) return nothing;
  for (const line of lines.slice(0, longestFront)) {
    const at = line.view.text.indexOf(title);
    if (at < 0) continue;
    const span = line.view.toRaw(at, at + title.length);
    const number = line.number;
    return {
      title,
      titleRange: { start: { line: number, character: span.start }, end: { line: number, character: span.end } },
      titleLines: [],
    };
  }
  return nothing;
}
