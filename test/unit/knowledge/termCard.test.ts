import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { termMatcher } from '../../../server/knowledge/matcher.js';
import { termCard } from '../../../server/knowledge/termCard.js';
import { termFrom, type TermEntry } from '../../../server/knowledge/termEntry.js';

const card = (entry: Omit<TermEntry, 'definition'>, year?: number): string =>
  termCard(termFrom({ definition: '解释。', ...entry }), { year, locale: 'zh' });

describe('a term’s card', () => {
  it('shows members, source and what is unconfirmed', () => {
    expect(
      card({
        term: '两件事',
        members: ['甲事', '乙事'],
        source: { title: '关于两件事的意见', number: '某发〔2020〕3号', date: '2020-03-05', verified: false },
        scope: '某县',
        contested: '别处另有所指。',
        confidence: 'medium',
      }),
    ).toBe(
      '**两件事**\n\n解释。\n\n1. 甲事\n2. 乙事\n\n' +
        '- 来源：《关于两件事的意见》（某发〔2020〕3号，2020年3月5日）「未核实」\n- 适用范围：某县\n- 注意：别处另有所指。\n\n' +
        '_解释为通行说法，以正式文件为准。_',
    );
  });

  it.each([
    [2023, '有效期：2021年至2025年，后续：后五年'],
    [2026, '有效期：2021年至2025年，已于2025年届满，在本报告年度2026年不再是现行的，后续：后五年'],
    [2020, '有效期：2021年至2025年，本报告年度2020年时尚未开始（2021年起），后续：后五年'],
  ])('tells validity relative to %i', (year, line) => {
    expect(card({ term: '五年事', valid: { from: '2021', to: '2025' }, successor: '后五年' }, year)).toContain(line);
  });

  it('links related terms where the caller says', () => {
    const term = termFrom({ term: '甲乙', definition: '解释。', related: ['丙丁', '戊己'] });
    const hrefOf = (name: string): string | undefined => (name === '丙丁' ? 'command:open?("丙 丁")' : undefined);
    expect(termCard(term, { locale: 'zh', hrefOf })).toContain('相关：[丙丁](command:open?%28"丙%20丁"%29)、戊己');
  });

  it('shows a user’s words as they stand, whatever they hold', () => {
    const text = card({ term: '# [甲](command:x) <b>`乙`\n- 丙' });
    expect(text).toBe('**\\# \\[甲\\](command:x) \\<b\\>\\`乙\\` - 丙**\n\n解释。');
  });

  it('can be made of every term we ship, in both languages', () => {
    const knowledge = builtInKnowledge();
    for (const term of knowledge.terms) {
      expect(termCard(term, { locale: 'zh', year: 2024, hrefOf: (name) => `x:${name}` })).toContain(
        term.definition.slice(0, 4),
      );
      expect(termCard(term, { locale: 'en' })).toContain('**');
      expect(termMatcher(knowledge).named(term.term)?.term).toBe(term.term);
    }
  });
});
