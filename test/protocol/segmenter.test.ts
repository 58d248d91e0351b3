import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { intlSegmenter, type Segmenter } from '../../server/text/segmenter.js';
import { JiebaSegmenter } from '../../server/workspace/node/jiebaSegmenter.js';
import { ServerProcess } from './client.js';

const jieba = new JiebaSegmenter(resolve('dist/segmenter.js'));

/** Asks until jieba is loaded; on a machine without nodejieba this fails, and says what is missing. */
async function untilJieba(segment: () => Promise<string>): Promise<void> {
  const missing = 'nodejieba does not run: install a C++ compiler, make and Python 3, then npm ci';
  await vi.waitFor(async () => expect(await segment(), missing).toBe('jieba'), { timeout: 30_000 });
}

afterAll(() => jieba.close());

describe('the engines are interchangeable', () => {
  beforeAll(() => untilJieba(async () => (await jieba.segment('预热')).engine), 40_000);

  const engines: readonly (readonly [string, Segmenter])[] = [
    ['jieba', jieba],
    ['intl', intlSegmenter],
  ];
  it.each(engines)('%s covers any text without a gap', async (_name, segmenter) => {
    const pieces = fc.constantFrom(
      '法治政府',
      '　',
      '領(lǐng)導',
      '20余起',
      '😀',
      '\ud800',
      '\0',
      '\r\n',
      ' ',
      'ABC',
      '“',
    );
    const texts = fc.oneof(
      fc.array(pieces).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { words } = await segmenter.segment(text);
        expect(words.map(({ word }) => word).join('')).toBe(text);
        for (const { word, start } of words) expect(text.slice(start, start + word.length)).toBe(word);
      }),
      { numRuns: 200 },
    );
  });

  it.each(engines)('%s keeps common words whole', async (_name, segmenter) => {
    const { words } = await segmenter.segment('全年共开展普法宣传活动，调解矛盾纠纷');
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['全年', '开展', '宣传', '矛盾', '纠纷']));
  });

  it('jieba knows parts of speech', async () => {
    const { engine, words } = await jieba.segment('新发案件20起');
    expect(engine).toBe('jieba');
    expect(words).toContainEqual({ word: '案件', start: 2, tag: 'n' });
  });
});

describe('a machine on which jieba cannot run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['there is no add-on', "require('./nodejieba')"],
    ['the add-on ends its thread', 'process.exit(3)'],
  ])('gets words all the same where %s', async (_name, source) => {
    const file = join(folder, 'segmenter.js');
    writeFileSync(file, source);
    const segmenter = new JiebaSegmenter(file);
    for (let round = 0; round < 3; round++) {
      expect((await segmenter.segment('法治政府')).engine).toBe('intl');
      await new Promise((done) => setTimeout(done, 100));
    }
    await segmenter.close();
  });
});

describe('baogao/segment', () => {
  it('answers at once, and with jieba as soon as that is loaded', async () => {
    const server = new ServerProcess();
    await server.initialize();
    const ask = () => server.connection.sendRequest<{ engine: string }>('baogao/segment', { text: '法治政府建设' });
    expect((await ask()).engine).toBe('intl');
    await untilJieba(async () => (await ask()).engine);
    expect(await server.stop()).toBe(0);
  }, 40_000);
});
