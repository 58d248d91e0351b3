import { isAbsolute } from 'node:path';
import { formatPatch, OMIT_HEADERS, type StructuredPatchHunk } from 'diff';
import type { ReportText } from '../document/reportText.js';
import { printable } from './display.js';

const context = 3;

/** Lines `start` to `end` (not included) of both texts differ. */
interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A unified diff from `before` to `after`; empty where they are alike. Lines are compared with those at their place. */
export function unifiedDiff(path: string, before: ReportText, after: ReportText): string {
  const hunks = group(changesBetween(before, after)).map((changes) => hunkOf(changes, before, after));
  if (hunks.length === 0) return '';
  const name = isAbsolute(path) ? path : `a/${path}`;
  const newName = isAbsolute(path) ? path : `b/${path}`;
  // The library would write Chinese names in octal.
  const header = `--- ${printable(name)}\n+++ ${printable(newName)}\n`;
  return (
    header +
    formatPatch(
      { oldFileName: name, newFileName: newName, oldHeader: undefined, newHeader: undefined, hunks },
      OMIT_HEADERS,
    )
  );
}

/** Where as many lines stand as before each is compared with its own, else all between the common head and tail. */
function changesBetween(before: ReportText, after: ReportText): Change[] {
  const isSame = (a: number, b: number): boolean => lineAt(before, a) === lineAt(after, b);
  const shorter = Math.min(before.lineCount, after.lineCount);
  if (before.lineCount === after.lineCount) {
    const changes: Change[] = [];
    for (let start = 0; start < shorter; start++) {
      if (isSame(start, start)) continue;
      let end = start + 1;
      while (end < shorter && !isSame(end, end)) end++;
      changes.push({ start, oldEnd: end, newEnd: end });
      start = end;
    }
    return changes;
  }
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let tail = 0;
  while (tail < shorter - start && isSame(before.lineCount - 1 - tail, after.lineCount - 1 - tail)) tail++;
  return [{ start, oldEnd: before.lineCount - tail, newEnd: after.lineCount - tail }];
}

/** Changes so near to each other that their context would overlap stand together. */
function group(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.oldEnd ?? -Infinity;
    if (last !== undefined && change.start - end <= 2 * context) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(changes: readonly Change[], before: ReportText, after: ReportText): StructuredPatchHunk {
  const start = Math.max((changes[0]?.start ?? 0) - context, 0);
  const lines: string[] = [];
  let at = start;
  // Lines before a change stand at the same place in both texts, for only a change by itself moves those behind it.
  for (const change of changes) {
    for (; at < change.start; at++) lines.push(...shown(' ', before, at));
    for (; at < change.oldEnd; at++) lines.push(...shown('-', before, at));
    for (let number = change.start; number < change.newEnd; number++) lines.push(...shown('+', after, number));
  }
  const end = Math.min(at + context, before.lineCount);
  for (; at < end; at++) lines.push(...shown(' ', before, at));
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign) || line.startsWith(' ')).length;
  return { oldStart: start + 1, oldLines: count('-'), newStart: start + 1, newLines: count('+'), lines };
}

/** A line of the diff; a last line that is empty is none. */
function shown(sign: string, text: ReportText, number: number): string[] {
  const line = text.lineAt(number);
  if (line === undefined || (line.ending === '' && line.raw === '')) return [];
  return line.ending === '' ? [sign + line.raw, '\\ No newline at end of file'] : [sign + line.raw];
}

function lineAt({ lines }: ReportText, number: number): string {
  const line = lines[number];
  return line === undefined ? '' : line.raw + line.ending;
}
