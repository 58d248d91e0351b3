import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../server/cli/unifiedDiff.js';
import { ReportText } from '../../../server/document/reportText.js';

function read(content: string): ReportText {
  return new ReportText('file:///report.txt', 'baogao', 1, content);
}

describe('unifiedDiff', () => {
  it('shows changed lines with those around them, under the name as it is', () => {
    const before = ['一', '二', '三', '四', '五', '六', '七', ''].join('\n');
    expect(unifiedDiff('报告.txt', read(before), read(before.replace('五', '伍')))).toBe(
      ['--- a/报告.txt', '+++ b/报告.txt', '@@ -2,6 +2,6 @@', ' 二', ' 三', ' 四', '-五', '+伍', ' 六', ' 七', ''].join(
        '\n',
      ),
    );
  });

  it('is empty where nothing changed', () => {
    expect(unifiedDiff('报告.txt', read('一\n'), read('一\n'))).toBe('');
  });

  it('can be applied', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== '' && after !== '');
        const diff = unifiedDiff('r', read(before), read(after));
        expect(diff === '' ? before : applyPatch(before, diff)).toBe(after);
      }),
    );
  });
});
