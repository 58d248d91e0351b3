import type { Basis } from '../rule.js';

/** 年度报告写哪一年。 */
export const annualReport: Basis = {
  kind: 'regulation',
  source: '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）',
  says: {
    zh: '年度报告写上一年度的工作，并写下一年度的安排；标题里的年份应当是同一年度。',
    en: 'An annual report covers the year past and plans the next; the years in its headings must agree.',
  },
};

/** 历法。 */
export const calendar: Basis = {
  kind: 'arithmetic',
  source: '公历',
  says: { zh: '一年十二个月，各月的天数是固定的。', en: 'A year has twelve months of known lengths.' },
};
