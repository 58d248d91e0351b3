import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge, overlay } from '../../../server/knowledge/load.js';
import { isSafePattern } from '../../../server/knowledge/safePattern.js';
import { readUserFile } from '../../../server/knowledge/userFile.js';
import { defaultSettings } from '../../../server/rules/settings.js';

const meeting = {
  id: 'river-watch',
  name: '河长制工作报告',
  basis: [],
  titles: ['河长制工作(?:报告|总结)'],
  content: [],
  orderMatters: false,
  sections: [
    {
      id: 'patrol',
      name: '巡河情况',
      requires: { zh: '写明巡河的次数和发现的问题。', en: 'Say how often the river was walked and what was found.' },
      requirement: 'required',
      headings: ['巡河'],
      content: [],
      heading: '{year}年巡河情况',
      skeleton: ['全年巡河${1:12}次。'],
    },
  ],
};

describe('a user’s report types', () => {
  it.each([
    ['one type', JSON.stringify(meeting)],
    ['a list of types', JSON.stringify([meeting])],
  ])('may be %s, and reports are read by them', async (_, text) => {
    const { entries, problems } = await readUserFile('types', text);
    expect(problems).toEqual([]);
    const knowledge = overlay(builtInKnowledge(), entries);
    const report = analyse(
      new ReportText('file:///a.txt', 'baogao', 1, '青石镇2025年河长制工作总结\n一、巡河\n巡河十二次。\n'),
      knowledge,
      defaultSettings,
    );
    expect(report.context.type.id).toBe('river-watch');
    expect(report.headings[0]?.kind).toBe('patrol');
  });

  it('come before those of Baogao, and the general one stays the last', async () => {
    const { entries } = await readUserFile('types', JSON.stringify({ ...meeting, id: 'general' }));
    expect(overlay(builtInKnowledge(), entries).types.at(-1)?.name).toBe('河长制工作报告');
    const own = await readUserFile('types', JSON.stringify(meeting));
    expect(overlay(builtInKnowledge(), own.entries).types[0]?.id).toBe('river-watch');
  });

  it('are left out with a reason where they are broken', async () => {
    const text = JSON.stringify([{ ...meeting, titles: ['(河长'] }, { ...meeting, colour: 1 }, { id: 'x' }]);
    const { entries, problems } = await readUserFile('types', text);
    expect(entries.types).toEqual([]);
    expect(problems[0]?.message.zh).toContain('正则表达式');
    expect(problems[1]?.message.zh).toContain('colour');
  });

  it.each(['', '[', '7', 'null', '{', '{"__proto__":{"id":"x"}}', '[[]]'])('give nothing for %s', async (text) => {
    const { entries, problems } = await readUserFile('types', text);
    expect(entries.types ?? []).toEqual([]);
    expect(problems).not.toEqual([]);
  });

  it.each([
    '(a+)+b',
    '((a+))+b',
    '(a|aa)*b',
    '(?:(?:a?){30}){30}b',
    '(?:河|长*)*',
    '(河).*\\1',
    '.*.*.*x',
    '.{0,999}.{0,999}.{0,999}x',
    '(',
    'x'.repeat(401),
  ])('may not look for %s', (pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
  });

  it.each(['河长制.*报告', '[)*+]年(?:度)?', '\\)+', '\\d{4}年.{0,10}报告$'])('may look for %s', (pattern) => {
    expect(isSafePattern(pattern)).toBe(true);
  });

  it('may look for whatever Baogao itself looks for', () => {
    for (const { titles, content, sections } of builtInKnowledge().types) {
      const patterns = [
        ...titles,
        ...content,
        ...sections.flatMap((section) => [...section.headings, ...section.content]),
      ];
      for (const pattern of patterns) expect(isSafePattern(pattern), pattern).toBe(true);
    }
  });
});
