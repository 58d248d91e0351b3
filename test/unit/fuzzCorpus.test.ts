import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaintAbout, inputFor } from '../fuzz/analyse.js';

const corpus = 'test/fuzz/corpus';

describe('texts that fuzzing found trouble with', () => {
  it.each(readdirSync(corpus))('reads %s', (name) => {
    expect(complaintAbout(readFileSync(`${corpus}/${name}`, 'utf8'), 'baogao')).toBeUndefined();
  });
});

it('reads texts of chance', () => {
  for (let seed = 1; seed <= 100; seed++) expect(complaintAbout(inputFor(seed), 'baogao')).toBeUndefined();
});
