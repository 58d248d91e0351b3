import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

describe('builtInKnowledge', () => {
  it('is one object at every call', () => {
    expect(builtInKnowledge()).toBe(builtInKnowledge());
  });
});
