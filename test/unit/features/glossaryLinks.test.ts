import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { analyse } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { glossaryRange, isInGlossary } from '../../../server/features/glossary.js';
import { hoverAt } from '../../../server/features/hover.js';
import { builtInKnowledge, overlay } from '../../../server/knowledge/load.js';
import { termFrom, type TermEntry } from '../../../server/knowledge/termEntry.js';
import { defaultSettings } from '../../../server/rules/settings.js';

const knowledge = builtInKnowledge();

/** The hover on the first line's first words, for a client that does or does not run links. */
function hover(line: string, glossaryLinks: boolean, ...own: TermEntry[]): string {
  const text = new ReportText('file:///报告 (1).txt', 'baogao', 1, line);
  const report = analyse(text, overlay(knowledge, { terms: own.map(termFrom) }), defaultSettings);
  const found = hoverAt({ locale: 'zh', glossaryLinks }, report, { line: 0, character: 1 });
  return found === null ? '' : (found.contents as MarkupContent).value;
}

const linked = knowledge.terms.find(({ related }) => related.length > 0);

describe('links into the glossary', () => {
  const name = linked?.term ?? '';
  const [related = ''] = linked?.related ?? [];

  it('lead from a hover to the related terms, with the report that they are read in', () => {
    const [, link = ''] = /\]\((command:[^)]*)\)/.exec(hover(name, true)) ?? [];
    const [command, argument = ''] = link.split('?');
    expect(command).toBe('command:baogao.openGlossary');
    expect(JSON.parse(decodeURIComponent(argument))).toEqual([{ name: related, report: 'file:///报告 (1).txt' }]);
  });

  it('are plain words for clients that do not run them', () => {
    expect(hover(name, false)).toContain(related);
    expect(hover(name, false)).not.toContain('command:');
  });

  it('only lead to entries that there are', () => {
    const text = hover('河边夜话', true, { term: '河边夜话', definition: '议事会。', related: ['无此条目'] });
    expect(text).toContain('无此条目');
    expect(text).not.toContain('command:');
  });

  it.each([
    '[点这里](command:workbench.action.quit)',
    '<a href="command:workbench.action.quit">点</a>',
    '![](https://example.invalid/x.png)',
    '<https://example.invalid>',
    '`x`](command:baogao.openGlossary?%5B%5D)',
    '甲\n\n# 乙\n- [丙](command:x)',
    '[x]: command:workbench.action.quit',
    '\\[甲\\](command:x)',
  ])('cannot be smuggled in by a user’s entry: %s', (evil) => {
    const text = hover('河边夜话', true, {
      term: '河边夜话',
      aliases: [evil],
      definition: evil,
      members: [evil],
      source: { title: evil, issuer: evil, number: evil, verified: false },
      scope: evil,
      related: [evil],
      contested: evil,
    });
    const rest = text.replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(command:baogao\.openGlossary\?[\w%.!~*'-]*\)/g, '$1');
    expect(rest).not.toMatch(/(?<!\\)(?:\\\\)*[[\]<>`!]/);
    expect(rest).not.toMatch(/^#/m);
  });

  it('find every term that we ship, those that are known by rule too', () => {
    for (const { term } of knowledge.terms) expect(glossaryRange(knowledge, term, 'zh'), term).toBeDefined();
    for (const { title } of knowledge.documents) expect(glossaryRange(knowledge, title, 'zh'), title).toBeDefined();
    for (const term of ['八五普法', '十四五规划', '二十届三中全会'])
      expect(glossaryRange(knowledge, term, 'zh')).toBeDefined();
  });

  it('are made just where there is an entry to lead to', () => {
    const names = knowledge.terms.flatMap(({ term, aliases, related }) => [term, ...aliases, ...related]);
    for (const name of [...names, ...knowledge.documents.map(({ title }) => title), '无此条目'])
      expect(isInGlossary(knowledge, name), name).toBe(glossaryRange(knowledge, name, 'zh') !== undefined);
  });
});

describe('the hover on a day', () => {
  const on = (words: string): string => hover(words, false);
  it('names the day that a quoted date means', () => {
    expect(on('“12·4”期间开展宣传')).toContain('12月4日');
    expect(on('“12·4”期间开展宣传')).toContain('国家宪法日');
  });

  it('tells when a day is, or explains it as a term', () => {
    expect(on('全国生态日宣传')).toMatch(/8月15日/);
  });

  it('says where the date is another day', () => {
    const text = hover('“12·5”国家宪法日宣传', false);
    expect(text).toMatch(/国家宪法日/);
  });
});
