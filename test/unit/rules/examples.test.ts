import { describe, expect, it } from 'vitest';
import { analyse, type ReportedFinding } from '../../../server/analyse.js';
import { applyEdits } from '../../../server/document/edits.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { rules } from '../../../server/rules/index.js';
import type { Rule } from '../../../server/rules/rule.js';
import { mark, unmark } from '../marked.js';

/** Every rule is on, at its own severity or as a hint where it is off by default. */
const settings = {
  severities: Object.fromEntries(
    rules.filter((rule) => rule.severity === 'off').map((rule) => [rule.id, 'hint' as const]),
  ),
};

function findingsOf(rule: Rule, text: ReportText): ReportedFinding[] {
  return analyse(text, builtInKnowledge(), settings).findings.filter((finding) => finding.rule.id === rule.id);
}

function read(content: string, file = '报告.txt'): ReportText {
  return new ReportText(`file:///${file}`, file.endsWith('.md') ? 'markdown' : 'baogao', 1, content);
}

it('gives every rule an id of its own', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

for (const rule of rules) {
  describe(rule.id, () => {
    it('shows at least one wrong text and one right text', () => {
      expect(rule.examples.wrong.length).toBeGreaterThan(0);
      expect(rule.examples.right.length).toBeGreaterThan(0);
    });
    for (const example of rule.examples.wrong) {
      it(`finds ${example.wrong.slice(0, 60)}`, () => {
        const { text: content, ranges } = unmark(example.wrong);
        const text = read(content, example.file);
        const findings = findingsOf(rule, text);
        expect(
          mark(
            content,
            findings.map((finding) => finding.range),
          ),
        ).toBe(mark(content, ranges));
        if (example.fixed === undefined) return;
        const fixed = applyEdits(
          text,
          findings.flatMap((finding) => finding.fixes()[0]?.edits ?? []),
        );
        expect(fixed).toBe(example.fixed);
        const again = findingsOf(rule, read(fixed, example.file));
        expect(again.map((finding) => finding.message.zh)).toEqual([]);
      });
    }
    for (const example of rule.examples.right) {
      it(`is silent on ${example.slice(0, 60)}`, () => {
        expect(findingsOf(rule, read(example)).map((finding) => finding.message.zh)).toEqual([]);
      });
    }
  });
}
