import type { Range } from '../../server/text/position.js';

/** A text without its ⟦…⟧ markers, and the ranges that they enclosed, in order of their starts. */
export function unmark(marked: string): { text: string; ranges: Range[] } {
  let text = '';
  let line = 0;
  let character = 0;
  const open: Range['start'][] = [];
  const ranges: Range[] = [];
  for (const unit of marked.split('')) {
    const here = { line, character };
    if (unit === '⟦') open.push(here);
    else if (unit === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error('⟧ without ⟦');
      ranges.push({ start, end: here });
    } else {
      text += unit;
      if (unit === '\n') {
        line++;
        character = 0;
      } else character++;
    }
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  return { text, ranges };
}

/** `text` with ⟦…⟧ put around `ranges`; shows in a failed assertion where findings really are. */
export function mark(text: string, ranges: readonly Range[]): string {
  const lines = text.split('\n');
  const marks = ranges.flatMap(({ start, end }) => [
    { ...start, sign: '⟦', rank: 1 },
    { ...end, sign: '⟧', rank: 0 },
  ]);
  marks.sort((a, b) => b.line - a.line || b.character - a.character || b.rank - a.rank);
  for (const { line, character, sign } of marks) {
    const content = lines[line] ?? '';
    lines[line] = content.slice(0, character) + sign + content.slice(character);
  }
  return lines.join('\n');
}
