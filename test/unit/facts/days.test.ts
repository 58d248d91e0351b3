import { describe, expect, it } from 'vitest';
import { Line } from '../../../server/document/line.js';
import { namedDays } from '../../../server/facts/days.js';
import { observances } from '../../../server/knowledge/observances.js';

function days(raw: string): (string | undefined)[][] {
  return namedDays(new Line(raw, '', 0)).map(({ observance, span, written }) => [
    observance.name,
    raw.slice(span.start, span.end),
    written && `${written.month}·${written.day}`,
  ]);
}

describe('named days', () => {
  it('are found by name, with and without their date', () => {
    expect(days('“12·4”国家宪法日、国际禁毒日')).toEqual([
      ['国家宪法日', '“12·4”国家宪法日', '12·4'],
      ['国际禁毒日', '国际禁毒日', undefined],
    ]);
  });

  it('are found by a quoted date alone', () => {
    expect(days('开展“3·15”宣传')).toEqual([['国际消费者权益日', '3·15', '3·15']]);
  });

  it('are found in the forms that reports really use', () => {
    expect(days('“12.04”国家宪法日')).toEqual([['国家宪法日', '“12.04”国家宪法日', '12·4']]);
  });

  it('have no word in common', () => {
    const words = observances.flatMap((observance) => observance.words);
    expect(new Set(words).size).toBe(words.length);
  });
});
