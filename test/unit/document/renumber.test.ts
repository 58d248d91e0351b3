import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type ReportedFinding } from '../../../server/analyse.js';
import { applyEdits } from '../../../server/document/edits.js';
import { insertSection } from '../../../server/document/insertSection.js';
import { readReport } from '../../../server/document/read.js';
import { consecutiveEverywhere, renumberingEdits } from '../../../server/document/renumber.js';
import { ReportText } from '../../../server/document/reportText.js';
import { moveSection, shiftLevel } from '../../../server/document/restructure.js';
import { faultsOf, seriesOf } from '../../../server/document/series.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

const knowledge = builtInKnowledge();

function textOf(content: string): ReportText {
  return new ReportText('file:///a', 'baogao', 1, content);
}

function renumbered(content: string): string {
  const text = textOf(content);
  const report = readReport(text, knowledge);
  return applyEdits(text, renumberingEdits(report, consecutiveEverywhere(report)));
}

function findings(content: string): readonly ReportedFinding[] {
  const all = analyse(textOf(content), knowledge, { severities: {} }).findings;
  return all.filter(({ rule }) => /^(?:structure|numbering)\//.test(rule.id));
}

const chinese = ['一', '二', '三', '四', '五', '六', '七'];
/** A report of sections with wrong numbers of every kind. */
const muddled = fc
  .array(fc.tuple(fc.nat(6), fc.array(fc.nat(6), { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((sections) =>
    sections
      .map(([number, items], section) =>
        [
          `${chinese[number] ?? ''}、第${section + 1}方面工作的情况`,
          '全面完成了年初确定的各项任务。',
          ...items.map((item, index) => `（${chinese[item] ?? ''}）做法${section}-${index}。落实到位。`),
        ].join('\n'),
      )
      .join('\n'),
  );

describe('renumbering', () => {
  it('counts every level through and lets references follow', () => {
    expect(renumbered('一、工作\n（一）学法。\n（三）执法。\n三、打算\n如第三部分所述，见“（三）”。')).toBe(
      '一、工作\n（一）学法。\n（二）执法。\n二、打算\n如第二部分所述，见“（二）”。',
    );
  });

  it('keeps width, marks and pinyin residue as they are', () => {
    expect(renumbered('一、強(qiáng)化\n(一)加強。\n(三)健全。\n３、落實。\n三、打算')).toBe(
      '一、強(qiáng)化\n(一)加強。\n(二)健全。\n１、落實。\n二、打算',
    );
  });

  it('keeps numbers running on from section to section where they do', () => {
    const text = '一、工作\n（一）学法\n1.集中学习\n2.专题讲座\n（二）执法\n3.公示\n4.评查';
    expect(renumbered(text)).toBe(text);
  });

  it('touches nothing but numbers, leaves no fault, and changes nothing the second time', () => {
    fc.assert(
      fc.property(muddled, (content) => {
        const once = renumbered(content);
        expect(once.replace(/[一二三四五六七八九十]/g, '')).toBe(content.replace(/[一二三四五六七八九十]/g, ''));
        expect(seriesOf(readReport(textOf(once), knowledge)).flatMap(faultsOf)).toEqual([]);
        expect(renumbered(once)).toBe(once);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});

describe('the fix of a numbering finding', () => {
  it('leaves no finding of that rule on its line, one after the other until none is left', () => {
    fc.assert(
      fc.property(muddled, (content) => {
        let text = content;
        for (let round = 0; round < 60; round++) {
          const finding = findings(text).find(
            ({ rule }) => /gap|duplicate|restart|order/.test(rule.id) && rule.id.startsWith('numbering/'),
          );
          if (finding === undefined) return;
          const fixed = applyEdits(textOf(text), finding.fixes()[0]?.edits ?? []);
          const again = findings(fixed).filter(
            ({ rule, range }) => rule.id === finding.rule.id && range.start.line === finding.range.start.line,
          );
          expect(again.map(({ message }) => message.zh)).toEqual([]);
          text = fixed;
        }
        expect.unreachable('the fixes go round in a circle');
      }),
      { numRuns: 15, seed: 20261122 },
    );
  });

  it('mends one fault of several and leaves the others to their own', () => {
    const text = '一、工作\n（一）甲。\n（三）乙。\n（四）丙。\n（四）丁。\n（五）戊。';
    const gap = findings(text).find(({ rule }) => rule.id === 'numbering/gap');
    expect(applyEdits(textOf(text), gap?.fixes()[0]?.edits ?? [])).toBe(
      '一、工作\n（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n（五）戊。',
    );
  });
});

describe('a section', () => {
  const text =
    '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n规范执法。\n二、存在的不足\n力量不足。\n三、下一步打算\n抓好培训，见第二部分。';

  it('is inserted in its place, the numbers and references behind it moved along', () => {
    const report = readReport(textOf(text), knowledge);
    const section = report.context.type.sections.find(({ id }) => id === 'responsibility');
    expect(section).toBeDefined();
    if (section === undefined) return;
    const inserted = applyEdits(textOf(text), insertSection(report, section));
    expect(inserted).toContain('三、党政主要负责人履行推进法治建设第一责任人职责情况\n');
    expect(inserted).toContain('四、下一步打算\n抓好培训，见第二部分。');
    expect(findings(inserted).map(({ rule }) => rule.id)).toEqual(['structure/unfilled-blank']);
  });

  it('moves up and down, and back again', () => {
    const report = readReport(textOf(text), knowledge);
    const second = report.outline[1];
    if (second === undefined) throw new Error('no second section');
    const moved = applyEdits(textOf(text), moveSection(report, second, -1) ?? []);
    expect(moved).toContain('报告\n一、存在的不足\n力量不足。\n二、主要举措和成效\n规范执法。\n三、');
    const after = readReport(textOf(moved), knowledge);
    const first = after.outline[0];
    if (first === undefined) throw new Error('no first section');
    expect(applyEdits(textOf(moved), moveSection(after, first, 1) ?? [])).toBe(text);
    expect(moveSection(after, first, -1)).toBeUndefined();
  });

  it('goes down a level with its children, and up again', () => {
    const content = '一、工作\n（一）学法\n二、执法\n（一）公示\n1.网上公示';
    const report = readReport(textOf(content), knowledge);
    const second = report.outline[1];
    if (second === undefined) throw new Error('no second section');
    const lowered = applyEdits(textOf(content), shiftLevel(report, second, 1) ?? []);
    expect(lowered).toBe('一、工作\n（一）学法\n（二）执法\n1.公示\n（1）网上公示');
    const after = readReport(textOf(lowered), knowledge);
    const child = after.outline[0]?.children[1];
    if (child === undefined) throw new Error('no second child');
    expect(applyEdits(textOf(lowered), shiftLevel(after, child, -1) ?? [])).toBe(content);
    expect(shiftLevel(report, second, -1)).toBeUndefined();
  });
});
