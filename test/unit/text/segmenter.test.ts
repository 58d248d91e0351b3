import { expect, it } from 'vitest';
import { intlSegmenter } from '../../../server/text/segmenter.js';

it('cuts text into words that together are the text', async () => {
  const text = '全年共排查调处新发案件20起。';
  const { engine, words } = await intlSegmenter.segment(text);
  expect(engine).toBe('intl');
  expect(words.map(({ word }) => word)).toContain('案件');
  expect(words.map(({ word }) => word).join('')).toBe(text);
  for (const { word, start } of words) expect(text.startsWith(word, start)).toBe(true);
});

it('has nothing to cut in an empty text', async () => {
  expect((await intlSegmenter.segment('')).words).toEqual([]);
});
