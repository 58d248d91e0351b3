import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../server/document/line.js';
import { ReportText } from '../../../server/document/reportText.js';

const edit = fc.record({
  line: fc.nat(12),
  character: fc.nat(3),
  lines: fc.nat(3),
  newText: fc.constantFrom('', '好', '\n', '\r', '\r\n', '甲\n乙', '甲\n乙\n丙\n'),
});

describe('what edits come to', () => {
  it('leads back to the lines as they were, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const text = new ReportText('file:///r.txt', 'baogao', 0, '一\n二\r\n三\n\n五\r六\n七\n八\n九\n十');
        const before = [...text.lines];
        const { revision } = text;
        for (const { line, character, lines, newText } of edits) {
          text.edit({ start: { line, character }, end: { line: line + lines, character } }, newText);
        }
        const replacements = text.replacementsSince(revision) ?? [];
        const old = undone(text.lines, replacements);
        expect(old.length).toBe(before.length);
        expect(old.every((line, index) => line === before[index])).toBe(true);
        expect(text.lines.map(({ number }) => number)).toEqual(text.lines.map((_line, index) => index));
      }),
    );
  });

  it('is forgotten where a whole text was replaced', () => {
    const text = new ReportText('file:///r.txt', 'baogao', 0, '一\n二');
    const { revision, layout } = text;
    text.reset('一\n二');
    expect(text.replacementsSince(revision)).toBeUndefined();
    expect(text.layout).not.toBe(layout);
  });
});

/** The lines as they stood before `replacements`, which are in document order. */
function undone(
  lines: readonly Line[],
  replacements: readonly { readonly before: readonly Line[]; readonly after: readonly Line[] }[],
): readonly Line[] {
  const old: Line[] = [];
  let next = 0;
  for (const { before, after } of replacements) {
    const [first] = after;
    const from = first?.number ?? NaN;
    expect(lines.slice(from, from + after.length)).toEqual(after);
    old.push(...lines.slice(next, from), ...before);
    next = from + after.length;
  }
  return [...old, ...lines.slice(next)];
}

it('makes no room for what its lines will remember before anybody asks them, so that it is soon opened', () => {
  const { lines } = new ReportText('file:///r.txt', 'baogao', 0, '一\n二');
  expect(lines.map(({ derived }) => derived)).toEqual([undefined, undefined]);
});
