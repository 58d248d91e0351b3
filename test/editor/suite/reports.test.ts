import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { basename } from 'node:path';
import { window } from 'vscode';
import { apply, clearDesk, eventually, findings, findingsOf, flatten } from './desk.js';
import { foldings, hoverAt, openReport, outline, placeOf, quickFixes, reportsIn, ruleOf } from './desk.js';

/** What a reader who knows the report expects to see of it. */
interface Expectation {
  /** Headings in the order in which they stand, among others. */
  readonly headings: readonly string[];
  /** Findings that it must have, with how often. */
  readonly rules: Readonly<Record<string, number>>;
  /** Areas in which it has nothing wrong. */
  readonly clean?: readonly string[];
  /** Words and what the hover on them says. */
  readonly hovers: Readonly<Record<string, string>>;
  /** A rule, and the title of a quick fix that leaves nothing of it. */
  readonly fix: readonly [rule: string, title: RegExp];
}

const expectations: Readonly<Record<string, Expectation>> = {
  '青石镇2025年法治政府建设年度报告.txt': {
    headings: ['（一）强化政治引领，深入学习贯彻习近平法治思想', '二、存在的不足和原因'],
    rules: { 'structure/missing-section': 1, 'numbering/gap': 1, 'figures/rate': 1 },
    hovers: { '“三项制度”': '行政执法公示', '“八五”普法': '普法' },
    fix: ['structure/missing-section', /第一责任人/],
  },
  '柳河街道关于2025年法治政府建设情况的报告.txt': {
    headings: ['二、2026年工作打算'],
    rules: { 'numbering/duplicate': 1 },
    hovers: {},
    fix: ['numbering/duplicate', /三、/],
  },
  '南屏乡2025年法治政府建设工作总结.txt': {
    headings: ['一、主要做法和成效', '（二）严格依法决策', '三、下一步工作打算'],
    rules: { 'form/half-width-marks': 1 },
    clean: ['numbering', 'figures'],
    hovers: { 三項制度: '行政执法公示', '“八五”普法': '普法' },
    fix: ['form/half-width-marks', /全角|full width/],
  },
  '云溪县司法局2025年政府信息公开工作年度报告.txt': {
    headings: [],
    rules: { 'structure/missing-section': 1 },
    clean: ['numbering', 'figures'],
    hovers: {},
    fix: ['structure/missing-section', /其他需要报告的事项/],
  },
  '000.txt': {
    headings: ['一、加强依法行政组织领导，提升依法行政能力'],
    rules: { 'structure/missing-section': 1 },
    hovers: {},
    fix: ['structure/missing-section', /第一责任人/],
  },
  '001.txt': {
    headings: ['一、推进法治政府建设的主要举措和成效', '（一）深入学习贯彻习近平法治思想情况'],
    rules: { 'numbering/gap': 1, 'numbering/duplicate': 1 },
    hovers: {},
    fix: ['numbering/duplicate', /（十一）/],
  },
  '002.txt': {
    headings: ['一、强化法治引领，筑牢依法行政思想根基', '（一）深化法治学习教育体系'],
    rules: { 'numbering/restart': 1 },
    hovers: {},
    fix: ['numbering/restart', /四、/],
  },
  '003.txt': {
    headings: ['一、2023年推进法治政府建设的主要举措和成效', '（一）整体谋划抓重点，推动法治建设提质增效'],
    rules: { 'form/half-width-marks': 1 },
    clean: ['numbering'],
    hovers: { '“三项制度”': '行政执法公示' },
    fix: ['form/half-width-marks', /全角|full width/],
  },
  '004.txt': {
    headings: ['一、强化责任落实'],
    rules: { 'structure/missing-section': 1 },
    hovers: { '“八五”普法': '普法' },
    fix: ['structure/missing-section', /第一责任人/],
  },
};

for (const path of [...reportsIn('samples'), ...reportsIn('seeds')]) {
  describe(path, () => {
    const expected = expectations[basename(path)];
    afterEach(clearDesk);

    it('has its headings in the outline, each with its section, and folds', async () => {
      assert.ok(expected, 'say in this file what is expected of the report');
      const document = await openReport(path);
      const symbols = flatten(await outline(document));
      const names = symbols.map(({ name }) => name);
      assert.deepEqual(
        names.filter((name) => expected.headings.includes(name)),
        expected.headings,
        names.join('\n'),
      );
      assert.ok(symbols.length >= 3, names.join('\n'));
      for (const { range, selectionRange } of symbols) assert.ok(range.contains(selectionRange));
      for (const { start, end } of await foldings(document)) assert.ok(start < end && end < document.lineCount);
    });

    it('has the findings that a careful reader has', async () => {
      const document = await openReport(path);
      const rules = Object.entries(expected?.rules ?? {});
      const count = (found: readonly { code?: unknown }[], rule: string) =>
        found.filter(({ code }) => ruleOf(code as never) === rule).length;
      const found = await findings(document, (some) => rules.every(([rule, times]) => count(some, rule) === times));
      for (const area of expected?.clean ?? []) {
        assert.deepEqual(
          found.filter(({ code }) => ruleOf(code).startsWith(`${area}/`)),
          [],
        );
      }
    });

    it('is repaired by a quick fix', async () => {
      const document = await openReport(path);
      const [rule, title] = expected?.fix ?? ['', /^/];
      const [first] = await findingsOf(document, rule);
      assert.ok(first);
      const fixes = await quickFixes(document, first.range);
      const fix = fixes.find((candidate) => title.test(candidate.title));
      assert.ok(fix, fixes.map((candidate) => candidate.title).join('\n'));
      const before = document.getText();
      await apply(fix);
      assert.notEqual(document.getText(), before);
      await findings(document, (found) => found.every(({ code }) => ruleOf(code) !== rule));
    });

    for (const [words, meaning] of Object.entries(expected?.hovers ?? {})) {
      it(`explains ${words}`, async () => {
        const document = await openReport(path);
        const place = placeOf(document, words);
        const middle = place.start.translate(0, Math.floor(words.length / 2));
        const text = await eventually('a hover', async () => (await hoverAt(document, middle)) || undefined);
        assert.ok(text.includes(meaning), text);
        assert.equal(window.activeTextEditor?.document, document);
      });
    }
  });
}
