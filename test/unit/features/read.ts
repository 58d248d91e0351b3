import { analyse, type AnalysedReport } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { defaultSettings } from '../../../server/rules/settings.js';
import type { Position } from '../../../server/text/position.js';

/** The analysis of a text in which ‸ may mark the cursor. */
export function readMarked(marked: string): { report: AnalysedReport; cursor: Position } {
  const at = Math.max(marked.indexOf('‸'), 0);
  const before = marked.slice(0, at).split('\n');
  const text = new ReportText('file:///报告.txt', 'baogao', 1, marked.replace('‸', ''));
  const cursor = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { report: analyse(text, builtInKnowledge(), defaultSettings), cursor };
}
