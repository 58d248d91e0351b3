import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../server/knowledge/knowledge.js';
import { builtInKnowledge, overlay } from '../../../server/knowledge/load.js';
import { termMatcher } from '../../../server/knowledge/matcher.js';
import { termFrom } from '../../../server/knowledge/termEntry.js';
import { readUserFile } from '../../../server/knowledge/userFile.js';

/** The stretches that problems mark, and their messages. */
async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await readUserFile('terms', text);
  return problems.map(({ start, end, message }) => `${text.slice(start, end)} ${message.zh}`);
}

describe('a user’s file of terms', () => {
  it('gives its entries, filled up', async () => {
    const { entries, problems } = await readUserFile(
      'terms',
      '[{ "term": "河边夜话", "definition": "镇里的议事会。" }]',
    );
    expect(problems).toEqual([]);
    expect(entries.terms).toEqual([
      {
        term: '河边夜话',
        definition: '镇里的议事会。',
        aliases: [],
        category: '其他',
        members: [],
        related: [],
        scope: '国家',
        confidence: 'high',
      },
    ]);
  });

  it('keeps the sound entries beside a broken one, and says what is wrong where', async () => {
    const text =
      '[{"term":"河边夜话"},{"term":"田头会","definition":"田边的会。"},{"term":7,"definition":"甲乙","note":1}]';
    const { entries } = await readUserFile('terms', text);
    expect(entries.terms?.map((term) => term.term)).toEqual(['田头会']);
    expect(await problemsOf(text)).toEqual([
      '{"term":"河边夜话"} 缺少字段“definition”，这一条没有采用',
      '1 不认识的字段“note”，这一条没有采用',
      '7 应当是文字（字符串），这一条没有采用',
    ]);
  });

  it.each([
    ['{"term":"甲乙"}', '{ 最外层应当是一个数组：[ { … }, { … } ]'],
    ['[{"term":“甲乙”}]', '“甲乙” 这里多了不认识的符号（字符串要用英文双引号）'],
    [
      '[{"__proto__":{"x":1},"term":"甲乙","definition":"丙丁"}]',
      '"__proto__" 不能用“__proto__”作字段名，这一条没有采用',
    ],
    ['[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[', '[ 嵌套太深（超过32层），没有读取'],
  ])('%s', async (text, problem) => {
    expect(await problemsOf(text)).toContain(problem);
    expect((await readUserFile('terms', text)).entries.terms ?? []).toEqual([]);
  });

  it('is refused when far too large', async () => {
    expect((await readUserFile('terms', ' '.repeat(4_000_001))).problems).toHaveLength(1);
  });

  it('never throws, and marks places inside the text', async () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '"term"',
      ':',
      ',',
      '"甲乙"',
      '"definition"',
      '1',
      'null',
      '\\',
      '"',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.json(),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const { problems } = await readUserFile('terms', content);
        for (const { start, end } of problems) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(Math.max(1, content.length));
        }
      }),
    );
  });
});

describe('overlay', () => {
  const below = builtInKnowledge();
  const entry = (term: string, aliases: readonly string[]): Term =>
    termFrom({ term, aliases, definition: '我的解释。', scope: '本镇' });

  it('puts an entry in place of the one of its name, and leaves the rest alone', () => {
    const knowledge = overlay(below, { terms: [entry('三项制度', ['老三样'])] });
    expect(knowledge.terms).toHaveLength(below.terms.length);
    expect(termMatcher(knowledge).named('老三样')?.definition).toBe('我的解释。');
    expect(termMatcher(knowledge).named('三项制度')?.definition).toBe('我的解释。');
    expect(termMatcher(below).named('三项制度')?.definition).not.toBe('我的解释。');
    expect(knowledge.documents).toBe(below.documents);
  });

  it('adds what is new', () => {
    const fresh = entry('河边夜话', []);
    expect(overlay(below, { terms: [fresh] }).terms.at(-1)).toBe(fresh);
    expect(overlay(below, {}).terms).toBe(below.terms);
  });
});
