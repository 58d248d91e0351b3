import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { planYears, programmeTerms, publicityYears } from '../../../server/knowledge/programmes.js';
import { plenumsHeld } from '../../../server/knowledge/sessions.js';
import { declaredCount } from '../../tools/declaredCount.js';
import { checkKnowledge } from '../../tools/knowledgeChecks.js';

describe('the knowledge we ship', () => {
  it('has no faults', () => {
    expect(checkKnowledge(builtInKnowledge())).toEqual([]);
  });

  it('is broad enough', () => {
    expect(builtInKnowledge().terms.length).toBeGreaterThanOrEqual(350);
  });
});

describe('what names announce', () => {
  it.each([
    ['四个意识', [4]],
    ['三重一大', [4]],
    ['五位一体', [5]],
    ['三管三必须', [3, 6]],
    ['双随机一公开', [3]],
    ['1+6+N工作体系', [8]],
    ['321工作机制', [6, 3]],
    ['规范性文件三统一', [3]],
    ['放管服', undefined],
  ])('%s', (name, counts) => {
    expect(declaredCount(name)).toEqual(counts);
  });
});

describe('programmes by ordinal', () => {
  it('lie in their years', () => {
    expect(publicityYears(7)).toEqual({ first: 2016, last: 2020 });
    expect(publicityYears(9)).toEqual({ first: 2026, last: 2030 });
    expect(planYears(1)).toEqual({ first: 1953, last: 1957 });
    expect(planYears(14)).toEqual({ first: 2021, last: 2025 });
  });

  it('agree with the entries written by hand', () => {
    const written = new Map(builtInKnowledge().terms.map((term) => [term.term, term.valid]));
    for (const { term, valid } of programmeTerms()) {
      if (written.has(term)) expect(written.get(term), term).toEqual(valid);
    }
  });

  it('know how many sessions a past committee held, and leave the newest open', () => {
    expect([plenumsHeld(13), plenumsHeld(19), plenumsHeld(20)]).toEqual([9, 7, undefined]);
  });
});
