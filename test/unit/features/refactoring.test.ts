import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/document/edits.js';
import { faultsOf, seriesOf } from '../../../server/document/series.js';
import { refactoringEdit, refactoringKinds, refactoringsAt } from '../../../server/features/refactoring.js';
import { open } from './open.js';
import { readMarked } from './read.js';

/** The names of what is offered at ‸. */
function offered(marked: string): string[] {
  const { report, cursor } = readMarked(marked);
  return refactoringsAt(report, cursor).map(({ name }) => name);
}

/** The text after `name` has been carried out at ‸, by the way that a client takes. */
function refactored(name: string, marked: string): string {
  const { report, cursor } = readMarked(marked);
  const offer = refactoringsAt(report, cursor).find((one) => one.name === name);
  if (offer === undefined) throw new Error(`${name} is not offered`);
  return applyEdits(report.text, refactoringEdit(report, name, offer.heading.range.start) ?? []);
}

const signed = [
  '青石镇2025年法治政府建设年度报告',
  '一、2025年主要举措和成效',
  '（一）规范行政执法。全年办理行政处罚案件58件。',
  '（二）化解矛盾纠纷。全年排查矛盾纠纷216件。',
  '二、存在的不足和原因',
  '执法力量比较薄弱，主要原因是人员流动快。',
  '三、2026年主要安排',
  '组织案卷评查2次，如第二部分所述。',
  '',
  '青石镇人民政府',
  '2026年1月12日',
  '',
].join('\n');

/** `signed` with the cursor before `words`. */
function at(words: string): string {
  return signed.replace(words, `‸${words}`);
}

describe('what is offered', () => {
  it('is offered on a heading', () => {
    expect(offered(at('二、存在'))).toEqual(['moveUp', 'moveDown', 'demote', 'insertSection responsibility']);
    expect(offered(at('执法。全年'))).toEqual(['moveDown', 'promote', 'demote']);
  });

  it('is offered nowhere else', () => {
    for (const words of ['青石镇2025', '执法力量', '办理行政', '青石镇人民', '2026年1月'])
      expect(offered(at(words))).toEqual([]);
  });

  it('bears only kinds that are announced', () => {
    const { report, cursor } = readMarked(at('二、存在').replace('三、2026', '五、2026').replace('（二）', '（四）'));
    const kinds = refactoringsAt(report, cursor).map(({ kind }) => kind);
    expect(refactoringKinds).toEqual(expect.arrayContaining(kinds));
    expect(kinds).toContain('refactor.rewrite.renumberDocument');
    expect(kinds).toContain('refactor.move.up');
  });
});

describe('renumbering', () => {
  const muddled = '一、工作\n（一）学法。\n（三）执法。\n1.公示\n3.评查\n三、打算\n（二）普法。\n（三）用法。';

  it('counts the level of the heading through and no other', () => {
    expect(refactored('renumberLevel', muddled.replace('（三）执法', '（‸三）执法'))).toBe(
      muddled.replace('（三）执法', '（二）执法'),
    );
  });

  it('counts the levels below the heading through', () => {
    expect(refactored('renumberSection', muddled.replace('一、', '‸一、'))).toBe(
      muddled.replace('（三）执法', '（二）执法').replace('3.', '2.'),
    );
  });

  it('counts the report through', () => {
    expect(refactored('renumberDocument', `‸${muddled}`)).toBe(
      '一、工作\n（一）学法。\n（二）执法。\n1.公示\n2.评查\n二、打算\n（一）普法。\n（二）用法。',
    );
  });

  it('is not offered where the count is in order', () => {
    expect(offered('‸一、工作\n（一）学法。\n（二）执法。').filter((name) => name.startsWith('renumber'))).toEqual([]);
  });
});

describe('moving', () => {
  it('leaves the numbers in order and the signature at the end, and lets references follow', () => {
    const moved = refactored('moveDown', at('二、存在'));
    expect(moved).toBe(
      [
        ...signed.split('\n').slice(0, 4),
        '二、2026年主要安排',
        '组织案卷评查2次，如第三部分所述。',
        '三、存在的不足和原因',
        '执法力量比较薄弱，主要原因是人员流动快。',
        ...signed.split('\n').slice(8),
      ].join('\n'),
    );
    expect(refactored('moveUp', moved.replace('三、', '‸三、'))).toBe(signed);
  });

  it('moves a run-in heading with its text', () => {
    expect(refactored('moveUp', at('（二）化解'))).toContain(
      '（一）化解矛盾纠纷。全年排查矛盾纠纷216件。\n（二）规范行政执法。全年办理行政处罚案件58件。\n',
    );
  });
});

describe('shifting', () => {
  it('counts the level that is left and the level that is joined', () => {
    const text = '一、工作\n（一）学法\n（二）执法\n1.公示\n（三）普法\n二、打算\n（一）培训';
    const promoted = refactored('promote', text.replace('（二）', '‸（二）'));
    expect(promoted).toBe('一、工作\n（一）学法\n二、执法\n（一）公示\n（二）普法\n三、打算\n（一）培训');
    expect(refactored('demote', promoted.replace('二、', '‸二、'))).toBe(
      '一、工作\n（一）学法\n（二）执法\n1.公示\n2.普法\n二、打算\n（一）培训',
    );
  });

  it('shifts headings of Markdown with their hashes', () => {
    const plain = open('# 青石镇2025年法治政府建设年度报告\n\n## 工作\n\n### 学法\n', 'markdown');
    const numbered = open(
      '# 青石镇2025年法治政府建设年度报告\n\n## 一、工作\n\n### （一）学法\n\n## 二、打算\n',
      'markdown',
    );
    const promoted = (report: typeof plain): string =>
      applyEdits(report.text, refactoringEdit(report, 'promote', { line: 4, character: 0 }) ?? []);
    expect(promoted(plain)).toContain('\n\n## 工作\n\n## 学法\n');
    expect(promoted(numbered)).toContain('## 一、工作\n\n## 二、学法\n\n## 三、打算\n');
  });
});

describe('inserting a section', () => {
  it('puts it in its place and counts on', () => {
    const text = refactored('insertSection responsibility', at('一、2025'));
    expect(open(text).outline.map(({ ordinal, kind }) => [ordinal?.value, kind])).toEqual([
      [1, 'measures'],
      [2, 'shortcomings'],
      [3, 'responsibility'],
      [4, 'plan'],
    ]);
  });

  it('writes it as the headings of a Markdown report are written', () => {
    const report = open('# 青石镇2025年法治政府建设年度报告\n\n## 一、主要举措\n\n规范执法。\n', 'markdown');
    const edits = refactoringEdit(report, 'insertSection plan', { line: 2, character: 0 }) ?? [];
    expect(applyEdits(report.text, edits)).toMatch(/规范执法。\n\n## 二、2026年.*\n\n（一）/);
  });

  it('keeps the last section before the signature', () => {
    const text = refactored('insertSection plan', signed.replace(/三、[^]*?(?=\n\n)/, '').replace('一、', '‸一、'));
    expect(text.indexOf('青石镇人民政府\n')).toBeGreaterThan(text.indexOf('主要安排'));
    expect(offered(text.replace('一、', '‸一、')).filter((name) => name.endsWith(' plan'))).toEqual([]);
  });
});

const numerals = ['一', '二', '三', '四', '五'];
/** A report whose count is in order, and one of its headings. */
const ordered = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 4 })
  .chain((sections) => fc.tuple(fc.constant(sections), fc.nat(), fc.nat()))
  .map(([sections, line, choice]) => {
    const lines = sections.flatMap((items, index) => [
      `${numerals[index] ?? ''}、第${index + 1}方面的工作情况`,
      ...Array.from({ length: items }, (_, item) => `（${numerals[item] ?? ''}）做法${index}${item}。落实到位。`),
    ]);
    return { content: lines.join('\n'), line: line % lines.length, choice };
  });

describe('any refactoring', () => {
  it('leaves a count that was in order in order, and every title in the text', () => {
    fc.assert(
      fc.property(ordered, ({ content, line, choice }) => {
        const report = open(content);
        const offers = refactoringsAt(report, { line, character: 0 });
        const offer = offers[choice % Math.max(offers.length, 1)];
        if (offer === undefined) return;
        const after = open(applyEdits(report.text, offer.edits()));
        expect(seriesOf(after).flatMap(faultsOf)).toEqual([]);
        const titles = after.headings.map(({ title }) => title);
        expect(titles).toEqual(expect.arrayContaining(report.headings.map(({ title }) => title)));
      }),
      { numRuns: 40 },
    );
  });
});
