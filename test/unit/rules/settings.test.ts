import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/rules/index.js';
import type { Rule } from '../../../server/rules/rule.js';
import { effectiveSeverity, mergeSettings, settingsFrom } from '../../../server/rules/settings.js';

const rule: Rule = {
  scope: 'report',
  id: 'form/example',
  severity: 'warning',
  title: { zh: '', en: '' },
  explanation: { zh: '', en: '' },
  basis: [],
  advice: { zh: '', en: '' },
  fixable: 'none',
  examples: { wrong: [], right: [] },
  check: () => [],
};

function layer(
  origin: string,
  severities: Record<string, unknown>,
): ReturnType<typeof settingsFrom> & { origin: string } {
  return { ...settingsFrom({ rules: severities }), origin };
}

describe('the severity that holds', () => {
  it('is the rule’s own where nobody says otherwise', () => {
    expect(effectiveSeverity(rule, [layer('editor', { 'form/other': 'off' })])).toMatchObject({
      severity: 'warning',
      origin: 'default',
    });
  });

  it('is that of the innermost layer, though it names only the area', () => {
    const layers = [layer('editor', { 'form/example': 'error' }), layer('folder', { form: 'hint' })];
    expect(effectiveSeverity(rule, layers)).toMatchObject({ severity: 'hint', origin: 'folder' });
  });

  it('is that of the rule rather than that of its area in the same layer', () => {
    const layers = [layer('editor', { form: 'off', 'form/example': 'error' })];
    expect(effectiveSeverity(rule, layers)).toMatchObject({ severity: 'error' });
  });

  it('is never one that there is not', () => {
    expect(effectiveSeverity(rule, [layer('editor', { form: 'loud', 'form/example': 7 })]).origin).toBe('default');
  });
});

describe('mergeSettings', () => {
  it('lets the inner layer tell year and unit', () => {
    const outer = { ...settingsFrom({ year: 2024, unit: '青石镇' }), origin: 'outer' };
    const inner = { ...settingsFrom({ year: 2025 }), origin: 'inner' };
    expect(mergeSettings([outer, inner], rules)).toEqual({ severities: {}, year: 2025, unit: '青石镇' });
  });
});
