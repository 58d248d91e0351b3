import { analyseInSteps } from '../analyse.js';
import { applyEditsTo, compatibleFixes, type TextEdit } from '../document/edits.js';
import { ReportText } from '../document/reportText.js';
import { atOnce } from '../document/steps.js';
import type { Fix, Rule } from '../rules/rule.js';
import { checkReport, type Surroundings } from './surroundings.js';

/** Which fixes to carry out, beyond that their rules call them safe. */
export interface FixChoice {
  /** Whose fixes; those of every rule where left out. */
  readonly rule?: (rule: Rule) => boolean;
  readonly fix?: (fix: Fix, text: ReportText) => boolean;
}

export interface FixedText {
  readonly text: ReportText;
  /** Fixes carried out. */
  readonly count: number;
}

/** Fixes may make room for others, yet real reports need two rounds or three. */
const mostRounds = 10;

/**
 * `original` after all its safe fixes: those that do not collide are carried out, then what is left is looked for anew,
 * until nothing is. Of a fix with several edits either all are carried out or none.
 */
export function fixAll(original: ReportText, surroundings: Surroundings, choice: FixChoice = {}): FixedText {
  return atOnce(fixAllInSteps(original, surroundings, choice));
}

/** As {@link fixAll}, in steps so short that others can be served in between. */
export function* fixAllInSteps(
  original: ReportText,
  surroundings: Surroundings,
  choice: FixChoice = {},
): Generator<undefined, FixedText> {
  const text = copyOf(original);
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    yield* analyseInSteps(text, surroundings.knowledge, surroundings.settings);
    const fixes = yield* safeFixes(text, surroundings, choice);
    if (fixes.length === 0) break;
    const { edits, taken } = compatibleFixes(fixes);
    applyEditsTo(text, edits);
    count += taken;
  }
  return { text, count };
}

function* safeFixes(
  text: ReportText,
  surroundings: Surroundings,
  choice: FixChoice,
): Generator<undefined, readonly Fix[]> {
  const fixes: Fix[] = [];
  for (const finding of checkReport(text, surroundings).report.findings) {
    if (finding.rule.fixable !== 'safe' || choice.rule?.(finding.rule) === false) continue;
    const [fix] = finding.fixes();
    if (fix !== undefined && !changesNothing(fix, text) && choice.fix?.(fix, text) !== false) fixes.push(fix);
    yield;
  }
  return fixes;
}

function changesNothing({ edits }: Fix, text: ReportText): boolean {
  return edits.every(({ range, newText }) => text.getText(range) === newText);
}

function copyOf(text: ReportText): ReportText {
  return new ReportText(text.uri, text.languageId, text.version, text.getText());
}

/** Edits that turn `before` into `after`, each within one line wherever lines stand against lines. */
export function editsBetween(before: ReportText, after: ReportText): TextEdit[] {
  const same = (a: number, b: number): boolean => {
    const [old, fresh] = [before.lines[a], after.lines[b]];
    return old?.raw === fresh?.raw && old?.ending === fresh?.ending;
  };
  const shorter = Math.min(before.lineCount, after.lineCount);
  let first = 0;
  while (first < shorter && same(first, first)) first++;
  let behind = 0;
  while (behind < shorter - first && same(before.lineCount - 1 - behind, after.lineCount - 1 - behind)) behind++;
  const oldEnd = before.lineCount - behind;
  const newEnd = after.lineCount - behind;
  if (oldEnd !== newEnd) return [stretchEdit(before, after, first, oldEnd, newEnd)];
  const edits: TextEdit[] = [];
  for (let number = first; number < oldEnd; number++) {
    if (same(number, number)) continue;
    if (before.lines[number]?.ending !== after.lines[number]?.ending) {
      return [stretchEdit(before, after, first, oldEnd, newEnd)];
    }
    edits.push(lineEdit(number, before.lines[number]?.raw ?? '', after.lines[number]?.raw ?? ''));
  }
  return edits;
}

/** One edit for the lines from `first` on, up to `oldEnd` before and `newEnd` after. */
function stretchEdit(before: ReportText, after: ReportText, first: number, oldEnd: number, newEnd: number): TextEdit {
  const stretch = (text: ReportText, end: number): TextEdit['range'] => ({
    start: text.clamp({ line: first, character: 0 }),
    end: text.clamp({ line: end, character: end < text.lineCount ? 0 : Infinity }),
  });
  return { range: stretch(before, oldEnd), newText: after.getText(stretch(after, newEnd)) };
}

function lineEdit(line: number, old: string, fresh: string): TextEdit {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start++;
  let behind = 0;
  while (behind < shorter - start && old.at(-1 - behind) === fresh.at(-1 - behind)) behind++;
  const range = { start: { line, character: start }, end: { line, character: old.length - behind } };
  return { range, newText: fresh.slice(start, fresh.length - behind) };
}
