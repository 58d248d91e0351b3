import { comparePositions, type Position, type Range } from '../text/position.js';
import type { ReportText } from './reportText.js';

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
  const parts: string[] = [];
  let done: Position = { line: 0, character: 0 };
  for (const { range, newText } of compatibleEdits(edits)) {
    parts.push(text.getText({ start: done, end: range.start }), newText);
    done = range.end;
  }
  parts.push(text.getText({ start: done, end: { line: text.lineCount, character: 0 } }));
  return parts.join('');
}

/** As {@link applyEdits}, in `text` itself: lines that no edit touches remember what was derived from them. */
export function applyEditsTo(text: ReportText, edits: readonly TextEdit[]): void {
  for (const edit of compatibleEdits(edits).reverse()) text.edit(edit.range, edit.newText);
}

/** The edits of those `fixes` that can be carried out together, each fix wholly or not at all, and how many they are. */
export function compatibleFixes(fixes: readonly { readonly edits: readonly TextEdit[] }[]): {
  readonly edits: readonly TextEdit[];
  readonly taken: number;
} {
  const owners = new Map<TextEdit, number>();
  const sorted = fixes.flatMap(({ edits }, owner) => {
    for (const edit of edits) owners.set(edit, owner);
    return edits;
  });
  sorted.sort(inDocumentOrder);
  const dropped = new Set<number>();
  // A fix that gives way makes room for others, but they may wait for the next round.
  let last: TextEdit | undefined;
  for (const edit of sorted) {
    const owner = owners.get(edit) ?? -1;
    if (dropped.has(owner)) continue;
    if (last !== undefined && collide(last, edit) && owners.get(last) !== owner) dropped.add(owner);
    else last = edit;
  }
  const edits = sorted.filter((edit) => !dropped.has(owners.get(edit) ?? -1));
  return { edits, taken: fixes.length - dropped.size };
}

/** `edits` in document order without those that overlap one before them. */
function compatibleEdits<Edit extends TextEdit>(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort(inDocumentOrder);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && collide(last, edit)) continue;
    kept.push(edit);
  }
  return kept;
}

function inDocumentOrder(a: TextEdit, b: TextEdit): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
}

function collide(first: TextEdit, second: TextEdit): boolean {
  const order = comparePositions(second.range.start, first.range.end);
  if (order !== 0) return order < 0;
  const bothInsert =
    comparePositions(first.range.start, first.range.end) === 0 &&
    comparePositions(second.range.start, second.range.end) === 0;
  return bothInsert && first.newText === second.newText;
}
