import { expect, it } from 'vitest';
import { compareIncremental } from '../fuzz/incremental.js';

it('says after 5,000 random edits what a fresh analysis says', async () => {
  const { edits, difference } = await compareIncremental('samples', 5000, 20261122);
  expect(difference).toBeUndefined();
  expect(edits).toBe(5000);
}, 120_000);
