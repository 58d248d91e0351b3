const digits = '零一二三四五六七八九';

/** A whole number from 1 to 99 as it is written in names: 十, 十四, 二十一. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits.charAt(ones);
  return (tens === 1 ? '' : digits.charAt(tens)) + '十' + (ones === 0 ? '' : digits.charAt(ones));
}
