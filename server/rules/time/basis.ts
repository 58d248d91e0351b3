import type { Basis } from '../rule.js';
import { custom } from '../standards.js';

/** 年度报告写哪一年。 */
export const annualReport = custom(
  '年度报告的通例',
  '年度报告写一个年度的工作，并写下一年度的安排，全文的年份应当一致；法治政府建设年度报告的内容，《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）就是这样规定的。',
  'An annual report covers one year and plans the next, and its years must agree; for reports on building a rule-of-law government the regulation 厅字〔2019〕28号 says so.',
);

/** “新修订的”说到什么时候。 */
export const newlyRevised = custom(
  '公文写作惯例',
  '“新修订的”说的是最近一两年修改的法律法规，时间久了就不再说。',
  'A law is called newly revised for a year or two after its revision.',
);

/** 历法。 */
export const calendar: Basis = {
  kind: 'arithmetic',
  source: '公历',
  says: { zh: '一年十二个月，各月的天数是固定的。', en: 'A year has twelve months of known lengths.' },
};
