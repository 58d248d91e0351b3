import { describe, expect, it } from 'vitest';
import { columnsOf, excerptAround, markerUnder, printable } from '../../../server/cli/display.js';

describe('columnsOf', () => {
  it.each([
    ['abc', 3],
    ['全镇12个', 8],
    ['（一）', 6],
    ['ｶﾅ', 2],
    ['𠮷', 2],
    ['e\u0301', 1],
  ])('%s takes %i', (text, columns) => expect(columnsOf(text)).toBe(columns));
});

describe('printable', () => {
  it('lets nothing through that commands a terminal', () => {
    expect(printable('a\x1b[31mb\u200b\u202ec\td')).toBe('a·[31mb··c d');
  });
});

describe('excerptAround', () => {
  it('puts the marker under the finding, counting Chinese characters twice', () => {
    const excerpt = excerptAround('　　全镇共12个村', { start: 5, end: 7 });
    expect(`${excerpt.text}\n${markerUnder(excerpt)}`).toBe('　　全镇共12个村\n          ^^');
  });

  it('shows a window of a long line', () => {
    const excerpt = excerptAround('字'.repeat(100) + '错' + '字'.repeat(100), { start: 100, end: 101 });
    expect(excerpt.text.slice(excerpt.span.start, excerpt.span.end)).toBe('错');
    expect(excerpt.text.length).toBeLessThan(60);
    expect(excerpt.text).toMatch(/^….*…$/);
  });

  it('marks one column where the finding is empty', () => {
    expect(markerUnder(excerptAround('无', { start: 1, end: 1 }))).toBe('  ^');
  });

  it('never cuts a surrogate pair', () => {
    const excerpt = excerptAround('𠮷'.repeat(60), { start: 60, end: 62 });
    expect(excerpt.text).not.toContain('·');
  });
});
