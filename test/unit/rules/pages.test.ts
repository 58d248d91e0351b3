import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/rules/index.js';
import { rulePage } from '../../../server/rules/page.js';
import { madeFromRules } from '../../tools/rulePages.js';

const advice = 'run: npm run docs:rules';

function pagesOnDisk(): string[] {
  if (!existsSync('docs/rules')) return [];
  const files = readdirSync('docs/rules', { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));
}

describe('what is made from the rules', () => {
  const made = madeFromRules();

  it('is all there and nothing else', () => {
    expect(new Set(pagesOnDisk()), advice).toEqual(new Set([...made.keys()].filter((path) => path.startsWith('docs'))));
  });

  it('says what the rules say', () => {
    const stale = [...made].filter(([path, content]) => existsSync(path) && readFileSync(path, 'utf8') !== content);
    expect(
      stale.map(([path]) => path),
      advice,
    ).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (_id, rule) => {
  it('is complete in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const page = rulePage(rule, locale);
      for (const part of [rule.title, rule.explanation, rule.advice]) expect(page).toContain(part[locale]);
      for (const { source } of rule.basis) expect(page).toContain(source);
      for (const { wrong } of rule.examples.wrong) expect(page).toContain(wrong);
      for (const right of rule.examples.right) expect(page).toContain(right);
      expect(page).toContain(`"${rule.id}": "off"`);
    }
    expect(rule.basis.length).toBeGreaterThan(0);
  });
});
