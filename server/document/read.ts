import type { Knowledge } from '../knowledge/knowledge.js';
import type { Report, ReportContext } from './report.js';
import type { ReportText } from './reportText.js';

const contexts = new WeakMap<ReportText, ReportContext>();

/** Reads `text` as a report. */
export function readReport(
  text: ReportText,
  knowledge: Knowledge,
  overrides: { type?: string; year?: number; unit?: string },
): Report {
  let context = contexts.get(text);
  if (context?.knowledge !== knowledge) {
    const type = {
      id: overrides.type ?? 'general',
      name: '报告',
      basis: [],
      titles: [],
      content: [],
      orderMatters: false,
      sections: [],
    };
    context = { knowledge, type, year: overrides.year, unit: overrides.unit, languageId: text.languageId };
    contexts.set(text, context);
  }
  return { text, context, title: undefined, titleRange: undefined, blocks: [], outline: [], headings: [] };
}
