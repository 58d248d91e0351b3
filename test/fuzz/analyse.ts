import { analyse } from '../../server/analyse.js';
import { applyEdits } from '../../server/document/edits.js';
import { ReportText } from '../../server/document/reportText.js';
import { documentSymbols } from '../../server/features/documentSymbol.js';
import { foldingRanges } from '../../server/features/foldingRange.js';
import { selectionRangeAt } from '../../server/features/selectionRange.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { comparePositions, type Position } from '../../server/text/position.js';
import { atOnce } from '../../server/document/steps.js';
import { monotonousLine, randomText } from './pieces.js';
import { Chance } from './random.js';

/** A random text for `seed`: mostly a few lines, now and then one long monotonous line. */
export function inputFor(seed: number): string {
  const chance = new Chance(seed);
  if (chance.below(40) === 0) return monotonousLine(chance, 20_000);
  let text = '';
  for (let lines = chance.below(25); lines >= 0; lines--) text += `${randomText(chance, 12)}\n`;
  return text;
}

/**
 * Analyses `content` and asks every pure feature about it. Gives a sentence where something is not as it must be: a rule that
 * threw, a range outside the text, a fix that cannot be applied; undefined where all is well.
 */
export function complaintAbout(content: string, languageId: 'baogao' | 'markdown'): string | undefined {
  const text = new ReportText('file:///fuzz.txt', languageId, 0, content);
  if (text.getText() !== content) return 'the text does not come back as it went in';
  const report = analyse(text, builtInKnowledge(), defaultSettings);
  const inside = (position: Position): boolean => comparePositions(position, text.clamp(position)) === 0;
  for (const [index, finding] of report.findings.entries()) {
    const { rule, range, message } = finding;
    if (message.zh.startsWith('这项检查自身出错')) return `${rule.id} threw: ${message.en}`;
    if (!inside(range.start) || !inside(range.end) || comparePositions(range.start, range.end) > 0) {
      return `${rule.id} reports ${JSON.stringify(range)}`;
    }
    // One fix after another on a text full of findings would take the square of its length.
    for (const fix of index < 200 ? finding.fixes() : []) {
      if (fix.edits.some((edit) => !inside(edit.range.start) || !inside(edit.range.end)))
        return `${rule.id} edits outside`;
      applyEdits(text, fix.edits);
    }
  }
  let next = 0;
  for (const { firstLine, endLine } of report.blocks) {
    if (firstLine !== next || endLine <= firstLine) return `block at line ${firstLine} where ${next} is due`;
    next = endLine;
  }
  if (next !== text.lineCount) return `blocks end at line ${next} of ${text.lineCount}`;
  atOnce(documentSymbols(report, 'zh'));
  atOnce(foldingRanges(report));
  selectionRangeAt(report, { line: text.lineCount >> 1, character: 3 });
  return undefined;
}
