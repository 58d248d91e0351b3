import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordFinder } from '../../../server/text/wordFinder.js';

it('finds what indexOf finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('截', '止', '至', '登'), maxLength: 20 });
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('截', '止', '至', '登'), minLength: 2, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(letters, words, (text, list) => {
      const found = Array.from(new WordFinder(list.map((word) => [word, word] as const)).find(text));
      const expected = list.flatMap((word) => placesOf(text, word).map((index) => `${index}${word}`));
      expect(found.map(({ word, index }) => `${index}${word}`).sort()).toEqual(expected.sort());
    }),
  );
});

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) places.push(index);
  return places;
}
