import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralAt, parseNumeral, printArabic, printChinese, printDigits } from '../../../server/text/numerals.js';

describe('numerals', () => {
  it.each([
    ['1650', 1650],
    ['1,650', 1650],
    ['１，６５０', 1650],
    ['98.5', 98.5],
    ['1.2万', 12_000],
    ['3.35万', 33_500],
    ['3.5亿', 350_000_000],
    ['2.38万亿', 2_380_000_000_000],
    ['2亿3000万', 230_000_000],
    ['3千', 3000],
    ['一百二十', 120],
    ['两万', 20_000],
    ['两万五', 25_000],
    ['一百零二', 102],
    ['十五', 15],
    ['廿三', 23],
    ['一万二千亿', 1_200_000_000_000],
    ['二〇二五', 2025],
    ['一九五〇', 1950],
    ['三点五万', 35_000],
    ['三分之一', 1 / 3],
    ['百分之二十', 0.2],
    ['百分之98.5', 0.985],
    ['千分之三', 0.003],
    ['九成', 0.9],
    ['四成五', 0.45],
    ['贰佰叁拾', 230],
    ['零', 0],
  ])('%s is %d', (text, value) => expect(parseNumeral(text)).toBe(value));

  it.each(['', '万', '百', '三五', '二三十', '一二三', '十百', '三百百', '余', '1,65', '一百零', '两两', '五万六万'])(
    '%j is no number',
    (text) => expect(parseNumeral(text)).toBeUndefined(),
  );

  it('stops where the number stops', () => {
    expect(numeralAt('共1,234件', 1)).toEqual({ start: 1, end: 6, form: 'arabic', value: 1234 });
    expect(numeralAt('3千克', 0)).toEqual({ start: 0, end: 1, form: 'arabic', value: 3 });
    expect(numeralAt('2021,2022年', 0)?.end).toBe(4);
    expect(numeralAt('三成员', 0)).toEqual({ start: 0, end: 1, form: 'chinese', value: 3 });
    expect(numeralAt('三点到会', 0)?.end).toBe(1);
  });

  it.each([
    [10, '十'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [20_000, '二万'],
    [100_001, '十万零一'],
    [10_010_000, '一千零一万'],
    [120_000_005, '一亿二千万零五'],
    [3.5, '三点五'],
  ])('%d prints as %s', (value, text) => expect(printChinese(value)).toBe(text));

  it('are read as they were printed', () => {
    const integer = fc.oneof(fc.nat(1000), fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(integer, (value) => parseNumeral(printChinese(value)) === value),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => parseNumeral(printDigits(year)) === year));
    const decimal = fc
      .tuple(fc.nat(999_999), fc.nat(9999))
      .map(([whole, part]) => Number(`${whole}.${String(part).padStart(4, '0')}`));
    fc.assert(
      fc.property(decimal, (value) => parseNumeral(printChinese(value)) === value),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.nat(), decimal), fc.boolean(), (value, grouped) => {
        expect(parseNumeral(printArabic(value, grouped))).toBe(value);
      }),
    );
  });

  it('never throw', () => {
    const characters = fc.constantFrom(...Array.from('0129,.〇零一两十百千万亿廿点分之成五'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
        const numeral = numeralAt(parts.join(''), 0);
        expect(numeral === undefined || (numeral.end > 0 && Number.isFinite(numeral.value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('reads no further than a number can be long, whatever the line', () => {
  expect(numeralAt('九十八'.repeat(1000), 0)?.end ?? 0).toBeLessThanOrEqual(64);
  expect(numeralAt('百分之'.repeat(10_000), 0)).toBeUndefined();
});
