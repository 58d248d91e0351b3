import { describe, expect, it } from 'vitest';
import { readUserFile } from '../../../server/knowledge/userFile.js';
import { selectedTerm } from '../../../server/features/addTerm.js';
import { addTerm, ownTermsFileOf } from '../../../server/workspace/ownTerms.js';
import { open } from '../features/open.js';
import { MemoryFiles } from './memoryFiles.js';

const uri = ownTermsFileOf('file:///w/.baogao');

async function after(text: string | undefined, term = '田头会'): Promise<string | undefined> {
  return (await addTerm(new MemoryFiles(text === undefined ? {} : { [uri]: text }), uri, term))?.after;
}

describe('a term added to the folder’s glossary', () => {
  it.each([
    ['a file that is not there', undefined, 1],
    ['an empty file', '  \n', 1],
    ['an empty list', '[]', 1],
    ['a list', '[\n  { "term": "河边夜话", "definition": "议事会。" }\n]\n', 2],
    ['a list with a comma too many', '[{ "term": "河边夜话", "definition": "议事会。" },]', 2],
    ['a list on one line', '[{ "term": "河边夜话", "definition": "议事会。" }]', 2],
    ['a list with Windows line ends', '[\r\n  { "term": "河边夜话", "definition": "议事会。" }\r\n]\r\n', 2],
  ])('makes %s a sound file', async (_, text, count) => {
    const { entries, problems } = await readUserFile('terms', (await after(text)) ?? '');
    expect(problems).toEqual([]);
    expect(entries.terms).toHaveLength(count);
    expect(entries.terms?.at(-1)?.term).toBe('田头会');
  });

  it.each(['{', '{"term":"田头会"}', '7', '[{"term":"田头会","definition":"有了。"}]', '['.repeat(50_000)])(
    'leaves %s alone',
    async (text) => {
      expect(await after(text)).toBeUndefined();
    },
  );

  it('keeps what stands in the file as it is', async () => {
    const text = '[\n    {"term":"甲乙",   "definition":"丙丁"}\n]';
    expect(await after(text)).toContain('    {"term":"甲乙",   "definition":"丙丁"}');
  });

  it('may be any words', async () => {
    const { entries } = await readUserFile('terms', (await after('[]', '“甲”\\"乙')) ?? '');
    expect(entries.terms?.[0]?.term).toBe('“甲”\\"乙');
  });
});

describe('the selected words', () => {
  const line = '　　推行“田頭會(huì)”制度，落实三项制度。';
  const select = (words: string): string | undefined => {
    const start = line.indexOf(words);
    return selectedTerm(open(line), {
      start: { line: 0, character: start },
      end: { line: 0, character: start + words.length },
    });
  };

  it('are a term without quotes, simplified and clean', () => {
    expect(select('“田頭會(huì)”')).toBe('田头会');
    expect(select('田頭會(huì)')).toBe('田头会');
  });

  it.each(['三项制度', '，', '推', '制度，落实', ''])('are none: %s', (words) => {
    expect(select(words)).toBeUndefined();
  });
});
