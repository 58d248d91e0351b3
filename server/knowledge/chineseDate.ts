import type { PartialDate } from './knowledge.js';

/** `2025-09-12` as 2025年9月12日, `2025-09` as 2025年9月, `2025` as 2025年. */
export function chineseDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}
