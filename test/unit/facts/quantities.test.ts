import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLike } from '../../../server/facts/quantities/print.js';
import type { Figure } from '../../../server/facts/quantities/quantity.js';
import { scan } from '../../../server/facts/quantities/scan.js';
import { printArabic, printChinese } from '../../../server/text/numerals.js';

function only(text: string): Figure {
  const [figure, ...more] = scan(text).figures;
  if (figure === undefined || more.length > 0) throw new Error(`${scan(text).figures.length} numbers in ${text}`);
  return figure;
}

describe('amounts as intervals', () => {
  it.each([
    ['165起', 165, 165, '起'],
    ['1,650件', 1650, 1650, '件'],
    ['8000余人次', 8000, 9000, '人次'],
    ['260余份', 260, 270, '份'],
    ['两万余份', 20_000, 30_000, '份'],
    ['万余份', 10_000, 20_000, '份'],
    ['1.2万余人', 12_000, 13_000, '人'],
    ['20多个', 20, 30, '个'],
    ['一百二十件', 120, 120, '件'],
    ['十余次', 10, 20, '次'],
    ['数十家', 20, 100, '家'],
    ['十几个', 11, 20, '个'],
    ['三四百户', 300, 400, '户'],
    ['几十万亩', 200_000, 1_000_000, '亩'],
    ['上千人', 1000, Infinity, '人'],
    ['94%以上', 94, 100, '%'],
    ['超100万户', 1_000_000, Infinity, '户'],
    ['近3000人', 2700, 3000, '人'],
    ['约500人', 450, 550, '人'],
    ['5%以内', 0, 5, '%'],
    ['3—5个', 3, 5, '个'],
    ['4%～6%', 4, 6, '%'],
    ['三至五年', 3, 5, '年'],
    ['3.5亿元', 350_000_000, 350_000_000, '元'],
    ['百分之二十', 20, 20, '%'],
    ['1/3', 33.3333333333, 33.3333333333, '%'],
    ['九成', 90, 90, '%'],
  ])('%s is %d to %d %s', (text, min, max, unit) => {
    const { role, min: low, max: high, measure } = only(text);
    const { factor, word } = measure;
    expect([role, Number((low / factor).toFixed(5)), Number((high / factor).toFixed(5)), word]).toEqual([
      'quantity',
      Number(min.toFixed(5)),
      Number(max.toFixed(5)),
      unit,
    ]);
  });

  it('converts units of one dimension', () => {
    expect(only('2公里').value).toBe(only('2000米').value);
    expect(only('1.5万亿元').value).toBe(only('15000亿元').value);
    expect(only('3平方公里').value).toBe(only('300公顷').value);
  });
});

describe('numbers that are no amounts', () => {
  it.each([
    ['2024年', 'date'],
    ['第21批', 'ordinal'],
    ['三期工程', 'ordinal'],
    ['3号线', 'name'],
    ['5G网络', 'name'],
    ['PM2.5浓度', 'name'],
    ['三农工作', 'numeral'],
    ['1、健全机制', 'ordinal'],
    ['0591', 'name'],
  ])('%s is a %s', (text, role) => {
    expect(only(text).role).toBe(role);
  });

  it.each(['一体化', '统一部署', '万一', '《“十四五”规划（2021—2025年）》', '数字政府'])('finds none in %s', (text) => {
    expect(scan(text).figures.filter(({ role }) => role === 'quantity')).toEqual([]);
  });
});

describe('print and parse', () => {
  const amounts = fc.oneof(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 2, max: 99_999_999 }));

  it('reads what it prints, in Arabic and Chinese', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (amount, grouped) => {
        expect(only(`${printArabic(amount, grouped)}件`).value).toBe(amount);
        expect(only(`${printChinese(amount)}件`).value).toBe(amount);
      }),
    );
  });

  it('prints another amount in the form of the first, and reads it back', () => {
    const forms = fc.constantFrom<(amount: number) => string>(
      (amount) => String(amount),
      (amount) => printArabic(amount, true),
      (amount) => printChinese(amount),
      (amount) => `${amount}万`,
    );
    fc.assert(
      fc.property(amounts, amounts, forms, (first, second, form) => {
        const figure = only(`${form(first)}件`);
        const value = form(1).endsWith('万') ? second * 10_000 : second;
        const printed = printLike(form(first), figure, value);
        expect(printed).toBeDefined();
        expect(only(`${printed ?? ''}件`).value).toBe(value);
      }),
    );
  });

  it('bends an amount only to intervals that hold it or begin or end at it', () => {
    const hedges = fc.constantFrom('余', '多', '');
    const around = fc.constantFrom(
      ['约', ''],
      ['近', ''],
      ['超', ''],
      ['', '左右'],
      ['', '以上'],
      ['', '以内'],
      ['', ''],
    );
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 9_999 }), hedges, around, (amount, hedge, [before = '', behind = '']) => {
        const { min, max, value } = only(`${before}${amount}${hedge}件${behind}`);
        expect(min).toBeLessThanOrEqual(value);
        expect(max).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
