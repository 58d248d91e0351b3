import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/document/edits.js';
import { ReportText } from '../../../server/document/reportText.js';
import { afterEnter, afterStop } from '../../../server/features/onTypeFormatting.js';

/** The text after the character before ‸ was typed. */
function typed(marked: string): string {
  const before = marked.slice(0, marked.indexOf('‸'));
  const text = new ReportText('file:///r.txt', 'baogao', 1, marked.replace('‸', ''));
  const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
  const edits = before.endsWith('。') ? afterStop(text, position) : afterEnter(text, position);
  return applyEdits(text, edits);
}

describe('Enter', () => {
  it.each([
    ['　　1.加强培训。\n‸', '　　1.加强培训。\n　　2.'],
    ['（一）加强培训。全年培训12次。\n‸', '（一）加强培训。全年培训12次。\n（二）'],
    ['　　三是抓监督；\n‸', '　　三是抓监督；\n　　四是'],
    ['①抓学习。\n‸', '①抓学习。\n②'],
    ['（一）加强培训。\n\n（二）规范执法。\n‸', '（一）加强培训。\n\n（二）规范执法。\n\n（三）'],
    ['　　９．抓学习。\n‸', '　　９．抓学习。\n　　１０．'],
  ])('goes on with the number of %j', (before, after) => expect(typed(before)).toBe(after));

  it.each([
    ['of a section', '一、加强领导。成立小组。\n‸'],
    ['of a heading without a stop', '（一）加强培训\n‸'],
    ['that the next line bears', '1.加强培训。\n‸\n2.加强监督。'],
    ['that the next line bears behind a blank one', '（一）加强培训。\n‸\n\n（二）加强监督。'],
  ])('does not go on with the number %s', (_name, text) => expect(typed(text)).toBe(text.replace('‸', '')));

  it('keeps the indent of a paragraph, and replaces what the editor put there', () => {
    expect(typed('　　全年培训12次。\n‸')).toBe('　　全年培训12次。\n　　');
    expect(typed('　　全年培训12次，\n  ‸参加300人。')).toBe('　　全年培训12次，\n　　参加300人。');
  });

  it('takes the number away again from an item left empty', () => {
    expect(typed('　　1.抓学习。\n　　2.\n‸')).toBe('　　1.抓学习。\n　　\n');
  });
});

describe('the full stop', () => {
  it('goes on as long as the lead-in announces more', () => {
    expect(typed('　　主要做了三个方面工作：一是抓学习。‸')).toBe('　　主要做了三个方面工作：一是抓学习。二是');
    expect(typed('采取两项措施，一是抓学习。二是抓监督。‸')).toBe('采取两项措施，一是抓学习。二是抓监督。');
  });

  it.each(['一是抓学习。‸', '主要有三个方面：抓学习。‸', '三个方面：一是抓学习。‸二是抓监督。'])(
    'adds nothing to %s',
    (text) => expect(typed(text)).toBe(text.replace('‸', '')),
  );
});
