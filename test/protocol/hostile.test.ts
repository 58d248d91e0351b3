import { describe, expect, it } from 'vitest';
import { attacks, randomAttack } from '../fuzz/attacks.js';
import { survive } from '../fuzz/hostile.js';
import { Chance } from '../fuzz/random.js';

describe('the server under messages that no honest client sends', () => {
  it('answers the next request after each of them', async () => {
    expect(await survive(attacks)).toEqual([]);
  }, 60_000);

  it('answers after messages of random shapes', async () => {
    const chance = new Chance(20261122);
    expect(await survive(Array.from({ length: 300 }, () => randomAttack(chance)))).toEqual([]);
  }, 60_000);

  it('serves as well when started by the command line', async () => {
    expect(await survive(attacks.slice(0, 6), ['dist/cli.js', 'lsp', '--stdio'])).toEqual([]);
  }, 60_000);
});
