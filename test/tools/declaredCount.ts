const values: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
};

/** Words with a numeral that counts nothing there: 一体, 一岗双责, 第一责任人, 双一流 (一流 is one word), 一百年, 统一. */
const uncounted = /第一|位一体|一体|一岗|一流|一百年|一网|一件事|一枚|一站|一次|一屏|一线|一言|最后一|统一|一批/g;

/**
 * How many members the name of a shorthand announces: the number before the noun (四个意识: 4), the sum where it names
 * several (三重一大: 3 + 1), with either reading where the same number stands twice (四水四定: 4 or 8). Of a code in digits the
 * sum, the number of digits (321: three layers) and, with N, one more. Undefined for a name that announces nothing.
 */
export function declaredCount(name: string): readonly number[] | undefined {
  const [code] = /\d[\d+N]*/.exec(name) ?? [];
  if (code !== undefined) {
    if (!/^\d{3,4}\D|\+/.test(name)) return undefined;
    const digits = (code.match(/\d/g) ?? []).map(Number);
    const sum = digits.reduce((total, digit) => total + digit, 0);
    return code.includes('N') ? [sum + 1] : [sum, digits.length];
  }
  const numerals = name
    .replace(uncounted, (word) => (word === '位一体' ? '' : ' '))
    .match(/十一|[一二两双三四五六七八九十]/g);
  if (numerals === null) return undefined;
  const counts = numerals.map((numeral) => values[numeral] ?? 0);
  const sum = counts.reduce((total, count) => total + count, 0);
  const [first = 0] = counts;
  return counts.length > 1 && counts.every((count) => count === first) ? [first, sum] : [sum];
}
