import { expect, it } from 'vitest';
import { compareIncremental } from '../fuzz/incremental.js';

it('says after 5,000 random edits what a fresh analysis says', async () => {
  expect(await compareIncremental('samples', 5000, 20261122, 20)).toBeUndefined();
}, 120_000);
