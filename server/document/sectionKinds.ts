import type { ReportType } from '../knowledge/knowledge.js';
import { ownCopy } from '../text/ownCopy.js';
import { matchIndex } from './pattern.js';

/** More titles than any report has; beyond it the memory is emptied. */
const mostTitles = 20_000;
const known = new WeakMap<ReportType, Map<string, readonly string[]>>();
const none: readonly string[] = [];

/**
 * The sections of `type` that a heading's title names, in the order in which their words stand in it: 存在的问题和下一步打算
 * names two. Remembered by title, since the same headings are asked for after every edit.
 */
export function sectionsNamed(type: ReportType, title: string): readonly string[] {
  if (type.sections.length === 0) return none;
  let titles = known.get(type);
  if (titles === undefined || titles.size > mostTitles) {
    titles = new Map();
    known.set(type, titles);
  }
  let sections = titles.get(title);
  if (sections === undefined) {
    sections = findSections(type, title);
    titles.set(ownCopy(title), sections);
  }
  return sections;
}

function findSections(type: ReportType, title: string): readonly string[] {
  const found: { id: string; at: number }[] = [];
  for (const { id, headings } of type.sections) {
    const places = headings.map((pattern) => matchIndex(pattern, title)).filter((at) => at >= 0);
    if (places.length > 0) found.push({ id, at: Math.min(...places) });
  }
  return found.length === 0 ? none : found.sort((a, b) => a.at - b.at).map(({ id }) => id);
}
