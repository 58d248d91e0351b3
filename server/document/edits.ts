import { comparePositions, type Range } from '../text/position.js';
import { ReportText } from './reportText.js';

/** A replacement of one stretch of a document. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The text of `text` after `edits`, whose ranges all speak of the text as it is now. Of two edits that overlap the first
 * in document order is carried out and the other left; equal insertions at one place count once.
 */
export function applyEdits(text: ReportText, edits: readonly TextEdit[]): string {
  const result = new ReportText(text.uri, text.languageId, text.version, text.getText());
  for (const edit of compatibleEdits(edits).reverse()) result.edit(edit.range, edit.newText);
  return result.getText();
}

/** `edits` in document order without those that overlap one before them. */
export function compatibleEdits<Edit extends TextEdit>(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && collide(last, edit)) continue;
    kept.push(edit);
  }
  return kept;
}

function collide(first: TextEdit, second: TextEdit): boolean {
  const order = comparePositions(second.range.start, first.range.end);
  if (order !== 0) return order < 0;
  const bothInsert =
    comparePositions(first.range.start, first.range.end) === 0 &&
    comparePositions(second.range.start, second.range.end) === 0;
  return bothInsert && first.newText === second.newText;
}
